package dev.backedge.tools.world;

import dev.backedge.ir.Symbol;
import dev.backedge.ir.TypeExpression;
import dev.backedge.ir.TypeExpressionParser;
import dev.backedge.ir.TypeParameter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Rewrites texts of types so that two that differ only in what has no meaning become equal:
/// members of unions are sorted, `where`s directly inside each other are put into an order that
/// does not depend on the given one, and a bound variable is written as the number of `where`s
/// between its place and its own.
///
/// The model keeps one object for two types whose unions name the same members in another order, or
/// whose `where`s stand in another order; Julia may keep two.
final class CanonicalText {
    private CanonicalText() {}

    private static final String WHERE = " where ";

    /// The text itself where it has no union and at most one `where`: then nothing in it is free to
    /// vary.
    static String of(String text) {
        int union = text.indexOf("Union{");
        while (union >= 0 && text.startsWith("Union{}", union)) {
            union = text.indexOf("Union{", union + 1);
        }
        return union < 0 && text.indexOf(WHERE) == text.lastIndexOf(WHERE) ? text : rewritten(text);
    }

    private static String rewritten(String text) {
        return print(TypeExpressionParser.parse(text), new Scope(List.of(), Set.of()));
    }

    /// The text of a declaration, whose outermost `where`s are parameters and stay in their order.
    static String ofDeclaration(String text) {
        TypeExpression body = TypeExpressionParser.parse(text);
        Scope scope = new Scope(List.of(), Set.of());
        StringBuilder limits = new StringBuilder();
        while (body instanceof TypeExpression.Where(TypeExpression inner, TypeParameter variable)) {
            limits.insert(0, limits(variable, scope));
            scope = scope.with(List.of(variable.name()));
            body = inner;
        }
        return print(body, scope) + limits;
    }

    /// The variables bound around an expression, and those whose names do not count.
    private record Scope(List<Symbol> bound, Set<Symbol> masked) {
        Scope with(List<Symbol> more) {
            List<Symbol> inner = new ArrayList<>(bound);
            inner.addAll(more);
            Set<Symbol> outside = new HashSet<>(masked);
            more.forEach(outside::remove);
            return new Scope(inner, outside);
        }

        Scope masking(Set<Symbol> more) {
            Set<Symbol> all = new HashSet<>(masked);
            all.addAll(more);
            return new Scope(bound, all);
        }

        String print(Symbol name) {
            int place = bound.lastIndexOf(name);
            if (masked.contains(name)) {
                return "?";
            }
            return place < 0 ? name.name() : "#" + (bound.size() - 1 - place);
        }
    }

    private static String print(TypeExpression expression, Scope bound) {
        return switch (expression) {
            case TypeExpression.Name(List<Symbol> path) -> name(path, bound);
            case TypeExpression.TypeOf(List<Symbol> path) -> "typeof(" + name(path, bound) + ")";
            case TypeExpression.Apply(TypeExpression base, List<TypeExpression> parameters) ->
                    applied(base, parameters, bound);
            case TypeExpression.Where where -> wheres(where, bound);
            case TypeExpression.Literal(Object value) ->
                    value.getClass().getSimpleName() + " " + value;
            case TypeExpression.TupleLiteral(List<TypeExpression> elements) ->
                    "(" + String.join(",", list(elements, bound)) + ")";
            case TypeExpression.TypedValue(TypeExpression type, String text) ->
                    print(type, bound) + "(" + text + ")";
        };
    }

    private static String name(List<Symbol> path, Scope bound) {
        return path.size() == 1
                ? bound.print(path.getFirst())
                : path.stream().map(Symbol::name).collect(Collectors.joining("."));
    }

    private static String applied(
            TypeExpression base, List<TypeExpression> parameters, Scope bound) {
        String name = print(base, bound);
        List<String> texts = list(parameters, bound);
        if (name.equals("Union")) {
            texts.sort(null);
        }
        return name + "{" + String.join(",", texts) + "}";
    }

    private static List<String> list(List<TypeExpression> elements, Scope bound) {
        List<String> texts = new ArrayList<>();
        elements.forEach(element -> texts.add(print(element, bound)));
        return texts;
    }

    private static String wheres(TypeExpression.Where outermost, Scope bound) {
        List<TypeParameter> given = new ArrayList<>();
        TypeExpression body = outermost;
        while (body instanceof TypeExpression.Where(TypeExpression inner, TypeParameter variable)) {
            given.add(variable);
            body = inner;
        }
        List<TypeParameter> ordered = given.size() == 1 ? given : ordered(given, body, bound);
        StringBuilder limits = new StringBuilder();
        List<Symbol> outside = new ArrayList<>();
        for (TypeParameter variable : ordered) {
            Scope scope = bound.with(outside);
            limits.insert(0, limits(variable, scope) + ")");
            outside.add(variable.name());
        }
        return "(".repeat(given.size()) + print(body, bound.with(outside)) + limits;
    }

    /// The outermost first: of those whose bounds mention none that is still to come, the one that
    /// stands first by where it occurs in the body.
    private static List<TypeParameter> ordered(
            List<TypeParameter> given, TypeExpression body, Scope bound) {
        Set<Symbol> names = given.stream().map(TypeParameter::name).collect(Collectors.toSet());
        List<TypeParameter> left = new ArrayList<>(given);
        left.sort(Comparator.comparing(variable -> occurrences(variable, names, body, bound)));
        List<TypeParameter> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            TypeParameter next =
                    left.stream()
                            .filter(variable ->
                                    left.stream().noneMatch(other -> mentions(variable, other)))
                            .findFirst()
                            .orElseThrow();
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private static String occurrences(
            TypeParameter variable, Set<Symbol> names, TypeExpression body, Scope bound) {
        Set<Symbol> others = new HashSet<>(names);
        others.remove(variable.name());
        Scope scope = bound.masking(others).with(List.of(variable.name()));
        Scope outside = bound.masking(names);
        return print(body, scope)
                + limit(variable.lower(), outside)
                + "<:"
                + limit(variable.upper(), outside);
    }

    private static boolean mentions(TypeParameter variable, TypeParameter other) {
        Scope only = new Scope(List.of(), Set.of(other.name()));
        return (limit(variable.lower(), only) + limit(variable.upper(), only)).contains("?");
    }

    private static String limits(TypeParameter variable, Scope scope) {
        return WHERE + limit(variable.lower(), scope) + "<:" + limit(variable.upper(), scope);
    }

    private static String limit(Optional<TypeExpression> limit, Scope bound) {
        return limit.map(type -> print(type, bound))
                .filter(text -> !text.equals("Core.Any") && !text.equals("Union{}"))
                .orElse("");
    }
}
