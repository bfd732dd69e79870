package dev.backedge.compile.builtin;

/// What characters are asked, by builtin functions and by generated code.
public final class Characters {
    private Characters() {}

    /// {@return whether a character is a letter}
    ///
    /// @param code its code point
    public static boolean isLetter(int code) {
        return Character.isLetter(code);
    }

    /// {@return whether a character is one of the ten digits}
    ///
    /// @param code its code point
    public static boolean isDigit(int code) {
        return code >= '0' && code <= '9';
    }

    /// {@return whether a character is an upper case letter}
    ///
    /// @param code its code point
    public static boolean isUpperCase(int code) {
        return Character.isUpperCase(code);
    }

    /// {@return whether a character is a lower case letter}
    ///
    /// @param code its code point
    public static boolean isLowerCase(int code) {
        return Character.isLowerCase(code);
    }

    /// {@return whether a character is white space}
    ///
    /// @param code its code point
    public static boolean isSpace(int code) {
        return code == ' '
                || code >= '\t' && code <= '\r'
                || code == 0x85
                || code > 0x85 && code != 0x200B && Character.isSpaceChar(code);
    }

    /// {@return whether a character is punctuation}
    ///
    /// @param code its code point
    public static boolean isPunctuation(int code) {
        return switch (Character.getType(code)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION ->
                    true;
            default -> false;
        };
    }
}
