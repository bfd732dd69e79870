package dev.backedge.model;

import org.jspecify.annotations.Nullable;

/// An instance without fields.
public final class EmptyStruct extends StructValue {
    EmptyStruct(DataType type) {
        super(type);
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
        throw noField(index);
    }

    @Override
    protected void setReference(int index, Object value) {
        throw noField(index);
    }

    @Override
    protected StructValue fresh(DataType other) {
        return new EmptyStruct(other);
    }
}
