package dev.backedge.tools.world;

import dev.backedge.ir.Symbol;
import dev.backedge.ir.TypeExpressionParser;
import dev.backedge.model.Substitution;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Universe;
import dev.backedge.types.QualifiedTypes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes types of texts in qualified form, each text once: a world names the same types many times.
/// Not for use by several threads at once.
public final class TypeTexts {
    private final QualifiedTypes types;
    private final Map<String, Object> known = new HashMap<>();

    /// Makes an empty cache over a runtime.
    ///
    /// @param universe whose modules have the names
    public TypeTexts(Universe universe) {
        types = new QualifiedTypes(universe);
    }

    /// {@return the type of a text}
    ///
    /// @param text without free variables
    /// @throws IllegalArgumentException if the text is of a value
    public Type type(String text) {
        return asType(value(text));
    }

    /// {@return the type or value of a text}
    ///
    /// @param text without free variables
    public Object value(String text) {
        Object cached = known.get(text);
        if (cached == null) {
            cached = types.evaluate(TypeExpressionParser.parse(text), List.of());
            known.put(text, cached);
        }
        return cached;
    }

    /// {@return the type of a text in which some names stand for variables}
    ///
    /// @param text of a type
    /// @param variables by the names that they have in the text
    /// @throws IllegalArgumentException if the text is of a value
    public Type type(String text, Map<Symbol, TypeVar> variables) {
        if (variables.isEmpty()) {
            return type(text);
        }
        List<TypeVar> named = new ArrayList<>();
        variables.forEach((name, variable) ->
                named.add(new TypeVar(name, variable.lower(), variable.upper())));
        Object type = types.evaluate(TypeExpressionParser.parse(text), named);
        return asType(Substitution.of(named, variables.values().toArray()).apply(type));
    }

    private static Type asType(Object value) {
        if (value instanceof Type type) {
            return type;
        }
        throw new IllegalArgumentException("expected a type, found the value " + value);
    }
}
