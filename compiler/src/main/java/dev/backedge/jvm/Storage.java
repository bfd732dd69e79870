package dev.backedge.jvm;

import dev.backedge.compile.builtin.LanguageErrors;
import dev.backedge.model.ArrayValue;
import dev.backedge.model.DataType;
import dev.backedge.model.StructValue;
import dev.backedge.model.Task;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Called by generated code: places of elements, and what is read where nothing was written.
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
        if (place < 0 || place >= array.length()) {
            throw new LanguageErrors(task.universe().core()).noElement(array, index);
        }
        return (int) place;
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
