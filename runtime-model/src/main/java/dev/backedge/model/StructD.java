package dev.backedge.model;

import org.jspecify.annotations.Nullable;

/// An instance whose field is a `double`.
public final class StructD extends StructValue {
    /// Field 0.
    public double f0;

    StructD(DataType type) {
        super(type);
    }

    /// Makes an instance.
    ///
    /// @param type of this shape
    /// @param f0 field 0
    public StructD(DataType type, double f0) {
        super(type);
        this.f0 = f0;
    }

    @Override
    protected long bits(int index) {
        if (index != 0) {
            throw noField(index);
        }
        return Double.doubleToRawLongBits(f0);
    }

    @Override
    protected void setBits(int index, long bits) {
        if (index != 0) {
            throw noField(index);
        }
        f0 = Double.longBitsToDouble(bits);
    }

    @Override
    protected @Nullable Object reference(int index) {
        throw noField(index);
    }

    @Override
    protected void setReference(int index, Object value) {
        throw noField(index);
    }

    @Override
    protected StructValue fresh(DataType other) {
        return new StructD(other);
    }
}
