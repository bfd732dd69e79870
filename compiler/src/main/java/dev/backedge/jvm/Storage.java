package dev.backedge.jvm;

import dev.backedge.compile.builtin.LanguageErrors;
import dev.backedge.model.ArrayValue;
import dev.backedge.model.DataType;
import dev.backedge.model.Raised;
import dev.backedge.model.StructValue;
import dev.backedge.model.Task;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Objects;

/// Called by generated code: places of elements, and what is read where nothing was written.
///
/// The Java machine's compiler inlines methods of at most 35 bytes wherever they are called, so
/// what happens on every access stays below that. What it moves out of loops that count in 64 bits
/// is [Objects#checkIndex(long, long)] alone: that serves where all indices of a loop are foreseen.
/// Elsewhere the machine would foresee too much, and compile again and again.
public final class Storage {
    static final String NAME = "dev/backedge/jvm/Storage";

    private Storage() {}

    /// {@return the index of an element, from 0}
    ///
    /// @param array that is read or written
    /// @param index from 1
    /// @param task that does
    /// @throws dev.backedge.model.Raised `BoundsError` if there is no such element
    public static int index(ArrayValue array, long index, Task task) {
        long place = index - 1;
        if (Long.compareUnsigned(place, array.length()) >= 0) {
            throw noElement(task, array, index);
        }
        return (int) place;
    }

    /// {@return the index of an element of a matrix, from 0}
    ///
    /// @param array of two dimensions, that is read or written
    /// @param row from 1
    /// @param column from 1
    /// @param task that does
    /// @throws dev.backedge.model.Raised `BoundsError` if there is no such element
    public static int index(ArrayValue array, long row, long column, Task task) {
        if (row < 1 || row > array.rows() || column < 1 || column > array.columns()) {
            throw noElement(task, array, row, column);
        }
        return place(array, (int) row - 1, (int) column - 1);
    }

    /// {@return as [#index(ArrayValue, long, Task)]}
    ///
    /// @param array that is read or written
    /// @param index from 1; counts with the loop around
    /// @param task that does
    /// @throws dev.backedge.model.Raised `BoundsError` if there is no such element
    public static int foreseenIndex(ArrayValue array, long index, Task task) {
        try {
            return (int) Objects.checkIndex(index - 1, (long) array.length());
        } catch (IndexOutOfBoundsException _) {
            throw noElement(task, array, index);
        }
    }

    /// {@return as [#index(ArrayValue, long, long, Task)]}
    ///
    /// @param array of two dimensions, that is read or written
    /// @param row from 1; counts with the loop around, or stays the same
    /// @param column from 1; as the row
    /// @param task that does
    /// @throws dev.backedge.model.Raised `BoundsError` if there is no such element
    public static int foreseenIndex(ArrayValue array, long row, long column, Task task) {
        try {
            return foreseenPlace(array, row - 1, column - 1);
        } catch (IndexOutOfBoundsException _) {
            throw noElement(task, array, row, column);
        }
    }

    private static int foreseenPlace(ArrayValue array, long row, long column) {
        long before = Objects.checkIndex(column, (long) array.columns()) * array.rows();
        return (int) (before + Objects.checkIndex(row, (long) array.rows()));
    }

    private static int place(ArrayValue array, int row, int column) {
        return column * array.rows() + row;
    }

    private static Raised noElement(Task task, ArrayValue array, long... indices) {
        return new LanguageErrors(task.universe().core()).noElement(array, indices);
    }

    /// {@return an element that is held as a reference}
    ///
    /// @param value null where it was not written
    /// @param array that is read
    /// @param index from 0
    /// @param task that reads
    /// @throws dev.backedge.model.Raised `UndefRefError` if it is undefined
    public static Object element(@Nullable Object value, ArrayValue array, int index, Task task) {
        if (value != null) {
            return value;
        }
        if (!array.isDefined(index)) {
            throw Failures.undefinedReference(task);
        }
        return array.get(index);
    }

    /// {@return a field that is held as a reference}
    ///
    /// @param value null where it was not written
    /// @param struct that is read
    /// @param index from 0
    /// @param task that reads
    /// @throws dev.backedge.model.Raised `UndefRefError` if it is undefined
    public static Object field(@Nullable Object value, StructValue struct, int index, Task task) {
        if (value != null) {
            return value;
        }
        if (!struct.isDefined(index)) {
            throw Failures.undefinedReference(task);
        }
        return struct.field(index);
    }

    /// Makes a vector longer.
    ///
    /// @param array of one dimension
    /// @param count of new elements
    /// @param task that does
    /// @throws dev.backedge.model.Raised `ArgumentError` if it would be too long
    public static void grow(ArrayValue array, long count, Task task) {
        resize(array, array.length() + count, task);
    }

    /// Makes a vector shorter.
    ///
    /// @param array of one dimension
    /// @param count of elements that go
    /// @param task that does
    /// @throws dev.backedge.model.Raised `ArgumentError` if it has fewer
    public static void shrink(ArrayValue array, long count, Task task) {
        resize(array, array.length() - count, task);
    }

    /// Changes the length of a vector.
    ///
    /// @param array of one dimension
    /// @param length wanted
    /// @param task that does
    /// @throws dev.backedge.model.Raised `ArgumentError` if there is no such length
    public static void resize(ArrayValue array, long length, Task task) {
        if (array.dimensionCount() != 1 || length < 0 || length > Integer.MAX_VALUE - 8) {
            throw new LanguageErrors(task.universe().core()).argument("new length must be ≥ 0");
        }
        array.resize((int) length);
    }

    /// {@return whether a value is a struct of exactly a type}
    ///
    /// @param value any
    /// @param type a concrete struct or tuple type
    public static boolean isStruct(Object value, DataType type) {
        return value instanceof StructValue struct && struct.type() == type;
    }

    /// {@return whether a value is an array of exactly a type}
    ///
    /// @param value any
    /// @param type a concrete array type
    public static boolean isArray(Object value, DataType type) {
        return value instanceof ArrayValue array && array.type() == type;
    }

    /// {@return whether two references are the same object}
    ///
    /// @param a any value
    /// @param b another one
    public static boolean isIdentical(Object a, Object b) {
        return a == b;
    }

    /// {@return the arguments from one on}
    ///
    /// @param arguments of a call
    /// @param from the first that is wanted
    public static Object[] rest(Object[] arguments, int from) {
        return Arrays.copyOfRange(arguments, from, arguments.length);
    }
}
