package dev.backedge.language;

/// A piece of source text: offsets of its first character and of the one behind it, and what it
/// says. The text of a character or of string text is what stands between the quotes, with escapes
/// as written.
record Token(TokenKind kind, int start, int end, String text) {
    /// {@return whether this is the given keyword, operator or punctuation}
    boolean is(String wanted) {
        return switch (kind) {
            case KEYWORD, OPERATOR, PUNCTUATION -> text.equals(wanted);
            case NAME,
                    INTEGER,
                    FLOAT,
                    CHARACTER,
                    STRING_START,
                    STRING_TEXT,
                    INTERPOLATION,
                    STRING_END,
                    MACRO,
                    NEWLINE,
                    END_OF_FILE ->
                    false;
        };
    }

    /// {@return whether this is the given name: a word that is special in some places only}
    boolean isWord(String wanted) {
        return kind == TokenKind.NAME && text.equals(wanted);
    }

    /// {@return whether an expression may end with this token, so that what touches it belongs to
    /// it}
    boolean endsOperand() {
        return switch (kind) {
            case NAME, INTEGER, FLOAT, CHARACTER, STRING_END -> true;
            case KEYWORD -> text.equals("end") || text.equals("true") || text.equals("false");
            case PUNCTUATION -> text.equals(")") || text.equals("]") || text.equals("}");
            case OPERATOR -> text.equals("'");
            case STRING_START, STRING_TEXT, INTERPOLATION, MACRO, NEWLINE, END_OF_FILE -> false;
        };
    }

    /// {@return whether the token is an operator that is applied to each element: `.+`}
    boolean isDotted() {
        return kind == TokenKind.OPERATOR
                && text.startsWith(".")
                && !text.replace(".", "").isEmpty();
    }

    /// {@return the text without the dot that means each element}
    String undotted() {
        return isDotted() ? text.substring(1) : text;
    }

    /// {@return the token as error messages name it}
    String description() {
        return switch (kind) {
            case NAME, KEYWORD, OPERATOR, PUNCTUATION, INTEGER, FLOAT, MACRO -> "'" + text + "'";
            case CHARACTER -> "a character";
            case STRING_START, STRING_TEXT, INTERPOLATION, STRING_END -> "a string";
            case NEWLINE -> "end of line";
            case END_OF_FILE -> "end of file";
        };
    }
}
