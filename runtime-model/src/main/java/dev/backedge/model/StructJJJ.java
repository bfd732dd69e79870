package dev.backedge.model;

import org.jspecify.annotations.Nullable;

/// An instance whose fields are `long`, `long`, `long`.
public final class StructJJJ extends StructValue {
    /// Field 0.
    public long f0;

    /// Field 1.
    public long f1;

    /// Field 2.
    public long f2;

    StructJJJ(DataType type) {
        super(type);
    }

    /// Makes an instance.
    ///
    /// @param type of this shape
    /// @param f0 field 0
    /// @param f1 field 1
    /// @param f2 field 2
    public StructJJJ(DataType type, long f0, long f1, long f2) {
        super(type);
        this.f0 = f0;
        this.f1 = f1;
        this.f2 = f2;
    }

    @Override
    protected long bits(int index) {
        return switch (index) {
            case 0 -> f0;
            case 1 -> f1;
            case 2 -> f2;
            default -> throw noField(index);
        };
    }

    @Override
    protected void setBits(int index, long bits) {
        switch (index) {
            case 0 -> f0 = bits;
            case 1 -> f1 = bits;
            case 2 -> f2 = bits;
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
        return new StructJJJ(other);
    }
}
