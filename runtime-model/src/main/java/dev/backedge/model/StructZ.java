package dev.backedge.model;

import org.jspecify.annotations.Nullable;

/// An instance whose field is a `boolean`.
public final class StructZ extends StructValue {
    /// Field 0.
    public boolean f0;

    StructZ(DataType type) {
        super(type);
    }

    /// Makes an instance.
    ///
    /// @param type of this shape
    /// @param f0 field 0
    public StructZ(DataType type, boolean f0) {
        super(type);
        this.f0 = f0;
    }

    @Override
    protected long bits(int index) {
        if (index != 0) {
            throw noField(index);
        }
        return f0 ? 1 : 0;
    }

    @Override
    protected void setBits(int index, long bits) {
        if (index != 0) {
            throw noField(index);
        }
        f0 = (bits & 1) != 0;
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
        return new StructZ(other);
    }
}
