package dev.backedge.language;

import dev.backedge.language.Expression.FunctionDefinition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The names that the statements of one scope assign, declare or define, constructs with scopes of
/// their own left out.
final class LocalNames {
    private final Set<String> assigned = new LinkedHashSet<>();
    private final Set<String> local = new LinkedHashSet<>();
    private final Set<String> global = new LinkedHashSet<>();
    private final Map<String, Expression> types = new LinkedHashMap<>();
    private final Map<String, List<FunctionDefinition>> functions = new LinkedHashMap<>();

    private LocalNames() {}

    static LocalNames of(Expression root) {
        LocalNames names = new LocalNames();
        names.collect(root);
        return names;
    }

    /// {@return all names that are assigned or declared `local`, functions among them}
    Set<String> all() {
        Set<String> all = new LinkedHashSet<>(assigned);
        all.addAll(local);
        all.addAll(functions.keySet());
        return all;
    }

    boolean isLocal(String name) {
        return local.contains(name);
    }

    Set<String> globals() {
        return Set.copyOf(global);
    }

    Optional<Expression> typeOf(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /// {@return the methods of a local function, if the name is nothing but that}
    Optional<List<FunctionDefinition>> methodsOf(String name) {
        return assigned.contains(name)
                ? Optional.empty()
                : Optional.ofNullable(functions.get(name));
    }

    private void collect(Expression expression) {
        switch (expression) {
            case Expression.Assignment(int _, Expression target, Expression value) -> {
                target(target);
                collect(value);
            }
            case Expression.Update(
                            int _,
                            Expression.Name _,
                            Expression target,
                            Expression value) -> {
                target(target);
                collect(value);
            }
            case FunctionDefinition definition -> function(definition);
            case Expression.Local(int _, List<Expression> declarations) ->
                    declared(declarations, local);
            case Expression.Global(int _, List<Expression> declarations) ->
                    declared(declarations, global);
            case Expression.While _,
                    Expression.Try _,
                    Expression.Let _,
                    Expression.AnonymousFunction _,
                    Expression.Where _ -> {}
            case Expression.For(int _, List<Expression.Iteration> iterations, Expression.Block _) ->
                    collect(iterations.getFirst().collection());
            default -> Children.of(expression).forEach(this::collect);
        }
    }

    private void function(FunctionDefinition definition) {
        if (definition.signature().callee().orElse(definition)
                instanceof Expression.Name(int _, String name)) {
            functions.computeIfAbsent(name, _ -> new ArrayList<>()).add(definition);
        }
    }

    private void target(Expression target) {
        switch (target) {
            case Expression.Name(int _, String name) -> assigned.add(name);
            case Expression.TypeAssertion(int _, Optional<Expression> value, Expression type)
                    when value.isPresent()
                            && value.get() instanceof Expression.Name(int _, String name) -> {
                assigned.add(name);
                types.put(name, type);
            }
            case Expression.TupleLiteral(int _, List<Expression> elements) ->
                    elements.forEach(this::target);
            case Expression.Splat(int _, Expression rest) -> target(rest);
            case Expression.Keywords(int _, List<Expression> names) -> names.forEach(this::target);
            default -> Children.of(target).forEach(this::collect);
        }
    }

    private void declared(List<Expression> declarations, Set<String> kind) {
        for (Expression declaration : declarations) {
            Expression target =
                    switch (declaration) {
                        case Expression.Assignment assignment -> {
                            collect(assignment.value());
                            yield assignment.target();
                        }
                        case Expression.Update update -> {
                            collect(update.value());
                            yield update.target();
                        }
                        default -> declaration;
                    };
            target(target);
            LocalNames names = new LocalNames();
            names.target(target);
            kind.addAll(names.assigned);
        }
    }
}
