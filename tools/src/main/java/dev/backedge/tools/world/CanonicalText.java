package dev.backedge.tools.world;

import dev.backedge.ir.Symbol;
import dev.backedge.ir.TypeExpression;
import dev.backedge.ir.TypeExpressionParser;
import dev.backedge.ir.TypeParameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Rewrites texts of types so that two that differ only in what has no meaning become equal:
/// members of unions are sorted, and a bound variable is written as the number of `where`s between
/// its place and its own.
///
/// The model keeps one object for two types whose unions name the same members in another order;
/// Julia may keep two.
final class CanonicalText {
    private CanonicalText() {}

    /// The text itself where it has no union: then nothing in it is free to vary.
    static String of(String text) {
        int union = text.indexOf("Union{");
        while (union >= 0 && text.startsWith("Union{}", union)) {
            union = text.indexOf("Union{", union + 1);
        }
        return union < 0 ? text : rewritten(text);
    }

    static String rewritten(String text) {
        return print(TypeExpressionParser.parse(text), List.of());
    }

    private static String print(TypeExpression expression, List<Symbol> bound) {
        return switch (expression) {
            case TypeExpression.Name(List<Symbol> path) -> name(path, bound);
            case TypeExpression.TypeOf(List<Symbol> path) -> "typeof(" + name(path, bound) + ")";
            case TypeExpression.Apply(TypeExpression base, List<TypeExpression> parameters) ->
                    applied(base, parameters, bound);
            case TypeExpression.Where(TypeExpression body, TypeParameter variable) ->
                    where(body, variable, bound);
            case TypeExpression.Literal(Object value) ->
                    value.getClass().getSimpleName() + " " + value;
            case TypeExpression.TupleLiteral(List<TypeExpression> elements) ->
                    "(" + String.join(",", list(elements, bound)) + ")";
            case TypeExpression.TypedValue(TypeExpression type, String text) ->
                    print(type, bound) + "(" + text + ")";
        };
    }

    private static String name(List<Symbol> path, List<Symbol> bound) {
        int place = path.size() == 1 ? bound.lastIndexOf(path.getFirst()) : -1;
        return place < 0
                ? path.stream().map(Symbol::name).collect(Collectors.joining("."))
                : "#" + (bound.size() - 1 - place);
    }

    private static String applied(
            TypeExpression base, List<TypeExpression> parameters, List<Symbol> bound) {
        String name = print(base, bound);
        List<String> texts = list(parameters, bound);
        if (name.equals("Union")) {
            texts.sort(null);
        }
        return name + "{" + String.join(",", texts) + "}";
    }

    private static List<String> list(List<TypeExpression> elements, List<Symbol> bound) {
        List<String> texts = new ArrayList<>();
        elements.forEach(element -> texts.add(print(element, bound)));
        return texts;
    }

    private static String where(TypeExpression body, TypeParameter variable, List<Symbol> bound) {
        List<Symbol> inner = new ArrayList<>(bound);
        inner.add(variable.name());
        return "("
                + print(body, inner)
                + " where "
                + bound(variable.lower(), bound)
                + "<:"
                + bound(variable.upper(), bound)
                + ")";
    }

    private static String bound(Optional<TypeExpression> limit, List<Symbol> bound) {
        return limit.map(type -> print(type, bound))
                .filter(text -> !text.equals("Core.Any") && !text.equals("Union{}"))
                .orElse("");
    }
}
