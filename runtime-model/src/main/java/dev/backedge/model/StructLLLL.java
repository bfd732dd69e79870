package dev.backedge.model;

import org.jspecify.annotations.Nullable;

/// An instance whose fields are reference, reference, reference, reference.
public final class StructLLLL extends StructValue {
    /// Field 0.
    public @Nullable Object f0;

    /// Field 1.
    public @Nullable Object f1;

    /// Field 2.
    public @Nullable Object f2;

    /// Field 3.
    public @Nullable Object f3;

    StructLLLL(DataType type) {
        super(type);
    }

    /// Makes an instance.
    ///
    /// @param type of this shape
    /// @param f0 field 0
    /// @param f1 field 1
    /// @param f2 field 2
    /// @param f3 field 3
    public StructLLLL(
            DataType type,
            @Nullable Object f0,
            @Nullable Object f1,
            @Nullable Object f2,
            @Nullable Object f3) {
        super(type);
        this.f0 = f0;
        this.f1 = f1;
        this.f2 = f2;
        this.f3 = f3;
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
            case 2 -> f2;
            case 3 -> f3;
            default -> throw noField(index);
        };
    }

    @Override
    protected void setReference(int index, Object value) {
        switch (index) {
            case 0 -> f0 = value;
            case 1 -> f1 = value;
            case 2 -> f2 = value;
            case 3 -> f3 = value;
            default -> throw noField(index);
        }
    }

    @Override
    protected StructValue fresh(DataType other) {
        return new StructLLLL(other);
    }
}
