package dev.backedge.model;

import org.jspecify.annotations.Nullable;

/// An instance with many fields of different kinds. Each has a place among the references and one
/// among the bits.
final class MixedStruct extends StructValue {
    private final long[] bits;
    private final @Nullable Object[] references;

    MixedStruct(DataType type, int size) {
        super(type);
        bits = new long[size];
        references = new Object[size];
    }

    @Override
    protected long bits(int index) {
        return bits[index];
    }

    @Override
    protected void setBits(int index, long value) {
        bits[index] = value;
    }

    @Override
    protected @Nullable Object reference(int index) {
        return references[index];
    }

    @Override
    protected void setReference(int index, Object value) {
        references[index] = value;
    }

    @Override
    protected StructValue fresh(DataType other) {
        return new MixedStruct(other, bits.length);
    }
}
