package dev.backedge.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The part of the grammar with infix and prefix operators, from assignment down to what a prefix
/// operator takes.
final class ExpressionParser {
    private final TokenStream tokens;
    private final Parser parser;
    private final AssignmentParser assignments;

    ExpressionParser(TokenStream tokens, Parser parser) {
        this.tokens = tokens;
        this.parser = parser;
        assignments = new AssignmentParser(tokens, parser);
    }

    /// {@return an expression in which commas make tuples: a statement, or what follows `return`}
    Expression statement() {
        return assignments.assignment(commaTuple(), this::statement);
    }

    /// {@return an expression in which commas end it: an argument, an element}
    Expression single() {
        return assignments.assignment(infix(Precedence.PAIR), this::single);
    }

    private Expression commaTuple() {
        Expression first = infix(Precedence.PAIR);
        if (!tokens.at(",")) {
            return first;
        }
        List<Expression> elements = new ArrayList<>(List.of(first));
        while (tokens.accept(",")) {
            if (tokens.at("=")) {
                break;
            }
            elements.add(infix(Precedence.PAIR));
        }
        return new Expression.TupleLiteral(first.start(), elements);
    }

    private Expression nested(Supplier<Expression> part) {
        tokens.descend();
        Expression result = part.get();
        tokens.rise();
        return result;
    }

    /// {@return an expression of operators that bind at least as tightly as the given level}
    Expression infix(Precedence loosest) {
        int depth = tokens.depth();
        tokens.descend();
        Expression left = operand();
        while (true) {
            Token operator = tokens.peek();
            Optional<Precedence> found = infixAt(operator);
            if (found.isPresent() && found.get().compareTo(loosest) >= 0) {
                left = continued(left, found.get());
            } else if (operator.is("...") && loosest.compareTo(Precedence.RANGE) <= 0) {
                tokens.take();
                left = new Expression.Splat(left.start(), left);
            } else {
                break;
            }
            tokens.descend();
        }
        tokens.riseTo(depth);
        return left;
    }

    private Optional<Precedence> infixAt(Token operator) {
        if (operator.is(":") && tokens.context().colon() == Context.Colon.STOPS) {
            return Optional.empty();
        }
        boolean separates = tokens.context().space() == Context.Space.SEPARATES;
        if (separates && tokens.afterNewline()) {
            return Optional.empty();
        }
        boolean prefix = separates && !tokens.touches() && Words.PREFIXES.contains(operator.text());
        return prefix && tokens.peekSecond().start() == operator.end()
                ? Optional.empty()
                : Precedence.of(operator);
    }

    private Expression continued(Expression left, Precedence precedence) {
        return switch (precedence) {
            case PAIR, ARROW, PIPE_LEFT -> {
                Expression.Name operator = operatorName();
                yield call(operator, left, infix(precedence));
            }
            case OR -> {
                notDotted(tokens.take());
                yield new Expression.Or(left.start(), left, infix(precedence));
            }
            case AND -> {
                notDotted(tokens.take());
                yield new Expression.And(left.start(), left, infix(precedence));
            }
            case CONDITIONAL -> ternary(left);
            case COMPARISON -> comparison(left);
            case RANGE -> range(left);
            case SUM -> flat(left, precedence, "+");
            case PRODUCT -> flat(left, precedence, "*");
            case PIPE_RIGHT, RATIONAL, SHIFT -> {
                Expression.Name operator = operatorName();
                yield call(operator, left, infix(precedence.tighter()));
            }
            case OPERAND -> throw new AssertionError("no infix operator binds this tightly");
        };
    }

    private Expression.Name operatorName() {
        Token operator = tokens.take();
        return new Expression.Name(operator.start(), operator.text());
    }

    private void notDotted(Token operator) {
        if (operator.isDotted()) {
            throw tokens.notSupported(
                    operator.start(), "broadcasting '" + operator.text() + "' here");
        }
    }

    private static Expression call(Expression.Name operator, Expression... arguments) {
        return applied(arguments[0].start(), operator, List.of(arguments));
    }

    /// An operator with a dot before it is applied to each element.
    private static Expression applied(
            int start, Expression.Name operator, List<Expression> arguments) {
        boolean dotted = operator.name().startsWith(".") && !operator.name().startsWith("..");
        return dotted
                ? new Expression.Broadcast(
                        start,
                        new Expression.Name(operator.start(), operator.name().substring(1)),
                        arguments)
                : new Expression.Call(start, operator, arguments);
    }

    private Expression flat(Expression left, Precedence precedence, String flattened) {
        Expression.Name operator = operatorName();
        List<Expression> operands = new ArrayList<>(List.of(left, infix(precedence.tighter())));
        while (operator.name().equals(flattened)
                && tokens.at(flattened)
                && infixAt(tokens.peek()).isPresent()) {
            tokens.take();
            operands.add(infix(precedence.tighter()));
        }
        return applied(left.start(), operator, operands);
    }

    private Expression comparison(Expression first) {
        List<Expression> operands = new ArrayList<>(List.of(first));
        List<Expression.Name> operators = new ArrayList<>();
        while (infixAt(tokens.peek()).equals(Optional.of(Precedence.COMPARISON))) {
            Token operator = tokens.peek();
            operators.add(operatorName());
            operands.add(infix(Precedence.PIPE_LEFT));
            if (operators.size() > 1) {
                notDotted(operator);
            }
        }
        return operators.size() == 1
                ? applied(first.start(), operators.getFirst(), operands)
                : new Expression.ComparisonChain(first.start(), operands, operators);
    }

    private Expression range(Expression first) {
        Expression.Name operator = operatorName();
        if (tokens.at(TokenKind.NEWLINE)) {
            throw tokens.unexpected("the end of the range");
        }
        Expression second = infix(Precedence.SUM);
        boolean stepped =
                operator.name().equals(":")
                        && tokens.at(":")
                        && tokens.context().colon() == Context.Colon.RANGE;
        if (!stepped) {
            return call(operator, first, second);
        }
        tokens.take();
        return call(operator, first, second, infix(Precedence.SUM));
    }

    private Expression ternary(Expression condition) {
        Token mark = tokens.peek();
        if (tokens.touches()) {
            throw tokens.unexpected("a space before '?'");
        }
        tokens.take();
        if (tokens.touches() && !tokens.at(TokenKind.NEWLINE)) {
            throw tokens.unexpected("a space after '?'");
        }
        Context outer = tokens.context();
        tokens.enter(outer.beforeColon());
        Expression whenTrue = single();
        tokens.enter(outer);
        tokens.expect(
                ":",
                "':' and what holds otherwise after '?' of line "
                        + tokens.source().lineOf(mark.start()));
        Expression whenFalse = single();
        Expression.Branch branch = new Expression.Branch(condition, blockOf(whenTrue));
        return new Expression.Conditional(
                condition.start(), List.of(branch), Optional.of(blockOf(whenFalse)));
    }

    /// {@return a block of one expression, or the expression itself where it is one}
    static Expression.Block blockOf(Expression expression) {
        return expression instanceof Expression.Block block
                ? block
                : new Expression.Block(expression.start(), List.of(expression));
    }

    private Expression operand() {
        tokens.skipNewlines();
        Token prefix = tokens.peek();
        if ((prefix.is("<:") || prefix.is(">:"))
                && !standsAlone(tokens.peekSecond())
                && !tokens.peekSecond().is("(")) {
            Expression.Name operator = operatorName();
            return new Expression.Call(prefix.start(), operator, List.of(where(juxtaposition())));
        }
        return where(juxtaposition());
    }

    /// {@return the expression with the `where` clauses that follow}
    Expression where(Expression body) {
        int depth = tokens.depth();
        Expression result = body;
        while (tokens.context().where() == Context.WhereWord.OPERATOR && tokens.atWord("where")) {
            tokens.take();
            Context outer = tokens.context();
            tokens.enter(outer.inWhere());
            List<Expression> variables =
                    tokens.at("{")
                            ? parser.operands().bracketed("{", "}")
                            : List.of(infix(Precedence.COMPARISON));
            tokens.enter(outer);
            result =
                    parser.isQuoting()
                            ? Quotation.form(body.start(), "where", result, variables)
                            : new Expression.Where(
                                    body.start(),
                                    result,
                                    parser.signatures().typeVariables(variables));
            tokens.descend();
        }
        tokens.riseTo(depth);
        return result;
    }

    private Expression juxtaposition() {
        int depth = tokens.depth();
        Expression left = unary();
        while (juxtaposes(left)) {
            Expression.Name times = new Expression.Name(tokens.peek().start(), "*");
            left = call(times, left, factor());
            tokens.descend();
        }
        tokens.riseTo(depth);
        return left;
    }

    private boolean juxtaposes(Expression left) {
        boolean text =
                left instanceof Expression.StringLiteral
                        || left instanceof Expression.Interpolation;
        if (text || !tokens.touches()) {
            return false;
        }
        boolean number =
                left instanceof Expression.IntegerLiteral
                        || left instanceof Expression.FloatLiteral
                        || left instanceof Expression.Float32Literal;
        return tokens.at(TokenKind.NAME) && Precedence.of(tokens.peek()).isEmpty()
                || number && tokens.at("(");
    }

    private Expression unary() {
        Token prefix = tokens.peek();
        if (prefix.kind() != TokenKind.OPERATOR || !Words.PREFIXES.contains(prefix.undotted())) {
            return factor();
        }
        Token next = tokens.peekSecond();
        boolean touching = next.start() == prefix.end();
        if (standsAlone(next)) {
            return factor();
        }
        boolean number = next.kind() == TokenKind.INTEGER || next.kind() == TokenKind.FLOAT;
        if (touching && number && (prefix.is("-") || prefix.is("+"))) {
            return signedNumber();
        }
        Expression.Name operator = operatorName();
        if (touching && tokens.at("(") && tokens.atArgumentList()) {
            return power(parser.operands().postfix(operator));
        }
        tokens.skipNewlines();
        return applied(prefix.start(), operator, List.of(nested(this::unary)));
    }

    private static boolean standsAlone(Token next) {
        return switch (next.kind()) {
            case NEWLINE, END_OF_FILE -> true;
            case PUNCTUATION -> ")]},;".contains(next.text());
            case OPERATOR -> next.text().equals("=") || next.text().equals("...");
            case KEYWORD -> next.text().equals("end");
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
    }

    private Expression signedNumber() {
        Expression.Name operator = operatorName();
        Token number = tokens.peek();
        boolean hexadecimal =
                number.text().startsWith("0x")
                        || number.text().startsWith("0o")
                        || number.text().startsWith("0b");
        boolean literal = operator.name().equals("+") || !hexadecimal;
        Token following = tokens.peekSecond();
        if (!literal || following.is("^") || following.is(".^") || following.is("[")) {
            return new Expression.Call(operator.start(), operator, List.of(factor()));
        }
        tokens.take();
        return new NumberLiterals(tokens.source()).signed(operator, number);
    }

    private Expression factor() {
        return power(declaration());
    }

    private Expression power(Expression base) {
        if (tokens.at("^") || tokens.at("↑") || tokens.at("↓") || tokens.at(".^")) {
            Expression.Name operator = operatorName();
            tokens.skipNewlines();
            return call(operator, base, nested(this::juxtaposition));
        }
        return base;
    }

    private Expression declaration() {
        int depth = tokens.depth();
        Token first = tokens.peek();
        Expression result;
        if (first.is("::")) {
            tokens.take();
            result =
                    new Expression.TypeAssertion(
                            first.start(), Optional.empty(), where(parser.operands().postfix()));
        } else {
            result = parser.operands().postfix();
        }
        while (tokens.accept("::")) {
            result =
                    new Expression.TypeAssertion(
                            result.start(),
                            Optional.of(result),
                            where(parser.operands().postfix()));
            tokens.descend();
        }
        tokens.riseTo(depth);
        if (tokens.accept("->")) {
            if (parser.isQuoting()) {
                Expression body = blockOf(nested(this::single));
                return new Expression.Raw(result.start(), "->", List.of(result, body));
            }
            Expression.Signature signature = parser.signatures().anonymous(result);
            return new Expression.AnonymousFunction(
                    result.start(), signature, blockOf(nested(this::single)));
        }
        return result;
    }
}
