package dev.backedge.language;

import dev.backedge.language.Expression.Block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The part of the grammar with statements and the constructs that a keyword opens.
final class StatementParser {
    private final TokenStream tokens;
    private final Parser parser;

    StatementParser(TokenStream tokens, Parser parser) {
        this.tokens = tokens;
        this.parser = parser;
    }

    /// Whether a string before a statement documents it; in a module, statements may call macros of
    /// the program.
    private enum Strings {
        DOCUMENT_IN_MODULE,
        DOCUMENT,
        ARE_VALUES
    }

    /// {@return the statements up to the end of the file}
    List<Expression> file() {
        List<Expression> result = sequence(Strings.DOCUMENT_IN_MODULE);
        if (!tokens.at(TokenKind.END_OF_FILE)) {
            throw tokens.unexpected("a statement or the end of the file");
        }
        return result;
    }

    /// {@return the statements up to the `end` that closes the opener, which is consumed}
    Block body(Token opener) {
        return closed(opener, Strings.ARE_VALUES);
    }

    /// {@return the same, where definitions are documented by strings before them}
    Block documentedBody(Token opener) {
        return closed(opener, Strings.DOCUMENT);
    }

    /// {@return the statements of a module}
    Block moduleBody(Token opener) {
        return closed(opener, Strings.DOCUMENT_IN_MODULE);
    }

    private Block closed(Token opener, Strings strings) {
        Context outer = tokens.context();
        Block block = block(strings);
        close(opener);
        tokens.enter(outer);
        return block;
    }

    /// Consumes the `end` of a construct.
    void close(Token opener) {
        tokens.expect(
                "end",
                "'end' to close '"
                        + opener.text()
                        + "' of line "
                        + tokens.source().lineOf(opener.start()));
    }

    private Block block(Strings strings) {
        tokens.descend();
        tokens.enter(Context.STATEMENTS);
        int start = tokens.peek().start();
        Block block = new Block(start, sequence(strings));
        tokens.rise();
        return block;
    }

    private List<Expression> sequence(Strings strings) {
        List<Expression> statements = new ArrayList<>();
        tokens.skipSeparators();
        while (!atBlockEnd()) {
            Expression statement =
                    strings == Strings.DOCUMENT_IN_MODULE
                            ? parser.ofModule(parser.expressions()::statement)
                            : parser.expressions().statement();
            if (strings != Strings.ARE_VALUES
                    && statement instanceof Expression.Interpolation
                    && documentsNext()) {
                throw tokens.notSupported(statement.start(), "interpolation in documentation");
            }
            boolean documents =
                    strings != Strings.ARE_VALUES
                            && statement instanceof Expression.StringLiteral
                            && documentsNext();
            statements.add(
                    documents ? documented((Expression.StringLiteral) statement) : statement);
            if (!atBlockEnd() && !tokens.at(";") && !tokens.at(TokenKind.NEWLINE)) {
                throw tokens.unexpected("a new line or ';' after the statement");
            }
            tokens.skipSeparators();
        }
        return List.copyOf(statements);
    }

    private boolean documentsNext() {
        if (!tokens.at(TokenKind.NEWLINE)) {
            return false;
        }
        Token next = tokens.peekSecond();
        return next.kind() != TokenKind.NEWLINE
                && next.kind() != TokenKind.END_OF_FILE
                && !next.is("end")
                && !next.is(";");
    }

    private Expression documented(Expression.StringLiteral text) {
        tokens.skipNewlines();
        return new Expression.Documented(
                text.start(), text.value(), parser.ofModule(parser.expressions()::statement));
    }

    private boolean atBlockEnd() {
        Token next = tokens.peek();
        return next.kind() == TokenKind.END_OF_FILE
                || next.kind() == TokenKind.KEYWORD
                        && switch (next.text()) {
                            case "end", "else", "elseif", "catch", "finally" -> true;
                            default -> false;
                        };
    }

    /// {@return the construct that a keyword opens}
    Expression keyword(Token keyword) {
        return switch (keyword.text()) {
            case "begin" -> begin();
            case "if" -> conditional();
            case "while" -> whileLoop();
            case "for" -> forLoop();
            case "let" -> let();
            case "return" -> returned();
            case "break" -> new Expression.Break(tokens.take().start());
            case "continue" -> new Expression.Continue(tokens.take().start());
            case "local" -> new Expression.Local(tokens.take().start(), declarations());
            case "global" -> new Expression.Global(tokens.take().start(), declarations());
            case "const",
                    "function",
                    "struct",
                    "module",
                    "baremodule",
                    "using",
                    "import",
                    "export" ->
                    parser.definitions().definition();
            case "try" -> attempt();
            case "quote" -> parser.quoted(keyword.start(), this::begin);
            case "macro" -> parser.definitions().macro();
            default -> throw tokens.unexpected("an expression");
        };
    }

    private Expression begin() {
        Token opener = tokens.take();
        return new Block(opener.start(), body(opener).statements());
    }

    private Expression conditional() {
        Token opener = tokens.take();
        Context outer = tokens.context();
        List<Expression.Branch> branches = new ArrayList<>(List.of(branch()));
        while (tokens.accept("elseif")) {
            branches.add(branch());
        }
        Optional<Block> otherwise =
                tokens.accept("else") ? Optional.of(block(Strings.ARE_VALUES)) : Optional.empty();
        close(opener);
        tokens.enter(outer);
        return new Expression.Conditional(opener.start(), List.copyOf(branches), otherwise);
    }

    private Expression.Branch branch() {
        return new Expression.Branch(condition(), block(Strings.ARE_VALUES));
    }

    private Expression condition() {
        tokens.enter(Context.STATEMENTS);
        return parser.expressions().infix(Precedence.CONDITIONAL);
    }

    private Expression whileLoop() {
        Token opener = tokens.take();
        Context outer = tokens.context();
        Expression condition = condition();
        Block body = body(opener);
        tokens.enter(outer);
        return new Expression.While(opener.start(), condition, body);
    }

    private Expression forLoop() {
        Token opener = tokens.take();
        Context outer = tokens.context();
        tokens.enter(Context.STATEMENTS);
        List<Expression.Iteration> iterations = new ArrayList<>();
        do {
            iterations.add(iteration());
        } while (tokens.accept(","));
        Block body = body(opener);
        tokens.enter(outer);
        return new Expression.For(opener.start(), List.copyOf(iterations), body);
    }

    /// {@return `variable in collection`}
    Expression.Iteration iteration() {
        tokens.skipNewlines();
        if (tokens.atWord("outer")
                && tokens.peekSecond().kind() == TokenKind.NAME
                && !tokens.peekSecond().isWord("in")) {
            throw tokens.notSupported(tokens.peek().start(), "'outer' loop variables");
        }
        Expression target = parser.expressions().infix(Precedence.PIPE_LEFT);
        if (!tokens.at("=") && !tokens.atWord("in") && !tokens.at("∈")) {
            throw tokens.unexpected("'in' after the loop variable");
        }
        tokens.take();
        return new Expression.Iteration(
                target.start(), target, parser.expressions().infix(Precedence.PIPE_LEFT));
    }

    private Expression attempt() {
        Token opener = tokens.take();
        Context outer = tokens.context();
        Block body = block(Strings.ARE_VALUES);
        Optional<Expression.Handler> handler = Optional.empty();
        Optional<Block> otherwise = Optional.empty();
        Optional<Block> cleanup = Optional.empty();
        if (tokens.at("catch")) {
            handler = Optional.of(handler());
        }
        if (tokens.at("else")) {
            Token word = tokens.take();
            if (handler.isEmpty()) {
                throw tokens.invalid(word.start(), "'else' in 'try' needs 'catch' before it");
            }
            otherwise = Optional.of(block(Strings.ARE_VALUES));
        }
        if (tokens.accept("finally")) {
            cleanup = Optional.of(block(Strings.ARE_VALUES));
        }
        if (handler.isEmpty() && cleanup.isEmpty()) {
            throw tokens.unexpected("'catch' or 'finally'");
        }
        close(opener);
        tokens.enter(outer);
        if (parser.isQuoting()) {
            return quotedTry(opener.start(), body, handler, otherwise, cleanup);
        }
        return new Expression.Try(opener.start(), body, handler, otherwise, cleanup);
    }

    private static Expression quotedTry(
            int start,
            Block body,
            Optional<Expression.Handler> handler,
            Optional<Block> otherwise,
            Optional<Block> cleanup) {
        Expression none = new Expression.BooleanLiteral(start, false);
        List<Expression> parts = new ArrayList<>();
        parts.add(handler.flatMap(Expression.Handler::variable).orElse(none));
        parts.add(handler.<Expression>map(Expression.Handler::body).orElse(none));
        if (cleanup.isPresent() || otherwise.isPresent()) {
            parts.add(cleanup.<Expression>map(block -> block).orElse(none));
        }
        otherwise.ifPresent(parts::add);
        return Quotation.form(start, "try", body, parts);
    }

    private Expression.Handler handler() {
        tokens.enter(Context.STATEMENTS);
        Token word = tokens.take();
        Optional<Expression> variable = Optional.empty();
        if (tokens.at(TokenKind.NAME)) {
            Token name = tokens.take();
            variable = Optional.of(new Expression.Name(name.start(), name.text()));
            if (!tokens.at(TokenKind.NEWLINE) && !tokens.at(";") && !atBlockEnd()) {
                throw tokens.unexpected("a new line after the variable of 'catch'");
            }
        }
        return new Expression.Handler(word.start(), variable, block(Strings.ARE_VALUES));
    }

    private Expression let() {
        Token opener = tokens.take();
        Context outer = tokens.context();
        tokens.enter(Context.STATEMENTS);
        List<Expression> bindings = new ArrayList<>();
        if (!tokens.at(TokenKind.NEWLINE) && !tokens.at(";")) {
            do {
                bindings.add(parser.expressions().single());
            } while (tokens.accept(","));
        }
        Block body = body(opener);
        tokens.enter(outer);
        return new Expression.Let(opener.start(), List.copyOf(bindings), body);
    }

    private Expression returned() {
        Token keyword = tokens.take();
        Token next = tokens.peek();
        boolean bare =
                switch (next.kind()) {
                    case NEWLINE, END_OF_FILE -> true;
                    case PUNCTUATION -> ")]},;".contains(next.text());
                    case OPERATOR ->
                            next.text().equals(":") && tokens.peekSecond().start() > next.end();
                    case KEYWORD -> atBlockEnd();
                    case NAME,
                            INTEGER,
                            FLOAT,
                            CHARACTER,
                            STRING_START,
                            STRING_TEXT,
                            INTERPOLATION,
                            STRING_END,
                            MACRO ->
                            false;
                };
        return new Expression.Return(
                keyword.start(),
                bare ? Optional.empty() : Optional.of(parser.expressions().statement()));
    }

    private List<Expression> declarations() {
        Expression declared = parser.expressions().statement();
        return declared instanceof Expression.TupleLiteral(int _, List<Expression> elements)
                ? elements
                : List.of(declared);
    }
}
