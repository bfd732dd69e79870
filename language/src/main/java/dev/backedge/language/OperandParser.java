package dev.backedge.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The part of the grammar that binds tightest: names, literals and brackets, with the calls,
/// indexes and fields that follow them.
final class OperandParser {
    private final TokenStream tokens;
    private final Parser parser;
    private final QuotedNames names;

    OperandParser(TokenStream tokens, Parser parser) {
        this.tokens = tokens;
        this.parser = parser;
        names = new QuotedNames(tokens);
    }

    /// {@return an operand with what follows it directly}
    Expression postfix() {
        tokens.skipNewlines();
        return postfix(atom());
    }

    /// {@return the operand with what follows it directly}
    Expression postfix(Expression first) {
        int depth = tokens.depth();
        Expression result = first;
        while (true) {
            Optional<Expression> longer = longer(result);
            if (longer.isEmpty()) {
                break;
            }
            result = longer.get();
            tokens.descend();
        }
        tokens.riseTo(depth);
        return result;
    }

    private Optional<Expression> longer(Expression base) {
        if (base instanceof Expression.Call call && tokens.at("do")) {
            return Optional.of(withBlock(call));
        }
        if (!tokens.touches()) {
            return Optional.empty();
        }
        if (tokens.at("(") && !(base instanceof Expression.Literal)) {
            return Optional.of(new Expression.Call(base.start(), base, bracketed("(", ")")));
        }
        if (tokens.at("[")) {
            return Optional.of(indexed(base));
        }
        if (tokens.at("'")) {
            Token operator = tokens.take();
            return Optional.of(Desugaring.call(operator.start(), "adjoint", List.of(base)));
        }
        if (tokens.at("{")) {
            return Optional.of(new Expression.Curly(base.start(), base, bracketed("{", "}")));
        }
        return tokens.at(".") ? Optional.of(field(base)) : Optional.empty();
    }

    private Expression field(Expression object) {
        Token dot = tokens.take();
        if (tokens.touches("(")) {
            return broadcast(dot, object, bracketed("(", ")"));
        }
        if (tokens.at(TokenKind.MACRO)) {
            MacroParser macros = new MacroParser(tokens, parser);
            boolean base =
                    object instanceof Expression.Name(int _, String name) && name.equals("Base");
            return base ? macros.macro() : macros.macroOf(object);
        }
        if (tokens.at(":")) {
            tokens.take();
            return new Expression.FieldAccess(object.start(), object, names.quotedName());
        }
        Token name = tokens.expect(TokenKind.NAME, "a field name after '.'");
        return new Expression.FieldAccess(object.start(), object, name.text());
    }

    private Expression broadcast(Token dot, Expression callee, List<Expression> arguments) {
        boolean plain =
                arguments.stream()
                        .noneMatch(argument ->
                                argument instanceof Expression.Keywords
                                        || argument instanceof Expression.NamedArgument
                                        || argument instanceof Expression.Splat);
        if (!plain) {
            throw tokens.notSupported(
                    dot.start(), "broadcasting calls with keywords or splatted arguments");
        }
        return new Expression.Broadcast(callee.start(), callee, arguments);
    }

    private Expression indexed(Expression base) {
        Context outer = tokens.context();
        Token opener = tokens.take();
        tokens.enter(outer.inIndex());
        Expression result =
                new ArrayParser(tokens, parser)
                        .index(
                                base,
                                elements -> new Expression.Index(base.start(), base, elements));
        tokens.close("]", opener);
        tokens.enter(outer);
        return result;
    }

    /// {@return the elements between two brackets, of which the first one is next}
    List<Expression> bracketed(String open, String close) {
        Context outer = tokens.context();
        Token opener = tokens.expect(open, "'" + open + "'");
        tokens.enter(outer.inBrackets());
        List<Expression> result = elements(close);
        if (tokens.at(";")) {
            int start = tokens.peek().start();
            Expression.Keywords keywords = keywords(close);
            if (!keywords.elements().isEmpty() && !close.equals(")")) {
                throw tokens.invalid(start, "only calls have keyword arguments");
            }
            if (!keywords.elements().isEmpty()) {
                result.add(keywords);
            }
        }
        tokens.close(close, opener);
        tokens.enter(outer);
        return result;
    }

    /// What follows a semicolon in parentheses.
    private Expression.Keywords keywords(String close) {
        Token semicolon = tokens.take();
        return new Expression.Keywords(semicolon.start(), elements(close));
    }

    private List<Expression> elements(String close) {
        List<Expression> result = new ArrayList<>();
        while (!tokens.at(close) && !tokens.at(";")) {
            Expression element = parser.expressions().single();
            result.add(
                    tokens.at("for")
                            ? new ArrayParser(tokens, parser).generator(element)
                            : argument(element));
            if (!tokens.accept(",")) {
                break;
            }
        }
        return result;
    }

    private Expression withBlock(Expression.Call call) {
        Token opener = tokens.take();
        List<Expression> parameters = new ArrayList<>();
        if (!tokens.at(TokenKind.NEWLINE) && !tokens.at(";")) {
            do {
                parameters.add(parser.expressions().single());
            } while (tokens.accept(","));
        }
        if (parser.isQuoting()) {
            Expression head = new Expression.TupleLiteral(opener.start(), parameters);
            Expression body = parser.statements().body(opener);
            Expression function = new Expression.Raw(opener.start(), "->", List.of(head, body));
            return new Expression.Raw(call.start(), "do", List.of(call, function));
        }
        Expression.Signature signature = parser.signatures().anonymous(opener.start(), parameters);
        Expression.Block body = parser.statements().body(opener);
        List<Expression> arguments = new ArrayList<>();
        arguments.add(new Expression.AnonymousFunction(opener.start(), signature, body));
        arguments.addAll(call.arguments());
        return new Expression.Call(call.start(), call.callee(), arguments);
    }

    private Expression atom() {
        Token token = tokens.peek();
        int start = token.start();
        return switch (token.kind()) {
            case INTEGER, FLOAT -> new NumberLiterals(tokens.source()).unsigned(tokens.take());
            case CHARACTER ->
                    new Expression.CharacterLiteral(
                            start, new Escapes(tokens.source()).character(tokens.take()));
            case STRING_START -> new StringParser(tokens, parser).string();
            case MACRO -> new MacroParser(tokens, parser).macro();
            case KEYWORD -> keyword(token);
            case PUNCTUATION ->
                    token.is("(") ? parenthesised() : token.is("[") ? vector() : otherBracket();
            case OPERATOR -> operator(token);
            case NAME ->
                    parser.definitions().startsWithWord()
                            ? parser.definitions().withWord()
                            : name();
            case STRING_TEXT, INTERPOLATION, STRING_END, NEWLINE, END_OF_FILE ->
                    throw tokens.unexpected("an expression");
        };
    }

    private Expression name() {
        Token token = tokens.take();
        return new Expression.Name(token.start(), token.text());
    }

    private Expression otherBracket() {
        if (tokens.at("{")) {
            throw tokens.notSupported(tokens.peek().start(), "braces without a type before them");
        }
        throw tokens.unexpected("an expression");
    }

    private Expression keyword(Token token) {
        boolean indexing = tokens.context().bounds() == Context.BoundWords.INDEXES;
        return switch (token.text()) {
            case "true", "false" ->
                    new Expression.BooleanLiteral(
                            token.start(), tokens.take().text().equals("true"));
            case "end" -> {
                if (!indexing) {
                    throw tokens.unexpected("an expression");
                }
                tokens.take();
                yield new Expression.IndexBound(token.start(), Expression.Bound.LAST);
            }
            case "begin" -> {
                if (!indexing) {
                    yield parser.statements().keyword(token);
                }
                tokens.take();
                yield new Expression.IndexBound(token.start(), Expression.Bound.FIRST);
            }
            default -> parser.statements().keyword(token);
        };
    }

    private Expression operator(Token token) {
        if (token.is(":")) {
            tokens.take();
            Token next = tokens.peek();
            boolean alone =
                    !tokens.touches()
                            || next.is(")")
                            || next.is("]")
                            || next.is("}")
                            || next.is(",")
                            || !(next.is("(") || QuotedNames.isQuotable(next));
            return alone ? new Expression.Name(token.start(), ":") : quoted(token);
        }
        if (token.is("$")) {
            return unquoted(token);
        }
        if (!Words.isFunctionOperator(token.text())) {
            throw tokens.unexpected("an expression");
        }
        return name();
    }

    /// `:name`, or `:(code)`; `:(=)` and the like are names.
    private Expression quoted(Token colon) {
        if (!tokens.at("(")) {
            Expression symbol = new Expression.SymbolLiteral(colon.start(), names.quotedName());
            return parser.isQuoting()
                    ? new Expression.Raw(colon.start(), "quote", List.of(symbol))
                    : symbol;
        }
        Token opener = tokens.take();
        boolean operator =
                tokens.at(TokenKind.OPERATOR) && !tokens.at("$") && tokens.peekSecond().is(")");
        if (operator) {
            Token name = tokens.take();
            tokens.take();
            return new Expression.SymbolLiteral(colon.start(), name.text());
        }
        Context outer = tokens.context();
        return parser.quoted(colon.start(), () -> ungrouped(parenthesised(opener, outer)));
    }

    /// `:(x = 1)` is an assignment, whatever the parentheses mean elsewhere.
    private static Expression ungrouped(Expression code) {
        return code instanceof Expression.Block(int _, List<Expression> statements)
                        && statements.size() == 1
                        && statements.getFirst() instanceof Expression.Assignment assignment
                ? assignment
                : code;
    }

    private Expression unquoted(Token dollar) {
        if (!parser.isQuoting()) {
            throw tokens.invalid(dollar.start(), "'$' outside of quoted code");
        }
        tokens.take();
        return new Expression.Unquoted(dollar.start(), parser.unquoted(this::atom));
    }

    private Expression parenthesised() {
        Context outer = tokens.context();
        return parenthesised(tokens.take(), outer);
    }

    private Expression parenthesised(Token opener, Context outer) {
        boolean head = tokens.secondLast().is("function");
        tokens.enter(outer.inBrackets());
        List<Expression> elements = new ArrayList<>();
        boolean tuple = tokens.at(")") || tokens.at(";");
        while (!tokens.at(")") && !tokens.at(";")) {
            elements.add(parser.expressions().single());
            if (tokens.at(";") && !tuple) {
                return block(opener, elements, outer);
            }
            if (tokens.at("for")) {
                elements.add(new ArrayParser(tokens, parser).generator(elements.removeLast()));
            }
            if (!tokens.accept(",")) {
                break;
            }
            tuple = true;
        }
        List<Expression> keywords = tokens.at(";") ? List.of(keywords(")")) : List.<Expression>of();
        tokens.close(")", opener);
        tokens.enter(outer);
        boolean named = elements.stream().anyMatch(Expression.Assignment.class::isInstance);
        boolean parameters = head || tokens.at("->");
        List<Expression> arguments =
                new ArrayList<>(elements.stream().map(OperandParser::argument).toList());
        arguments.addAll(keywords);
        if (tuple && (named || !keywords.isEmpty()) && !parameters) {
            return namedTuple(opener, arguments);
        }
        if (!tuple && !parameters) {
            return group(elements.getFirst());
        }
        return tuple || named || !keywords.isEmpty()
                ? new Expression.TupleLiteral(opener.start(), arguments)
                : elements.getFirst();
    }

    /// `(a = 1, b = 2)` or `(; a = 1)`.
    private Expression namedTuple(Token opener, List<Expression> arguments) {
        List<Expression> elements = new ArrayList<>();
        for (Expression argument : arguments) {
            switch (argument) {
                case Expression.NamedArgument named -> elements.add(named);
                case Expression.Keywords keywords -> elements.addAll(keywords.elements());
                default ->
                        throw tokens.invalid(
                                argument.start(), "in a named tuple every element has a name");
            }
        }
        return new Expression.NamedTupleLiteral(
                opener.start(), new Expression.Keywords(opener.start(), elements));
    }

    private static Expression argument(Expression element) {
        return element
                        instanceof
                        Expression.Assignment(int start, Expression target, Expression value)
                ? new Expression.NamedArgument(start, target, value)
                : element;
    }

    /// An assignment in parentheses is not the name and value of an argument.
    private static Expression group(Expression inner) {
        return inner instanceof Expression.Assignment
                ? new Expression.Block(inner.start(), List.of(inner))
                : inner;
    }

    private Expression block(Token opener, List<Expression> statements, Context outer) {
        while (tokens.accept(";")) {
            if (!tokens.at(")")) {
                statements.add(parser.expressions().single());
            }
        }
        tokens.close(")", opener);
        tokens.enter(outer);
        return new Expression.Block(opener.start(), statements);
    }

    private Expression vector() {
        Context outer = tokens.context();
        Token opener = tokens.take();
        tokens.enter(outer.inVector());
        Expression result = new ArrayParser(tokens, parser).vector(opener.start());
        tokens.close("]", opener);
        tokens.enter(outer);
        return result;
    }
}
