package dev.backedge.model;

import dev.backedge.ir.Symbol;

/// A type variable with its bounds; an identity: two variables of one name are two variables.
public final class TypeVar implements Type {
    private final Symbol name;
    private final Type lower;
    private final Type upper;

    /// Makes a new variable.
    ///
    /// @param name for reading
    /// @param lower bound, `Union{}` for none
    /// @param upper bound, `Any` for none
    public TypeVar(Symbol name, Type lower, Type upper) {
        this.name = name;
        this.lower = lower;
        this.upper = upper;
    }

    /// {@return the name, for reading only}
    public Symbol name() {
        return name;
    }

    /// {@return the lower bound}
    public Type lower() {
        return lower;
    }

    /// {@return the upper bound}
    public Type upper() {
        return upper;
    }

    @Override
    public boolean hasFreeVariables() {
        return true;
    }

    @Override
    public String toString() {
        return name.name();
    }
}
