package dev.backedge.language;

import java.util.List;
import java.util.function.Supplier;

/// Reads a source text into its syntax tree: recursive descent, with operator precedence for
/// expressions. Each part of the grammar is a class of its own; this one connects them.
final class Parser {
    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private final OperandParser operands;
    private final StatementParser statements;
    private final DefinitionParser definitions;
    private final SignatureReader signatures;

    private int quotations;
    private boolean callsMacros;

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

    /// Notes a call of a macro that the program defines, perhaps only when it runs.
    void noteMacro() {
        callsMacros = true;
    }

    /// {@return a statement of a module; where it calls macros of the program, one that expands
    /// them when it is evaluated: it is read a second time, as data}
    Expression ofModule(Supplier<Expression> statement) {
        boolean outer = callsMacros;
        callsMacros = false;
        int place = tokens.place();
        Expression read = statement.get();
        boolean deferred = callsMacros;
        callsMacros = outer;
        if (!deferred) {
            return read;
        }
        tokens.goBack(place);
        int start = read.start();
        Expression code =
                new Quotation(tokens.source(), Quotation.Lines.KEPT)
                        .ofStatement(quoting(start, statement));
        return Quotation.evaluation(start, Quotation.thisModule(start), code);
    }

    /// {@return whether code is being read as data}
    boolean isQuoting() {
        return quotations > 0;
    }

    /// {@return the expression that makes the data which code is read as}
    Expression quoted(int start, Supplier<Expression> code) {
        return new Quotation(tokens.source(), Quotation.Lines.LEFT_OUT).of(quoting(start, code));
    }

    private Expression quoting(int start, Supplier<Expression> code) {
        if (quotations > 0) {
            throw tokens.notSupported(start, "quotations in quotations");
        }
        quotations++;
        Expression read = code.get();
        quotations--;
        return read;
    }

    /// {@return what stands after `$`, which is no data}
    Expression unquoted(Supplier<Expression> value) {
        int outer = quotations;
        quotations = 0;
        Expression read = value.get();
        quotations = outer;
        return read;
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
