package dev.backedge.model;

import dev.backedge.ir.Symbol;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// An instance of a struct, tuple or named tuple type. Immutable ones are compared by content
/// ([Egal]), mutable ones as identities.
///
/// Fields lie in the variables of a subclass, in primitive form where their type allows it
/// ([StructShape]). A field whose type is plain bits always has a value, zero at first; others are
/// undefined until they are written.
public abstract class StructValue {
    private final DataType type;

    /// Makes an instance without values.
    ///
    /// @param type concrete
    protected StructValue(DataType type) {
        this.type = type;
    }

    /// {@return a new instance} Fields are taken as they are, without conversion; fields that are
    /// left out are zero or undefined.
    ///
    /// @param type concrete
    /// @param fields in order, instances of the fields' types; at most as many as the type has
    /// @throws IllegalArgumentException if there are too many
    public static StructValue of(DataType type, @Nullable Object... fields) {
        StructShape shape = type.shape();
        if (fields.length > shape.size()) {
            throw new IllegalArgumentException(
                    type + " has " + shape.size() + " fields, found " + fields.length);
        }
        StructValue made = shape.make(type);
        for (int i = 0; i < fields.length; i++) {
            Object value = fields[i];
            if (value != null) {
                made.setField(i, value);
            }
        }
        return made;
    }

    /// {@return the type}
    public final DataType type() {
        return type;
    }

    /// {@return the number of fields}
    public final int size() {
        return type.shape().size();
    }

    /// {@return whether a field has a value}
    ///
    /// @param index from 0
    public final boolean isDefined(int index) {
        return !type.shape().field(index).isReference()
                || reference(index) != null
                || zero(index).isPresent();
    }

    /// {@return a field}
    ///
    /// @param index from 0
    /// @throws IllegalStateException if the field is undefined
    public final Object field(int index) {
        Object value = fieldOrNull(index);
        if (value == null) {
            throw new IllegalStateException(
                    "field " + type.fieldName(index) + " of " + type + " is undefined");
        }
        return value;
    }

    /// {@return a field; null if it is undefined: for readers that are in a hurry}
    ///
    /// @param index from 0
    public final @Nullable Object fieldOrNull(int index) {
        Representation representation = type.shape().field(index);
        if (!representation.isReference()) {
            return representation.box(bits(index));
        }
        Object value = reference(index);
        return value != null ? value : zero(index).orElse(null);
    }

    private Optional<Object> zero(int index) {
        return type.fieldTypes().get(index) instanceof DataType data
                ? Representation.zero(data)
                : Optional.empty();
    }

    /// Writes a field. Whether the type is mutable is for the caller to check, so that a reader of
    /// images can fill cycles.
    ///
    /// @param index from 0
    /// @param value an instance of the field's type
    /// @throws ClassCastException if the field is held in primitive form and the value is of
    ///   another kind
    public final void setField(int index, Object value) {
        Representation representation = type.shape().field(index);
        if (representation.isReference()) {
            setReference(index, value);
        } else {
            setBits(index, representation.bits(value));
        }
    }

    /// {@return the bits of a field in primitive form, see [Representation]}
    ///
    /// @param index from 0
    protected abstract long bits(int index);

    /// Writes a field in primitive form.
    ///
    /// @param index from 0
    /// @param bits see [Representation]
    protected abstract void setBits(int index, long bits);

    /// {@return a field that is held as a reference; null where it was not written}
    ///
    /// @param index from 0
    protected abstract @Nullable Object reference(int index);

    /// Writes a field that is held as a reference.
    ///
    /// @param index from 0
    /// @param value to hold
    protected abstract void setReference(int index, Object value);

    /// {@return a new instance of this class, without values}
    ///
    /// @param other a type of the same shape
    protected abstract StructValue fresh(DataType other);

    /// {@return the error of a field number that the class does not have}
    ///
    /// @param index that was asked for
    protected static IndexOutOfBoundsException noField(int index) {
        return new IndexOutOfBoundsException("no field " + index + " of this kind");
    }

    /// {@return a function's name, else the type's name and the fields, for debugging; the
    /// language's own printing is in its library}
    @Override
    public String toString() {
        Optional<Symbol> function = type.typeName().functionName();
        if (function.isPresent()) {
            return function.get().name();
        }
        if (type.isMutable()) {
            return type + "(…)";
        }
        StringBuilder text = new StringBuilder().append(type).append('[');
        for (int i = 0; i < size(); i++) {
            text.append(i == 0 ? "" : ", ").append(isDefined(i) ? field(i) : null);
        }
        return text.append(']').toString();
    }
}
