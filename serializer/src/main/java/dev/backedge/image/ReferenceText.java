package dev.backedge.image;

/// References as people read them.
public final class ReferenceText {
    private ReferenceText() {}

    /// {@return such as `object 12 (METHOD)` or `object 3 of Base`}
    ///
    /// @param reference as stored, [Reference#NONE] included
    /// @param payload of its image
    public static String of(int reference, ImagePayload payload) {
        if (reference == Reference.NONE) {
            return "none";
        }
        if (!Reference.hasTag(reference)) {
            return "a reference of unknown tag " + (reference >>> 29);
        }
        int number = Reference.number(reference);
        return switch (Reference.tag(reference)) {
            case DATA ->
                    number < payload.objectCount()
                            ? "object " + number + " (" + payload.kind(number) + ")"
                            : "object " + number;
            case CONSTANT -> "constant " + number;
            case PREDEFINED -> "predefined object " + number;
            case SYMBOL -> "symbol " + number;
            case BUILTIN -> "builtin function " + number;
            case BINDING -> "binding row " + number;
            case EXTERNAL -> external(number, payload);
        };
    }

    private static String external(int row, ImagePayload payload) {
        if (row >= payload.rows(Section.EXTERNALS)) {
            return "external row " + row;
        }
        int dependency = payload.word(Section.EXTERNALS, 2 * row);
        int number = payload.word(Section.EXTERNALS, 2 * row + 1);
        return dependency >= 0 && dependency < payload.header().dependencies().size()
                ? "object "
                        + number
                        + " of "
                        + payload.header().dependencies().get(dependency).name()
                : "object " + number + " of dependency " + dependency;
    }
}
