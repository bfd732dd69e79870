package dev.backedge.language;

/// Names after a colon: symbols, and fields whose names are operators or words.
final class QuotedNames {
    private final TokenStream tokens;

    QuotedNames(TokenStream tokens) {
        this.tokens = tokens;
    }

    /// {@return the name after a colon: `name`, `+` or `(+)`}
    String quotedName() {
        if (!tokens.at("(")) {
            Token name = tokens.take();
            if (!isQuotable(name)) {
                throw tokens.unexpected("a name after ':'");
            }
            return name.text();
        }
        tokens.take();
        Token name = tokens.take();
        if (!isQuotable(name) || !tokens.at(")")) {
            throw tokens.notSupported(name.start(), "computed names of fields");
        }
        tokens.take();
        return name.text();
    }

    static boolean isQuotable(Token token) {
        return switch (token.kind()) {
            case NAME, KEYWORD, OPERATOR -> true;
            case PUNCTUATION,
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
}
