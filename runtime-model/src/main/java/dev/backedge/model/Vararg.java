package dev.backedge.model;

import java.util.Optional;

/// `Vararg{element}` or `Vararg{element, count}`: the rest of a tuple type. Only ever its last
/// parameter; not a type of values. A count that is a number never remains: [TupleTypes] writes
/// such elements out.
public final class Vararg implements Type {
    private final Type element;
    private final Optional<TypeVar> count;
    private final boolean hasFreeVariables;
    private final long freeVariableBits;

    /// Makes the rest of a tuple type.
    ///
    /// @param element type of each
    /// @param count how many; empty for any number
    public Vararg(Type element, Optional<TypeVar> count) {
        this.element = element;
        this.count = count;
        hasFreeVariables = count.isPresent() || element.hasFreeVariables();
        freeVariableBits = element.freeVariableBits() | (count.isPresent() ? count.get().bit() : 0);
    }

    /// {@return the type of each element}
    public Type element() {
        return element;
    }

    /// {@return how many elements; empty for any number}
    public Optional<TypeVar> count() {
        return count;
    }

    @Override
    public boolean hasFreeVariables() {
        return hasFreeVariables;
    }

    @Override
    public long freeVariableBits() {
        return freeVariableBits;
    }

    @Override
    public int depth() {
        return element.depth();
    }

    @Override
    public String toString() {
        return TypeText.print(this);
    }
}
