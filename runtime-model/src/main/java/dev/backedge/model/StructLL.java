package dev.backedge.model;

import org.jspecify.annotations.Nullable;

/// An instance whose fields are reference, reference.
public final class StructLL extends StructValue {
    /// Field 0.
    public @Nullable Object f0;

    /// Field 1.
    public @Nullable Object f1;

    StructLL(DataType type) {
        super(type);
    }

    /// Makes an instance.
    ///
    /// @param type of this shape
    /// @param f0 field 0
    /// @param f1 field 1
    public StructLL(DataType type, @Nullable Object f0, @Nullable Object f1) {
        super(type);
        this.f0 = f0;
        this.f1 = f1;
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
        return switch (index) {
            case 0 -> f0;
            case 1 -> f1;
            default -> throw noField(index);
        };
    }

    @Override
    protected void setReference(int index, Object value) {
        switch (index) {
            case 0 -> f0 = value;
            case 1 -> f1 = value;
            default -> throw noField(index);
        }
    }

    @Override
    protected StructValue fresh(DataType other) {
        return new StructLL(other);
    }
}
