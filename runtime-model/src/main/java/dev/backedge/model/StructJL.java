package dev.backedge.model;

import org.jspecify.annotations.Nullable;

/// An instance whose fields are `long`, reference.
public final class StructJL extends StructValue {
    /// Field 0.
    public long f0;

    /// Field 1.
    public @Nullable Object f1;

    StructJL(DataType type) {
        super(type);
    }

    /// Makes an instance.
    ///
    /// @param type of this shape
    /// @param f0 field 0
    /// @param f1 field 1
    public StructJL(DataType type, long f0, @Nullable Object f1) {
        super(type);
        this.f0 = f0;
        this.f1 = f1;
    }

    @Override
    protected long bits(int index) {
        if (index != 0) {
            throw noField(index);
        }
        return f0;
    }

    @Override
    protected void setBits(int index, long bits) {
        if (index != 0) {
            throw noField(index);
        }
        f0 = bits;
    }

    @Override
    protected @Nullable Object reference(int index) {
        if (index != 1) {
            throw noField(index);
        }
        return f1;
    }

    @Override
    protected void setReference(int index, Object value) {
        if (index != 1) {
            throw noField(index);
        }
        f1 = value;
    }

    @Override
    protected StructValue fresh(DataType other) {
        return new StructJL(other);
    }
}
