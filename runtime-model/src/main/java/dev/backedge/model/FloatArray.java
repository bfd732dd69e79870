package dev.backedge.model;

import java.util.Arrays;

/// An array of `Float32`.
public final class FloatArray extends ArrayValue {
    /// The elements; those from the array's length on are room to grow.
    public float[] values;

    FloatArray(DataType type, long[] dimensions) {
        super(type, dimensions);
        values = new float[length()];
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
        return Float.floatToRawIntBits(values[index]);
    }

    @Override
    protected void setBits(int index, long bits) {
        values[index] = Float.intBitsToFloat((int) bits);
    }
}
