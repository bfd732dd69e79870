package dev.backedge.image;

/// A reference to an object as images store it: 32 bits, a tag in bits 31 to 29 and a number in
/// bits 28 to 0.
public final class Reference {
    /// No object.
    public static final int NONE = -1;

    /// The largest number of a reference.
    public static final int MAX_NUMBER = (1 << 29) - 1;

    private Reference() {}

    /// What the number of a reference counts.
    public enum Tag {
        /// Objects of this image, in the order of its object table.
        DATA,
        /// Rows of CONSTANTS.
        CONSTANT,
        /// Objects that every runtime has ([PredefinedObjects]).
        PREDEFINED,
        /// Texts of SYMBOLS.
        SYMBOL,
        /// Builtin functions, in the order in which a runtime adds them.
        BUILTIN,
        /// Rows of BINDINGS: a name in a module that no image owns.
        BINDING,
        /// Rows of EXTERNALS: objects of other images.
        EXTERNAL
    }

    private static final Tag[] TAGS = Tag.values();

    /// {@return a reference}
    ///
    /// @param tag what the number counts
    /// @param number from 0 to [#MAX_NUMBER]
    public static int of(Tag tag, int number) {
        if (number < 0 || number > MAX_NUMBER) {
            throw new IllegalArgumentException(
                    "an image holds at most "
                            + MAX_NUMBER
                            + " objects of a kind, found number "
                            + number);
        }
        return tag.ordinal() << 29 | number;
    }

    /// {@return the tag of a reference other than [#NONE]}
    ///
    /// @param reference as stored; its three tag bits are not all set
    public static Tag tag(int reference) {
        return TAGS[reference >>> 29];
    }

    /// {@return whether the tag bits of a reference mean something}
    ///
    /// @param reference as stored
    public static boolean hasTag(int reference) {
        return reference >>> 29 < TAGS.length;
    }

    /// {@return the number of a reference}
    ///
    /// @param reference as stored
    public static int number(int reference) {
        return reference & MAX_NUMBER;
    }
}
