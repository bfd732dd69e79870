package dev.backedge.model;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// An array of elements that are held as references.
public final class ReferenceArray extends ArrayValue {
    /// The elements, null where undefined; those from the array's length on are room to grow.
    public @Nullable Object[] values;

    ReferenceArray(DataType type, long[] dimensions) {
        super(type, dimensions);
        values = new Object[length()];
    }

    @Override
    protected Object elements() {
        return values;
    }

    @Override
    protected int capacity() {
        return values.length;
    }

    @Override
    protected void reserve(int capacity) {
        values = Arrays.copyOf(values, capacity);
    }

    @Override
    protected void clear(int from, int to) {
        Arrays.fill(values, from, to, null);
    }

    @Override
    protected long bits(int index) {
        throw new IllegalStateException("elements of " + type() + " are held as references");
    }

    @Override
    protected void setBits(int index, long bits) {
        throw new IllegalStateException("elements of " + type() + " are held as references");
    }

    @Override
    protected @Nullable Object reference(int index) {
        return values[index];
    }

    @Override
    protected void setReference(int index, Object value) {
        values[index] = value;
    }
}
