package dev.backedge.ir;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// An interned name of the language; also the value that `:name` evaluates to. Two symbols of the
/// same text are the same.
public final class Symbol implements Comparable<Symbol> {
    private static final Map<String, Symbol> INTERNED = new ConcurrentHashMap<>();

    private final String name;
    private final int hash;

    private Symbol(String name) {
        this.name = name;
        hash = name.hashCode();
    }

    /// {@return the symbol of a text}
    ///
    /// @param name the text, without a colon
    public static Symbol of(String name) {
        Objects.requireNonNull(name, "name");
        Symbol known = INTERNED.get(name);
        return known != null ? known : INTERNED.computeIfAbsent(name, Symbol::new);
    }

    /// {@return the text, without a colon}
    public String name() {
        return name;
    }

    @Override
    public int compareTo(Symbol other) {
        return name.compareTo(other.name);
    }

    /// {@return a hash of the text, the same in every process}
    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public String toString() {
        return name;
    }
}
