package dev.backedge.language;

/// The kinds of tokens.
enum TokenKind {
    NAME,
    KEYWORD,
    OPERATOR,
    /// Brackets, comma, semicolon.
    PUNCTUATION,
    INTEGER,
    FLOAT,
    CHARACTER,
    STRING_START,
    STRING_TEXT,
    /// A `$` in a string; a name or a parenthesis follows.
    INTERPOLATION,
    STRING_END,
    /// `@name`.
    MACRO,
    NEWLINE,
    END_OF_FILE
}
