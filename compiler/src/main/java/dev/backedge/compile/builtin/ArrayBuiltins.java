package dev.backedge.compile.builtin;

import dev.backedge.model.ArrayValue;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Type;
import dev.backedge.types.Subtyping;

import java.util.Arrays;

/// Arrays: made, read, written, grown and shrunk. Indices count from 1. One index counts over all
/// dimensions in column-major order; of several, the last counts over the dimensions that are left.
final class ArrayBuiltins {
    private final BuiltinTable table;
    private final CoreTypes core;
    private final LanguageErrors errors;
    private final Subtyping subtyping;

    ArrayBuiltins(BuiltinTable table) {
        this.table = table;
        core = table.core();
        errors = table.errors();
        subtyping = new Subtyping(core);
    }

    void add() {
        table.readingRest("new_array", ResultRules.NAMED, (_, arguments) -> make(arguments));
        table.reading(
                "arraylen",
                1,
                ResultRules.INT,
                (_, arguments) -> (long) array("arraylen", arguments[0]).length());
        table.reading(
                "arraysize",
                2,
                ResultRules.INT,
                (_, arguments) ->
                        size(array("arraysize", arguments[0]), whole("arraysize", arguments[1])));
        table.readingRest(
                "arrayref",
                ResultRules.ELEMENT,
                (_, arguments) -> read(table.atLeast("arrayref", 2, arguments)));
        table.effectRest(
                "arrayset",
                ResultRules.FIRST,
                (_, arguments) -> write(table.atLeast("arrayset", 3, arguments)));
        table.reading(
                "array_isassigned", 2, ResultRules.BOOL, (_, arguments) -> isAssigned(arguments));
        table.effect(
                "array_resize",
                2,
                ResultRules.FIRST,
                (_, arguments) ->
                        resize(array("resize!", arguments[0]), whole("resize!", arguments[1])));
        table.effect("array_grow_end", 2, ResultRules.FIRST, (_, arguments) -> grow(arguments));
        table.effect("array_del_end", 2, ResultRules.FIRST, (_, arguments) -> shrink(arguments));
        table.effect("array_grow_at", 2, ResultRules.FIRST, (_, arguments) -> growAt(arguments));
        table.effect("array_del_at", 2, ResultRules.FIRST, (_, arguments) -> deleteAt(arguments));
        table.reading(
                "array_copy",
                1,
                ResultRules.FIRST,
                (_, arguments) -> copy(array("copy", arguments[0])));
        table.effectRest("array_reshape", ResultRules.NAMED, (_, arguments) -> reshape(arguments));
    }

    private ArrayValue array(String function, Object value) {
        if (value instanceof ArrayValue array) {
            return array;
        }
        throw errors.type(function, "", core.arrayName().wrapper(), value);
    }

    private long whole(String function, Object value) {
        if (value instanceof Long number) {
            return number;
        }
        throw errors.type(function, "", core.int64(), value);
    }

    private ArrayValue make(Object[] arguments) {
        boolean fits =
                arguments.length > 0
                        && arguments[0] instanceof DataType type
                        && type.typeName() == core.arrayName()
                        && type.isConcrete()
                        && type.parameter(1).equals(arguments.length - 1L);
        if (!fits) {
            throw errors.argument(
                    "new_array: an array type with its sizes is expected, found "
                            + Arrays.toString(arguments));
        }
        long[] sizes = new long[arguments.length - 1];
        long length = 1;
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = whole("Array", arguments[i + 1]);
            if (sizes[i] < 0
                    || Math.multiplyHigh(length, sizes[i]) != 0
                    || length * sizes[i] > Integer.MAX_VALUE - 8
                    || length * sizes[i] < 0) {
                throw errors.argument("invalid Array dimensions");
            }
            length *= sizes[i];
        }
        return ArrayValue.of((DataType) arguments[0], sizes);
    }

    private long size(ArrayValue array, long dimension) {
        if (dimension < 1) {
            throw errors.failure("arraysize: dimension out of range");
        }
        return dimension <= array.dimensionCount() ? array.dimension((int) dimension - 1) : 1;
    }

    private int index(ArrayValue array, long index) {
        if (index < 1 || index > array.length()) {
            throw errors.noElement(array, index);
        }
        return (int) index - 1;
    }

    /// {@return the index from 0 of the element that all arguments from one on choose}
    private int index(String function, ArrayValue array, Object[] arguments, int from) {
        if (arguments.length == from + 1) {
            return index(array, whole(function, arguments[from]));
        }
        long[] indices = new long[arguments.length - from];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = whole(function, arguments[from + i]);
        }
        long left = array.length();
        long stride = 1;
        long place = 0;
        for (int i = 0; i < indices.length; i++) {
            long size = i == indices.length - 1 ? left : size(array, i + 1);
            if (indices[i] < 1 || indices[i] > size) {
                throw errors.noElement(array, indices);
            }
            place += (indices[i] - 1) * stride;
            stride *= size;
            left /= size;
        }
        return (int) place;
    }

    private Object read(Object[] arguments) {
        ArrayValue array = array("arrayref", arguments[0]);
        int index = index("arrayref", array, arguments, 1);
        if (!array.isDefined(index)) {
            throw errors.undefinedReference();
        }
        return array.get(index);
    }

    private Object write(Object[] arguments) {
        ArrayValue array = array("arrayset", arguments[0]);
        Type element = ResultRules.elementType(array);
        if (element != core.typeOf(arguments[1]) && !subtyping.isInstance(arguments[1], element)) {
            throw errors.type("arrayset", "", element, arguments[1]);
        }
        array.set(index("arrayset", array, arguments, 2), arguments[1]);
        return array;
    }

    private boolean isAssigned(Object[] arguments) {
        ArrayValue array = array("isassigned", arguments[0]);
        long index = whole("isassigned", arguments[1]);
        return index >= 1 && index <= array.length() && array.isDefined((int) index - 1);
    }

    private ArrayValue resize(ArrayValue array, long length) {
        if (array.dimensionCount() != 1 || length < 0 || length > Integer.MAX_VALUE - 8) {
            throw errors.argument("new length must be ≥ 0");
        }
        array.resize((int) length);
        return array;
    }

    private ArrayValue grow(Object[] arguments) {
        ArrayValue array = array("array_grow_end", arguments[0]);
        return resize(array, array.length() + whole("array_grow_end", arguments[1]));
    }

    private ArrayValue shrink(Object[] arguments) {
        ArrayValue array = array("array_del_end", arguments[0]);
        return resize(array, array.length() - whole("array_del_end", arguments[1]));
    }

    /// Makes room for one element at an index; that element keeps its old value until it is
    /// written.
    private ArrayValue growAt(Object[] arguments) {
        ArrayValue array = array("insert!", arguments[0]);
        long at = whole("insert!", arguments[1]);
        resize(array, array.length() + 1L);
        int index = index(array, at);
        array.move(index, index + 1, array.length() - 1 - index);
        return array;
    }

    private ArrayValue deleteAt(Object[] arguments) {
        ArrayValue array = array("deleteat!", arguments[0]);
        int index = index(array, whole("deleteat!", arguments[1]));
        array.move(index + 1, index, array.length() - 1 - index);
        return resize(array, array.length() - 1L);
    }

    private static ArrayValue copy(ArrayValue array) {
        ArrayValue copy = ArrayValue.of(array.type(), array.dimensions());
        copy.copyFrom(array);
        return copy;
    }

    private ArrayValue reshape(Object[] arguments) {
        Object[] shape = arguments.clone();
        ArrayValue source = array("reshape", shape[shape.length - 1]);
        ArrayValue result = make(Arrays.copyOf(shape, shape.length - 1));
        if (result.length() != source.length()) {
            throw errors.argument(
                    "reshape: the new shape has "
                            + result.length()
                            + " elements, the array "
                            + source.length());
        }
        if (result.type().parameter(0) == source.type().parameter(0)) {
            result.copyFrom(source);
            return result;
        }
        for (int i = 0; i < source.length(); i++) {
            if (source.isDefined(i)) {
                result.set(i, source.get(i));
            }
        }
        return result;
    }
}
