package dev.backedge.image;

import java.util.Locale;

/// A rule that every sound image keeps. Each error of an image names the one that is broken, and
/// [ImageVerifier] checks all that can be checked without loading.
public enum Invariant {
    /// The signature of eight bytes.
    FILE_SIGNATURE(Level.FILE, "the file begins as an image"),
    /// Length of the header.
    HEADER_SIZE(Level.FILE, "the header has a sensible size and is complete"),
    /// Checksum of the header.
    HEADER_CHECKSUM(Level.FILE, "the header's checksum fits"),
    /// Content of the header.
    HEADER_CONTENT(Level.FILE, "the parts of the header are complete and fill it"),
    /// The table of sections.
    SECTION_TABLE(
            Level.FILE,
            "sections are known, aligned, in order without overlap, inside the payload, and named"
                    + " once"),
    /// Length of the file.
    PAYLOAD_SIZE(Level.FILE, "the payload is complete"),
    /// Checksums of the sections.
    SECTION_CHECKSUM(Level.FILE, "the section's checksum fits"),
    /// Bytes between sections.
    PADDING(Level.FILE, "bytes between sections are zero"),
    /// Places in sections.
    SECTION_BOUNDS(Level.CONTENT, "the place is inside the section"),
    /// Rows of a length of their own.
    ROW_BOUNDS(Level.CONTENT, "the row is inside the section"),
    /// Kinds of objects.
    OBJECT_KIND(Level.CONTENT, "the kind of an object is known"),
    /// Records of objects.
    RECORD_ORDER(
            Level.CONTENT, "the objects of a kind have its records in order, one each, and all"),
    /// Symbols.
    SYMBOL_TEXT(Level.CONTENT, "the symbol exists, and its text is inside the section"),
    /// Small values.
    CONSTANT_VALUE(Level.CONTENT, "a constant is a value of a known kind"),
    /// Tags of references.
    REFERENCE_TAG(Level.CONTENT, "the tag of a reference is known"),
    /// Targets of references.
    REFERENCE_TARGET(Level.CONTENT, "a reference names something that exists"),
    /// Kinds of targets.
    REFERENCE_KIND(Level.CONTENT, "a reference names an object of the right kind"),
    /// Order of objects.
    REFERENCE_ORDER(Level.CONTENT, "an object is made from objects before it"),
    /// Small numbers.
    NUMBER_RANGE(Level.CONTENT, "a number is one of those that its field can hold"),
    /// Edges.
    EDGE(Level.CONTENT, "an edge is known and complete"),
    /// External references.
    EXTERNAL_ORDER(Level.CONTENT, "external rows name dependencies, are sorted, without repeats"),
    /// Lists of what to do with an object.
    OWN_OBJECTS(
            Level.CONTENT,
            "what is inserted or attached is the image's own, of the right kind, and named once"),
    /// Layouts and instances.
    INSTANCE_LAYOUT(
            Level.CONTENT,
            "instances are as long as their layout, their pointers inside and apart"),
    /// The runtime.
    RUNTIME_VERSION(Level.LOADING, "the image was written by this runtime version"),
    /// Records and the rules of types.
    POSSIBLE_OBJECT(Level.LOADING, "a record describes an object that can be made"),
    /// Fields and elements.
    FIELD_TYPES(Level.LOADING, "fields and elements fit the declared types");

    /// What is needed to check a rule.
    public enum Level {
        /// The bytes of the file alone; a reader relies on these before it looks at anything else.
        FILE,
        /// The description of the format.
        CONTENT,
        /// A runtime with the image's dependencies.
        LOADING
    }

    private final Level level;
    private final String text;

    Invariant(Level level, String text) {
        this.level = level;
        this.text = text;
    }

    /// {@return what is needed to check it}
    public Level level() {
        return level;
    }

    /// {@return the rule as a sentence}
    public String text() {
        return text;
    }

    /// {@return the name for people and scripts, such as `section-checksum`}
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
