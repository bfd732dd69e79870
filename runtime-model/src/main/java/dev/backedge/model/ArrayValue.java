package dev.backedge.model;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// An instance of `Array{T, N}`: elements in column-major order. One-dimensional arrays grow and
/// shrink at the end.
public final class ArrayValue {
    private final DataType type;
    private final long[] dimensions;
    private @Nullable Object[] elements;

    /// Makes an array with all elements undefined.
    ///
    /// @param type a concrete `Array{T, N}`
    /// @param dimensions N sizes, none negative
    public ArrayValue(DataType type, long... dimensions) {
        this.type = type;
        this.dimensions = dimensions.clone();
        long length = 1;
        for (long dimension : dimensions) {
            if (dimension < 0) {
                throw new IllegalArgumentException(
                        "an array has no negative size, found " + dimension);
            }
            length = Math.multiplyExact(length, dimension);
        }
        elements = new Object[Math.toIntExact(length)];
    }

    /// {@return the type}
    public DataType type() {
        return type;
    }

    /// {@return the sizes, one a dimension}
    public long[] dimensions() {
        return dimensions.clone();
    }

    /// {@return the number of elements}
    public int length() {
        int length = 1;
        for (long dimension : dimensions) {
            length *= (int) dimension;
        }
        return length;
    }

    /// {@return whether an element has a value}
    ///
    /// @param index from 0
    public boolean isDefined(int index) {
        return elements[checked(index)] != null;
    }

    /// {@return an element}
    ///
    /// @param index from 0
    /// @throws IndexOutOfBoundsException if there is no such element
    /// @throws IllegalStateException if the element is undefined
    public Object get(int index) {
        Object value = elements[checked(index)];
        if (value == null) {
            throw new IllegalStateException("element " + index + " is undefined");
        }
        return value;
    }

    /// Writes an element.
    ///
    /// @param index from 0
    /// @param value an instance of the element type
    /// @throws IndexOutOfBoundsException if there is no such element
    public void set(int index, Object value) {
        elements[checked(index)] = value;
    }

    /// Changes the length of a one-dimensional array; new elements are undefined.
    ///
    /// @param length not negative
    /// @throws IllegalStateException if the array has another number of dimensions
    public void resize(int length) {
        if (dimensions.length != 1) {
            throw new IllegalStateException(
                    "only arrays of one dimension can be resized, this has " + dimensions.length);
        }
        if (length > elements.length) {
            elements =
                    Arrays.copyOf(
                            elements,
                            Math.max(length, elements.length + (elements.length >> 1) + 4));
        } else if (length < dimensions[0]) {
            Arrays.fill(elements, length, (int) dimensions[0], null);
        }
        dimensions[0] = length;
    }

    private int checked(int index) {
        if (index < 0 || index >= length()) {
            throw new IndexOutOfBoundsException("element " + index + " of " + length());
        }
        return index;
    }

    @Override
    public String toString() {
        return type + Arrays.toString(dimensions);
    }
}
