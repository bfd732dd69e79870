package dev.backedge.model;

import org.jspecify.annotations.Nullable;

/// An instance whose field is a reference.
public final class StructL extends StructValue {
    /// Field 0.
    public @Nullable Object f0;

    StructL(DataType type) {
        super(type);
    }

    /// Makes an instance.
    ///
    /// @param type of this shape
    /// @param f0 field 0
    public StructL(DataType type, @Nullable Object f0) {
        super(type);
        this.f0 = f0;
    }

    @Override
    protected long bits(int index) {
        throw noField(index);
    }

    @Override
    protected void setBits(int index, long bits) {
        throw noField(index);
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
        return new StructL(other);
    }
}
