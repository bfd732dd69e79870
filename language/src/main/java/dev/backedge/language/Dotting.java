package dev.backedge.language;

import java.util.List;

/// `@.`: makes every call and operator of an expression one for each element.
final class Dotting {
    private final SourceText source;

    Dotting(SourceText source) {
        this.source = source;
    }

    Expression of(Expression expression) {
        return switch (expression) {
            case Expression.Call(int start, Expression callee, List<Expression> arguments)
                    when arguments.stream()
                            .noneMatch(argument ->
                                    argument instanceof Expression.Keywords
                                            || argument instanceof Expression.NamedArgument
                                            || argument instanceof Expression.Splat) ->
                    new Expression.Broadcast(start, callee, all(arguments));
            case Expression.Broadcast(int start, Expression callee, List<Expression> arguments) ->
                    new Expression.Broadcast(start, callee, all(arguments));
            case Expression.Assignment(int start, Expression target, Expression value) ->
                    new Expression.BroadcastAssignment(start, target, of(value));
            case Expression.BroadcastAssignment(int start, Expression target, Expression value) ->
                    new Expression.BroadcastAssignment(start, target, of(value));
            case Expression.Update(
                            int start,
                            Expression.Name operator,
                            Expression target,
                            Expression value) ->
                    new Expression.BroadcastUpdate(start, operator, target, of(value));
            case Expression.Name _,
                    Expression.Literal _,
                    Expression.FieldAccess _,
                    Expression.VectorLiteral _,
                    Expression.TupleLiteral _,
                    Expression.Index _ ->
                    expression;
            default ->
                    throw SyntaxException.notSupported(
                            source, expression.start(), "this inside of '@.'");
        };
    }

    private List<Expression> all(List<Expression> arguments) {
        return arguments.stream().map(this::of).toList();
    }
}
