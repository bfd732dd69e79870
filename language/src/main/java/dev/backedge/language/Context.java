package dev.backedge.language;

/// What the surroundings make of a few tokens.
record Context(Newline newline, Colon colon, WhereWord where, BoundWords bounds, Space space) {
    /// Where statements stand one after the other.
    static final Context STATEMENTS =
            new Context(
                    Newline.ENDS_STATEMENT,
                    Colon.RANGE,
                    WhereWord.OPERATOR,
                    BoundWords.KEYWORDS,
                    Space.FREE);

    enum Newline {
        ENDS_STATEMENT,
        SPACE
    }

    /// A colon does not make a range between the `?` and the `:` of a ternary.
    enum Colon {
        RANGE,
        STOPS
    }

    /// Whether `where` goes on with the expression before it.
    enum WhereWord {
        OPERATOR,
        STOPS
    }

    /// What `begin` and `end` mean.
    enum BoundWords {
        KEYWORDS,
        INDEXES
    }

    /// Whether `a -b` is two elements.
    enum Space {
        FREE,
        SEPARATES
    }

    Context inBrackets() {
        return new Context(Newline.SPACE, Colon.RANGE, WhereWord.OPERATOR, bounds, Space.FREE);
    }

    Context inVector() {
        return new Context(Newline.SPACE, Colon.RANGE, WhereWord.OPERATOR, bounds, Space.SEPARATES);
    }

    /// Where the arguments of a macro stand with spaces between.
    Context inArguments() {
        return new Context(newline, colon, where, bounds, Space.SEPARATES);
    }

    Context inIndex() {
        return new Context(
                Newline.SPACE,
                Colon.RANGE,
                WhereWord.OPERATOR,
                BoundWords.INDEXES,
                Space.SEPARATES);
    }

    Context beforeColon() {
        return new Context(newline, Colon.STOPS, where, bounds, space);
    }

    Context inWhere() {
        return new Context(newline, colon, WhereWord.STOPS, bounds, space);
    }
}
