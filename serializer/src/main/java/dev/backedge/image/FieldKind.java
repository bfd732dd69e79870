package dev.backedge.image;

/// What a field of a record holds.
public enum FieldKind {
    /// A [Reference].
    REFERENCE(1, "reference"),
    /// A [Reference], or [Reference#NONE].
    OPTIONAL_REFERENCE(1, "reference or none"),
    /// Where in LISTS a list of references stands, in words.
    LIST(1, "list of references"),
    /// A number of 32 bits.
    NUMBER(1, "number"),
    /// A number of 64 bits, low word first.
    LONG(2, "number of 64 bits"),
    /// A number in SYMBOLS.
    SYMBOL(1, "symbol"),
    /// Where in BYTES a length and so many bytes stand, in bytes; or [Reference#NONE].
    OPTIONAL_BYTES(1, "bytes or none"),
    /// Where in EDGES a count and so many words stand, in words.
    EDGES(1, "edges");

    private final int words;
    private final String text;

    FieldKind(int words, String text) {
        this.words = words;
        this.text = text;
    }

    /// {@return how many words of 32 bits a field takes}
    public int words() {
        return words;
    }

    /// {@return the kind in words, for documentation}
    public String text() {
        return text;
    }
}
