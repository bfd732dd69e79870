package dev.backedge.model;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Optional;

/// An instance of `Array{T, N}`: elements in column-major order. One-dimensional arrays grow and
/// shrink at the end.
///
/// The subclasses hold the elements in a Java array of the kind that the element type has
/// ([Representation]). Elements that are plain bits are zero at first, others undefined.
public abstract class ArrayValue {
    private final DataType type;
    private final Representation representation;
    private final long[] dimensions;
    private final int rows;
    private final int columns;
    private int length;

    /// Makes an array without elements; the subclass makes room for them.
    ///
    /// @param type a concrete `Array{T, N}`
    /// @param dimensions N sizes, none negative
    protected ArrayValue(DataType type, long[] dimensions) {
        this.type = type;
        this.representation = representation(type);
        this.dimensions = dimensions.clone();
        this.length = lengthOf(dimensions);
        boolean isMatrix = dimensions.length == 2 && length > 0;
        this.rows = isMatrix ? (int) dimensions[0] : 0;
        this.columns = isMatrix ? (int) dimensions[1] : 0;
    }

    /// {@return an array with all elements zero or undefined}
    ///
    /// @param type a concrete `Array{T, N}`
    /// @param dimensions N sizes, none negative
    public static ArrayValue of(DataType type, long... dimensions) {
        return switch (representation(type)) {
            case INT64, UINT64 -> new LongArray(type, dimensions);
            case INT32, UINT32, CHAR -> new IntArray(type, dimensions);
            case INT16, UINT16 -> new ShortArray(type, dimensions);
            case INT8, UINT8 -> new ByteArray(type, dimensions);
            case BOOL -> new BooleanArray(type, dimensions);
            case FLOAT32 -> new FloatArray(type, dimensions);
            case FLOAT64 -> new DoubleArray(type, dimensions);
            case REFERENCE -> new ReferenceArray(type, dimensions);
        };
    }

    private static Representation representation(DataType type) {
        return type.parameter(0) instanceof Type element
                ? Representation.of(element)
                : Representation.REFERENCE;
    }

    private static int lengthOf(long[] dimensions) {
        long length = 1;
        for (long dimension : dimensions) {
            if (dimension < 0) {
                throw new IllegalArgumentException(
                        "an array has no negative size, found " + dimension);
            }
            length = Math.multiplyExact(length, dimension);
        }
        return Math.toIntExact(length);
    }

    /// {@return the type}
    public final DataType type() {
        return type;
    }

    /// {@return how the elements are held}
    public final Representation representation() {
        return representation;
    }

    /// {@return the sizes, one a dimension}
    public final long[] dimensions() {
        return dimensions.clone();
    }

    /// {@return the number of dimensions}
    public final int dimensionCount() {
        return dimensions.length;
    }

    /// {@return the size of a dimension}
    ///
    /// @param dimension from 0
    public final long dimension(int dimension) {
        return dimensions[dimension];
    }

    /// {@return the number of rows of an array of two dimensions that has elements; else zero}
    public final int rows() {
        return rows;
    }

    /// {@return the number of columns of an array of two dimensions that has elements; else zero}
    public final int columns() {
        return columns;
    }

    /// {@return the number of elements}
    public final int length() {
        return length;
    }

    /// {@return whether an element has a value}
    ///
    /// @param index from 0
    public final boolean isDefined(int index) {
        int place = checked(index);
        return !representation.isReference() || reference(place) != null || zero().isPresent();
    }

    /// {@return an element}
    ///
    /// @param index from 0
    /// @throws IndexOutOfBoundsException if there is no such element
    /// @throws IllegalStateException if the element is undefined
    public final Object get(int index) {
        int place = checked(index);
        if (!representation.isReference()) {
            return representation.box(bits(place));
        }
        Object value = reference(place);
        return value != null
                ? value
                : zero().orElseThrow(() ->
                        new IllegalStateException("element " + index + " is undefined"));
    }

    private Optional<Object> zero() {
        return type.parameter(0) instanceof DataType element
                ? Representation.zero(element)
                : Optional.empty();
    }

    /// Writes an element.
    ///
    /// @param index from 0
    /// @param value an instance of the element type
    /// @throws IndexOutOfBoundsException if there is no such element
    /// @throws ClassCastException if elements are held in primitive form and the value is of
    ///   another kind
    public final void set(int index, Object value) {
        int place = checked(index);
        if (representation.isReference()) {
            setReference(place, value);
        } else {
            setBits(place, representation.bits(value));
        }
    }

    /// Changes the length of a one-dimensional array; new elements are zero or undefined.
    ///
    /// @param newLength not negative
    /// @throws IllegalStateException if the array has another number of dimensions
    public final void resize(int newLength) {
        if (dimensions.length != 1) {
            throw new IllegalStateException(
                    "only arrays of one dimension can be resized, this has " + dimensions.length);
        }
        int capacity = capacity();
        if (newLength > capacity) {
            reserve(
                    Math.max(
                            newLength,
                            (int)
                                    Math.min(
                                            Integer.MAX_VALUE - 8L,
                                            capacity + (capacity >> 1) + 4L)));
        } else if (newLength < length) {
            clear(newLength, length);
        }
        dimensions[0] = newLength;
        length = newLength;
    }

    /// Copies elements within the array, undefined ones too.
    ///
    /// @param from index of the first, from 0
    /// @param to where the first goes
    /// @param count how many
    public final void move(int from, int to, int count) {
        Object all = elements();
        System.arraycopy(all, from, all, to, count);
    }

    /// Copies all elements of another array with elements of the same type, undefined ones too.
    ///
    /// @param source at most as long as this
    public final void copyFrom(ArrayValue source) {
        System.arraycopy(source.elements(), 0, elements(), 0, source.length);
    }

    private int checked(int index) {
        if (index < 0 || index >= length) {
            throw new IndexOutOfBoundsException("element " + index + " of " + length);
        }
        return index;
    }

    /// {@return the Java array of the elements}
    protected abstract Object elements();

    /// {@return how many elements there is room for}
    protected abstract int capacity();

    /// Makes more room.
    ///
    /// @param capacity for how many elements
    protected abstract void reserve(int capacity);

    /// Makes elements zero or undefined.
    ///
    /// @param from the first
    /// @param to the one after the last
    protected abstract void clear(int from, int to);

    /// {@return the bits of an element in primitive form, see [Representation]}
    ///
    /// @param index within the length
    protected abstract long bits(int index);

    /// Writes an element in primitive form.
    ///
    /// @param index within the length
    /// @param bits see [Representation]
    protected abstract void setBits(int index, long bits);

    /// {@return an element that is held as a reference; null where it was not written}
    ///
    /// @param index within the length
    protected @Nullable Object reference(int index) {
        throw new IllegalStateException("elements of " + type + " are not held as references");
    }

    /// Writes an element that is held as a reference.
    ///
    /// @param index within the length
    /// @param value to hold
    protected void setReference(int index, Object value) {
        throw new IllegalStateException("elements of " + type + " are not held as references");
    }

    @Override
    public final String toString() {
        return type + Arrays.toString(dimensions);
    }
}
