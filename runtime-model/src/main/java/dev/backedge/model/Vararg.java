package dev.backedge.model;

import java.util.Optional;

/// `Vararg{element}` or `Vararg{element, count}`: the rest of a tuple type. Only ever its last
/// parameter; not a type of values. A count that is a number remains only while the element has
/// free variables: [TupleTypes] writes such elements out.
public final class Vararg implements Type {
    private final Object element;
    private final Optional<Object> count;
    private final boolean hasFreeVariables;
    private final long freeVariableBits;

    /// Makes the rest of a tuple type.
    ///
    /// @param element type of each; a value can be written in its place too, and has no instances
    /// @param count how many, a [Long] or [TypeVar]; empty for any number. Others are refused by
    ///   [TupleTypes]
    public Vararg(Object element, Optional<?> count) {
        this.element = element;
        this.count = count.map(Object.class::cast);
        freeVariableBits = bitsOf(element) | this.count.map(Vararg::bitsOf).orElse(0L);
        hasFreeVariables = isFree(element) || this.count.filter(Vararg::isFree).isPresent();
    }

    private static long bitsOf(Object parameter) {
        return parameter instanceof Type type ? type.freeVariableBits() : 0;
    }

    private static boolean isFree(Object parameter) {
        return parameter instanceof Type type && type.hasFreeVariables();
    }

    /// {@return the type of each element, or a value that was written in its place}
    public Object element() {
        return element;
    }

    /// {@return how many elements, a [Long] or [TypeVar]; empty for any number}
    public Optional<Object> count() {
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
        return DataType.depthOf(element);
    }

    @Override
    public String toString() {
        return TypeText.print(this);
    }
}
