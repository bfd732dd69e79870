package dev.backedge.model;

import java.util.Arrays;

/// An array of `Bool`.
public final class BooleanArray extends ArrayValue {
    /// The elements; those from the array's length on are room to grow.
    public boolean[] values;

    BooleanArray(DataType type, long[] dimensions) {
        super(type, dimensions);
        values = new boolean[length()];
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
        Arrays.fill(values, from, to, false);
    }

    @Override
    protected long bits(int index) {
        return values[index] ? 1 : 0;
    }

    @Override
    protected void setBits(int index, long bits) {
        values[index] = (bits & 1) != 0;
    }
}
