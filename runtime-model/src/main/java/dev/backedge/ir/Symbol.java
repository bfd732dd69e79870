package dev.backedge.ir;

import java.util.Objects;

/// An interned name of the language; also the value that `:name` evaluates to. Two symbols of the
/// same text are equal.
///
/// @param name the text, without a colon
public record Symbol(String name) implements Comparable<Symbol> {
    /// Rejects an absent text.
    public Symbol {
        Objects.requireNonNull(name, "name");
    }

    /// {@return the symbol of a text}
    ///
    /// @param name the text, without a colon
    public static Symbol of(String name) {
        return new Symbol(name);
    }

    @Override
    public int compareTo(Symbol other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
