package dev.backedge.model;

import dev.backedge.ir.Symbol;

import java.util.concurrent.ThreadLocalRandom;

/// A type variable with its bounds; an identity: two variables of one name are two variables.
public final class TypeVar implements Type {
    private final Symbol name;
    private final Type lower;
    private final Type upper;
    private final int depth;
    private final long bit;

    /// Makes a new variable.
    ///
    /// @param name for reading
    /// @param lower bound, `Union{}` for none
    /// @param upper bound, `Any` for none
    public TypeVar(Symbol name, Type lower, Type upper) {
        this.name = name;
        this.lower = lower;
        this.upper = upper;
        depth = Math.max(lower.depth(), upper.depth());
        bit = 1L << ThreadLocalRandom.current().nextInt();
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

    /// {@return one bit, picked at random so that few variables share one}
    public long bit() {
        return bit;
    }

    @Override
    public boolean hasFreeVariables() {
        return true;
    }

    @Override
    public long freeVariableBits() {
        return bit;
    }

    @Override
    public int depth() {
        return depth;
    }

    @Override
    public String toString() {
        return name.name();
    }
}
