package dev.backedge.model;

import org.jspecify.annotations.Nullable;

/// An instance with many fields, all of them references.
final class ReferenceStruct extends StructValue {
    private final @Nullable Object[] fields;

    ReferenceStruct(DataType type, int size) {
        super(type);
        fields = new Object[size];
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
        return fields[index];
    }

    @Override
    protected void setReference(int index, Object value) {
        fields[index] = value;
    }

    @Override
    protected StructValue fresh(DataType other) {
        return new ReferenceStruct(other, fields.length);
    }
}
