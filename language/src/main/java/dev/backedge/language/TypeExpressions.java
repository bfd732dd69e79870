package dev.backedge.language;

import dev.backedge.ir.Symbol;
import dev.backedge.ir.TypeExpression;
import dev.backedge.ir.TypeParameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns types as written in signatures and declarations into type expressions.
final class TypeExpressions {
    private final SourceText source;
    private int invented;

    TypeExpressions(SourceText source) {
        this.source = source;
    }

    /// {@return the type expression; `Any` where none is written}
    TypeExpression orAny(Optional<Expression> type) {
        return type.map(this::of).orElse(inCore("Any"));
    }

    static TypeExpression inCore(String name) {
        return new TypeExpression.Name(List.of(Symbol.of("Core"), Symbol.of(name)));
    }

    TypeExpression of(Expression type) {
        return switch (type) {
            case Expression.Name _, Expression.FieldAccess _ -> new TypeExpression.Name(path(type));
            case Expression.Curly(int _, Expression base, List<Expression> parameters) ->
                    applied(base, parameters);
            case Expression.Where(
                            int _,
                            Expression body,
                            List<Expression.TypeVariable> variables) -> {
                TypeExpression result = of(body);
                for (Expression.TypeVariable variable : variables.reversed()) {
                    result = new TypeExpression.Where(result, parameter(variable));
                }
                yield result;
            }
            case Expression.Literal literal -> new TypeExpression.Literal(constant(literal));
            case Expression.TupleLiteral(int _, List<Expression> elements) ->
                    new TypeExpression.TupleLiteral(elements.stream().map(this::of).toList());
            case Expression.Call(
                            int _,
                            Expression.Name(int _, String name),
                            List<Expression> arguments)
                    when name.equals("typeof")
                            && arguments.size() == 1
                            && isPath(arguments.getFirst()) ->
                    new TypeExpression.TypeOf(path(arguments.getFirst()));
            default ->
                    throw SyntaxException.notSupported(
                            source, type.start(), "computed types in declarations");
        };
    }

    private Object constant(Expression.Literal literal) {
        return Constants.of(source, literal);
    }

    private TypeExpression applied(Expression base, List<Expression> parameters) {
        List<TypeExpression> arguments = new ArrayList<>();
        List<TypeParameter> variables = new ArrayList<>();
        for (Expression parameter : parameters) {
            Optional<TypeParameter> bound = boundOnly(parameter);
            bound.ifPresent(variables::add);
            arguments.add(
                    bound.<TypeExpression>map(
                                    variable -> new TypeExpression.Name(List.of(variable.name())))
                            .orElseGet(() -> of(parameter)));
        }
        TypeExpression result = new TypeExpression.Apply(of(base), arguments);
        for (TypeParameter variable : variables.reversed()) {
            result = new TypeExpression.Where(result, variable);
        }
        return result;
    }

    /// `<:Bound` in braces stands for a variable of its own.
    private Optional<TypeParameter> boundOnly(Expression parameter) {
        if (parameter
                        instanceof
                        Expression.Call(
                                int _,
                                Expression.Name(int _, String operator),
                                List<Expression> sides)
                && sides.size() == 1) {
            boolean upper = operator.equals("<:");
            if (upper || operator.equals(">:")) {
                Optional<TypeExpression> bound = Optional.of(of(sides.getFirst()));
                Symbol name = Symbol.of("#s" + ++invented);
                return Optional.of(
                        new TypeParameter(
                                name,
                                upper ? Optional.empty() : bound,
                                upper ? bound : Optional.empty()));
            }
        }
        return Optional.empty();
    }

    TypeParameter parameter(Expression.TypeVariable variable) {
        return new TypeParameter(
                Symbol.of(variable.name()),
                variable.lower().map(this::of),
                variable.upper().map(this::of));
    }

    List<TypeParameter> parameters(List<Expression.TypeVariable> variables) {
        return variables.stream().map(this::parameter).toList();
    }

    static boolean isPath(Expression expression) {
        Expression rest = expression;
        while (rest instanceof Expression.FieldAccess(int _, Expression object, String _)) {
            rest = object;
        }
        return rest instanceof Expression.Name;
    }

    /// {@return the parts of `A.b.c`}
    List<Symbol> path(Expression expression) {
        List<Symbol> parts = new ArrayList<>();
        Expression rest = expression;
        while (rest instanceof Expression.FieldAccess(int _, Expression object, String field)) {
            parts.addFirst(Symbol.of(field));
            rest = object;
        }
        if (rest instanceof Expression.Name(int _, String name)) {
            parts.addFirst(Symbol.of(name));
            return List.copyOf(parts);
        }
        throw SyntaxException.invalid(
                source,
                expression.start(),
                "a name, perhaps with modules before it, must stand here");
    }
}
