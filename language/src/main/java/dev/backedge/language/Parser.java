package dev.backedge.language;

import java.util.List;

/// Reads a source text into its syntax tree: recursive descent, with operator precedence for
/// expressions. Each part of the grammar is a class of its own; this one connects them.
final class Parser {
    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private final OperandParser operands;
    private final StatementParser statements;
    private final DefinitionParser definitions;
    private final SignatureReader signatures;

    private Parser(SourceText source) {
        tokens = new TokenStream(source);
        signatures = new SignatureReader(source);
        expressions = new ExpressionParser(tokens, this);
        operands = new OperandParser(tokens, this);
        statements = new StatementParser(tokens, this);
        definitions = new DefinitionParser(tokens, this);
    }

    /// {@return the statements of a file}
    ///
    /// @throws SyntaxException if the text is not a program
    static List<Expression> parse(SourceText source) {
        List<Expression> statements = new Parser(source).statements.file();
        Children.checkHeight(source, statements);
        return statements;
    }

    ExpressionParser expressions() {
        return expressions;
    }

    OperandParser operands() {
        return operands;
    }

    StatementParser statements() {
        return statements;
    }

    DefinitionParser definitions() {
        return definitions;
    }

    SignatureReader signatures() {
        return signatures;
    }
}
