package dev.backedge.types;

import dev.backedge.ir.Symbol;
import dev.backedge.ir.TypeExpression;
import dev.backedge.ir.TypeExpressionParser;
import dev.backedge.ir.TypeParameter;
import dev.backedge.model.Binding;
import dev.backedge.model.Bottom;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.TupleTypes;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Unions;
import dev.backedge.model.Universe;
import dev.backedge.model.Vararg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Evaluates the qualified texts of data sets: names begin at a root module, all parameters are
/// written, and types are made as they stand there, in that order of union members and without a
/// check of bounds.
public final class QualifiedTypes {
    private final Universe universe;
    private final CoreTypes core;
    private final ParameterValues values;

    /// Makes an evaluator for one runtime.
    ///
    /// @param universe the runtime
    public QualifiedTypes(Universe universe) {
        this.universe = universe;
        core = universe.core();
        values = new ParameterValues(core);
    }

    /// {@return the type of a text without free variables}
    ///
    /// @param text in the qualified form
    /// @throws dev.backedge.ir.SourceException if the text is no type expression
    /// @throws UnknownNameException if a name is bound to nothing
    /// @throws IllegalTypeException if a type cannot be made, or the text is of a value
    public Type type(String text) {
        if (evaluate(TypeExpressionParser.parse(text), List.of()) instanceof Type type) {
            return type;
        }
        throw new IllegalTypeException(text + " is a value");
    }

    /// {@return what an expression stands for: a type, or a value where that is written}
    ///
    /// @param expression in the qualified form
    /// @param scope type variables that names may stand for, the innermost last
    /// @throws UnknownNameException if a name is bound to nothing
    /// @throws IllegalTypeException if a type cannot be made
    public Object evaluate(TypeExpression expression, List<TypeVar> scope) {
        return switch (expression) {
            case TypeExpression.Name(List<Symbol> path) -> named(path, scope);
            case TypeExpression.Apply(TypeExpression base, List<TypeExpression> parameters) ->
                    applied(base, evaluateAll(parameters, scope));
            case TypeExpression.Where(TypeExpression body, TypeParameter parameter) ->
                    where(body, parameter, scope);
            case TypeExpression.Literal(Object value) -> value;
            case TypeExpression.TupleLiteral(List<TypeExpression> elements) ->
                    values.tuple(evaluateAll(elements, scope));
            case TypeExpression.TypeOf(List<Symbol> path) -> core.typeOf(bound(path));
            case TypeExpression.TypedValue value
                    when numberType(value.type(), scope) instanceof DataType type ->
                    values.typed(type, value);
            case TypeExpression.TypedValue value ->
                    throw new IllegalTypeException(
                            value.text() + " has no type that is one of values");
        };
    }

    /// The types of numbers stand bare in front of their values.
    private Object numberType(TypeExpression type, List<TypeVar> scope) {
        return type instanceof TypeExpression.Name(List<Symbol> path) && path.size() == 1
                ? core.named(path.getFirst().name())
                : evaluate(type, scope);
    }

    private List<Object> evaluateAll(List<TypeExpression> expressions, List<TypeVar> scope) {
        List<Object> all = new ArrayList<>();
        for (TypeExpression expression : expressions) {
            all.add(evaluate(expression, scope));
        }
        return all;
    }

    private Object named(List<Symbol> path, List<TypeVar> scope) {
        if (path.size() > 1) {
            return bound(path);
        }
        Optional<TypeVar> variable = Scopes.find(path.getFirst(), scope);
        if (variable.isPresent()) {
            return variable.get();
        }
        return switch (path.getFirst().name()) {
            case "Tuple" -> core.tupleName().wrapper();
            case "Union" -> core.named("Union");
            default -> throw new UnknownNameException(path.getFirst(), "any root module");
        };
    }

    private Object bound(List<Symbol> path) {
        Object value =
                universe.modules()
                        .find(path.getFirst())
                        .orElseThrow(() ->
                                new UnknownNameException(path.getFirst(), "the root modules"));
        for (Symbol next : path.subList(1, path.size())) {
            if (!(value instanceof RuntimeModule inside)) {
                throw new UnknownNameException(next, String.valueOf(value));
            }
            value =
                    inside.find(next)
                            .flatMap((Binding binding) ->
                                    binding.valueAt(universe.clock().current()))
                            .orElseThrow(() -> new UnknownNameException(next, inside));
        }
        return value;
    }

    private Object applied(TypeExpression base, List<Object> parameters) {
        if (base instanceof TypeExpression.Name(List<Symbol> path) && path.size() == 1) {
            return switch (path.getFirst().name()) {
                case "Tuple" -> tuple(parameters);
                case "Union" ->
                        Unions.ofDistinct(parameters.stream().map(QualifiedTypes::member).toList());
                case "Vararg" -> rest(parameters);
                default -> throw new UnknownNameException(path.getFirst(), "any root module");
            };
        }
        if (Kinds.unwrap(evaluate(base, List.of())) instanceof DataType type
                && type.typeName().variables().size() == parameters.size()) {
            return type.typeName().instance(parameters.toArray());
        }
        throw new IllegalTypeException(
                base + " does not take " + parameters.size() + " parameters");
    }

    private DataType tuple(List<Object> parameters) {
        try {
            return TupleTypes.of(core.tupleName(), parameters.toArray());
        } catch (IllegalArgumentException e) {
            throw new IllegalTypeException(String.valueOf(e.getMessage()));
        }
    }

    private static Type member(Object parameter) {
        if (parameter instanceof Type type) {
            return type;
        }
        throw new IllegalTypeException(parameter + " is no type, as members of unions are");
    }

    private static Vararg rest(List<Object> parameters) {
        return new Vararg(parameters.getFirst(), parameters.stream().skip(1).findFirst());
    }

    private UnionAll where(TypeExpression body, TypeParameter parameter, List<TypeVar> scope) {
        Type lower = parameter.lower().map(bound -> type(bound, scope)).orElse(Bottom.BOTTOM);
        Type upper = parameter.upper().map(bound -> type(bound, scope)).orElse(core.any());
        TypeVar variable = new TypeVar(parameter.name(), lower, upper);
        return new UnionAll(variable, type(body, Scopes.plus(scope, variable)));
    }

    private Type type(TypeExpression expression, List<TypeVar> scope) {
        if (evaluate(expression, scope) instanceof Type type) {
            return type;
        }
        throw new IllegalTypeException(expression + " is a value");
    }
}
