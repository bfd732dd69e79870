package dev.backedge.tools.conformance;

import dev.backedge.ir.TypeExpressionParser;
import dev.backedge.model.Type;
import dev.backedge.types.QualifiedTypes;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The text of a type or value in the qualified form, and what it stands for, made when it is first
/// needed.
final class LazyType {
    private final QualifiedTypes types;
    private final String text;
    private volatile @Nullable Object value;

    LazyType(QualifiedTypes types, String text) {
        this.types = types;
        this.text = text;
    }

    String text() {
        return text;
    }

    /// {@return the type}
    ///
    /// @throws IllegalArgumentException if the text is of a value
    Type type() {
        if (value() instanceof Type type) {
            return type;
        }
        throw new IllegalArgumentException(text + " is a value");
    }

    /// {@return the type or value}
    ///
    /// @throws dev.backedge.types.IllegalTypeException if it cannot be made
    Object value() {
        Object known = value;
        if (known == null) {
            known = types.evaluate(TypeExpressionParser.parse(text), List.of());
            value = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return text;
    }
}
