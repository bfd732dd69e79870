package dev.backedge.language;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The part of the grammar with what binds loosest: assignments of all kinds.
final class AssignmentParser {
    private final TokenStream tokens;
    private final Parser parser;

    AssignmentParser(TokenStream tokens, Parser parser) {
        this.tokens = tokens;
        this.parser = parser;
    }

    /// {@return the expression, or the assignment that it begins}
    Expression assignment(Expression left, Supplier<Expression> right) {
        Token operator = tokens.peek();
        if (operator.is("=")) {
            tokens.take();
            Expression value = nested(right);
            if (!SignatureReader.isMethodHead(left)) {
                return new Expression.Assignment(left.start(), target(left), value);
            }
            return parser.isQuoting()
                    ? new Expression.Assignment(left.start(), left, ExpressionParser.blockOf(value))
                    : parser.definitions().shortForm(left, value);
        }
        if (operator.isDotted() && !parser.isQuoting()) {
            Optional<Expression> assigned = broadcastAssignment(left, right);
            if (assigned.isPresent()) {
                return assigned.get();
            }
        }
        if (operator.kind() == TokenKind.OPERATOR && Words.UPDATES.contains(operator.text())) {
            tokens.take();
            String function = operator.text().substring(0, operator.text().length() - 1);
            return new Expression.Update(
                    left.start(),
                    new Expression.Name(operator.start(), function),
                    left,
                    nested(right));
        }
        if (operator.is("~")) {
            throw tokens.notSupported(operator.start(), "infix operator '~'");
        }
        return left;
    }

    /// `(; a, b)` on the left takes a value apart by the names of its fields.
    private static Expression target(Expression left) {
        return left instanceof Expression.NamedTupleLiteral(int start, Expression.Keywords names)
                ? new Expression.TupleLiteral(start, List.of(names))
                : left;
    }

    private Optional<Expression> broadcastAssignment(Expression left, Supplier<Expression> right) {
        Token operator = tokens.peek();
        String text = operator.undotted();
        if (!text.equals("=") && !Words.UPDATES.contains(text)) {
            return Optional.empty();
        }
        tokens.take();
        Expression value = nested(right);
        if (text.equals("=")) {
            return Optional.of(new Expression.BroadcastAssignment(left.start(), left, value));
        }
        String function = text.substring(0, text.length() - 1);
        return Optional.of(
                new Expression.BroadcastUpdate(
                        left.start(),
                        new Expression.Name(operator.start(), function),
                        left,
                        value));
    }

    private Expression nested(Supplier<Expression> part) {
        tokens.descend();
        Expression result = part.get();
        tokens.rise();
        return result;
    }
}
