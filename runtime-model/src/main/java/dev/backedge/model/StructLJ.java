package dev.backedge.model;

import org.jspecify.annotations.Nullable;

/// An instance whose fields are reference, `long`.
public final class StructLJ extends StructValue {
    /// Field 0.
    public @Nullable Object f0;

    /// Field 1.
    public long f1;

    StructLJ(DataType type) {
        super(type);
    }

    /// Makes an instance.
    ///
    /// @param type of this shape
    /// @param f0 field 0
    /// @param f1 field 1
    public StructLJ(DataType type, @Nullable Object f0, long f1) {
        super(type);
        this.f0 = f0;
        this.f1 = f1;
    }

    @Override
    protected long bits(int index) {
        if (index != 1) {
            throw noField(index);
        }
        return f1;
    }

    @Override
    protected void setBits(int index, long bits) {
        if (index != 1) {
            throw noField(index);
        }
        f1 = bits;
    }

    @Override
    protected @Nullable Object reference(int index) {
        if (index != 0) {
            throw noField(index);
        }
        return f0;
    }

    @Override
    protected void setReference(int index, Object value) {
        if (index != 0) {
            throw noField(index);
        }
        f0 = value;
    }

    @Override
    protected StructValue fresh(DataType other) {
        return new StructLJ(other);
    }
}
