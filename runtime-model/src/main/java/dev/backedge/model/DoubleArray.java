package dev.backedge.model;

import java.util.Arrays;

/// An array of `Float64`.
public final class DoubleArray extends ArrayValue {
    /// The elements; those from the array's length on are room to grow.
    public double[] values;

    DoubleArray(DataType type, long[] dimensions) {
        super(type, dimensions);
        values = new double[length()];
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
        return Double.doubleToRawLongBits(values[index]);
    }

    @Override
    protected void setBits(int index, long bits) {
        values[index] = Double.longBitsToDouble(bits);
    }
}
