package dev.backedge.model;

import java.util.Arrays;

/// An array of `Int64` and `UInt64`.
public final class LongArray extends ArrayValue {
    /// The elements; those from the array's length on are room to grow.
    public long[] values;

    LongArray(DataType type, long[] dimensions) {
        super(type, dimensions);
        values = new long[length()];
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
        Arrays.fill(values, from, to, 0);
    }

    @Override
    protected long bits(int index) {
        return values[index];
    }

    @Override
    protected void setBits(int index, long bits) {
        values[index] = bits;
    }
}
