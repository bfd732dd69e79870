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
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Universe;
import dev.backedge.model.Vararg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Evaluates type expressions of source text: names mean what a module binds them to, parameters
/// are checked against bounds. For the qualified texts of data sets see [QualifiedTypes].
public final class TypeEvaluator {
    private final Universe universe;
    private final TypeApplication application;
    private final ParameterValues values;

    /// Makes an evaluator for one runtime.
    ///
    /// @param universe the runtime
    public TypeEvaluator(Universe universe) {
        this.universe = universe;
        application = new TypeApplication(universe.core());
        values = new ParameterValues(universe.core());
    }

    /// {@return the type that a text stands for; reads what `TypeText.seenFrom` prints}
    ///
    /// @param text of a type, as code of the module has it
    /// @param module in which names are looked up
    /// @param world whose bindings count
    /// @throws dev.backedge.ir.SourceException if the text is no type expression
    /// @throws UnknownNameException if a name is bound to nothing
    /// @throws IllegalTypeException if a type cannot be made, or the text is of a value
    public Type type(String text, RuntimeModule module, long world) {
        Object value = evaluate(TypeExpressionParser.parse(text), module, world, List.of());
        if (value instanceof Type type) {
            return type;
        }
        throw new IllegalTypeException("expected a type, found the value " + text);
    }

    /// {@return what an expression stands for: a type, or a value where that is written}
    ///
    /// @param expression of a type or parameter
    /// @param module in which names are looked up
    /// @param world whose bindings count
    /// @param scope type variables that names may stand for, the innermost last
    /// @throws UnknownNameException if a name is bound to nothing
    /// @throws IllegalTypeException if a type cannot be made
    public Object evaluate(
            TypeExpression expression, RuntimeModule module, long world, List<TypeVar> scope) {
        return new Evaluation(module, world).evaluate(expression, scope);
    }

    private final class Evaluation {
        private final RuntimeModule module;
        private final long world;

        Evaluation(RuntimeModule module, long world) {
            this.module = module;
            this.world = world;
        }

        Object evaluate(TypeExpression expression, List<TypeVar> scope) {
            return switch (expression) {
                case TypeExpression.Name(List<Symbol> path) -> named(path, scope);
                case TypeExpression.Apply(TypeExpression base, List<TypeExpression> parameters) ->
                        application.apply(evaluate(base, scope), evaluateAll(parameters, scope));
                case TypeExpression.Where(TypeExpression body, TypeParameter parameter) ->
                        where(body, parameter, scope);
                case TypeExpression.Literal(Object value) -> value;
                case TypeExpression.TupleLiteral(List<TypeExpression> elements) ->
                        values.tuple(evaluateAll(elements, scope));
                case TypeExpression.TypeOf(List<Symbol> path) -> core().typeOf(named(path, scope));
                case TypeExpression.TypedValue value
                        when evaluate(value.type(), scope) instanceof DataType type ->
                        values.typed(type, value);
                case TypeExpression.TypedValue value ->
                        throw new IllegalTypeException(
                                value.text() + " has no type that is one of values");
            };
        }

        private List<Object> evaluateAll(List<TypeExpression> expressions, List<TypeVar> scope) {
            List<Object> all = new ArrayList<>();
            for (TypeExpression expression : expressions) {
                all.add(evaluate(expression, scope));
            }
            return all;
        }

        private Object named(List<Symbol> path, List<TypeVar> scope) {
            Symbol first = path.getFirst();
            if (path.size() == 1) {
                Optional<TypeVar> variable = Scopes.find(first, scope);
                if (variable.isPresent()) {
                    return variable.get();
                }
            }
            Object value =
                    module.find(first)
                            .flatMap(binding -> binding.valueAt(world))
                            .or(() -> universe.modules().find(first).map(Object.class::cast))
                            .orElseThrow(() -> new UnknownNameException(first, module));
            for (Symbol next : path.subList(1, path.size())) {
                if (!(value instanceof RuntimeModule inside)) {
                    throw new UnknownNameException(next, String.valueOf(value));
                }
                value =
                        inside.find(next)
                                .flatMap((Binding binding) -> binding.valueAt(world))
                                .orElseThrow(() -> new UnknownNameException(next, inside));
            }
            return value;
        }

        private Object where(TypeExpression body, TypeParameter parameter, List<TypeVar> scope) {
            Type lower = parameter.lower().map(bound -> bound(bound, scope)).orElse(Bottom.BOTTOM);
            Type upper = parameter.upper().map(bound -> bound(bound, scope)).orElse(core().any());
            TypeVar variable = new TypeVar(parameter.name(), lower, upper);
            Object value = evaluate(body, Scopes.plus(scope, variable));
            if (!(value instanceof Type type) || value instanceof Vararg) {
                throw new IllegalTypeException(
                        new IllegalTypeException.Mismatch(
                                Symbol.of("UnionAll"), "", Symbol.of("Type"), value));
            }
            return TypeApplication.where(variable, type);
        }

        private Type bound(TypeExpression expression, List<TypeVar> scope) {
            Object value = evaluate(expression, scope);
            if (value instanceof Type type && !(value instanceof Vararg)) {
                return type;
            }
            throw new IllegalTypeException(
                    new IllegalTypeException.Mismatch(
                            Symbol.of("TypeVar"), "bound", Symbol.of("Type"), value));
        }
    }

    private CoreTypes core() {
        return universe.core();
    }
}
