package dev.backedge.model;

import org.jspecify.annotations.Nullable;

/// An instance whose fields are `double`, `double`, `double`.
public final class StructDDD extends StructValue {
    /// Field 0.
    public double f0;

    /// Field 1.
    public double f1;

    /// Field 2.
    public double f2;

    StructDDD(DataType type) {
        super(type);
    }

    /// Makes an instance.
    ///
    /// @param type of this shape
    /// @param f0 field 0
    /// @param f1 field 1
    /// @param f2 field 2
    public StructDDD(DataType type, double f0, double f1, double f2) {
        super(type);
        this.f0 = f0;
        this.f1 = f1;
        this.f2 = f2;
    }

    @Override
    protected long bits(int index) {
        return switch (index) {
            case 0 -> Double.doubleToRawLongBits(f0);
            case 1 -> Double.doubleToRawLongBits(f1);
            case 2 -> Double.doubleToRawLongBits(f2);
            default -> throw noField(index);
        };
    }

    @Override
    protected void setBits(int index, long bits) {
        switch (index) {
            case 0 -> f0 = Double.longBitsToDouble(bits);
            case 1 -> f1 = Double.longBitsToDouble(bits);
            case 2 -> f2 = Double.longBitsToDouble(bits);
            default -> throw noField(index);
        }
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
        return new StructDDD(other);
    }
}
