package dev.backedge.model;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// An instance of a struct, tuple or named tuple type. Immutable ones are compared by content
/// ([Egal]), mutable ones as identities.
public final class StructValue {
    private final DataType type;
    private final @Nullable Object[] fields;

    /// Makes an instance. Fields are taken as they are, without conversion or check; fields that
    /// are left out are undefined.
    ///
    /// @param type concrete
    /// @param fields in order; at most as many as the type has
    public StructValue(DataType type, @Nullable Object... fields) {
        this.type = type;
        int count = type.fieldTypes().size();
        if (fields.length > count) {
            throw new IllegalArgumentException(
                    type + " has " + count + " fields, found " + fields.length);
        }
        this.fields = Arrays.copyOf(fields, count);
    }

    /// {@return the type}
    public DataType type() {
        return type;
    }

    /// {@return the number of fields}
    public int size() {
        return fields.length;
    }

    /// {@return whether a field has a value}
    ///
    /// @param index from 0
    public boolean isDefined(int index) {
        return fields[index] != null;
    }

    /// {@return a field}
    ///
    /// @param index from 0
    /// @throws IllegalStateException if the field is undefined
    public Object field(int index) {
        Object value = fields[index];
        if (value == null) {
            throw new IllegalStateException(
                    "field " + type.fieldName(index) + " of " + type + " is undefined");
        }
        return value;
    }

    /// Writes a field. Whether the type is mutable is for the caller to check, so that a reader of
    /// images can fill cycles.
    ///
    /// @param index from 0
    /// @param value an instance of the field's type
    public void setField(int index, Object value) {
        fields[index] = value;
    }

    /// {@return the type's name and the fields, for debugging; the language's own printing is in
    /// its library}
    @Override
    public String toString() {
        return type.isMutable() ? type + "(…)" : type + Arrays.toString(fields);
    }
}
