package dev.backedge.types;

import dev.backedge.model.DataType;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Vararg;

import java.util.Optional;

/// How long a tuple type is.
final class TupleShape {
    private TupleShape() {}

    /// How a tuple type ends.
    enum End {
        /// Its length is fixed.
        FIXED,
        /// Its last element, which has free variables, repeats a given number of times.
        NUMBERED,
        /// Its last element repeats as often as a variable says.
        COUNTED,
        /// Its last element repeats any number of times.
        OPEN
    }

    static End end(DataType tuple) {
        if (!isVararg(tuple)) {
            return End.FIXED;
        }
        Object count = last(tuple).count().orElse(null);
        return count == null ? End.OPEN : count instanceof Long ? End.NUMBERED : End.COUNTED;
    }

    /// Whether of two parameters one is a tuple type of any length and the other one of a fixed
    /// length.
    static boolean areOpenAndFixed(Object a, Object b) {
        return isOpenTuple(a) && isFixedTuple(b) || isFixedTuple(a) && isOpenTuple(b);
    }

    private static boolean isOpenTuple(Object parameter) {
        return Kinds.unwrap(parameter) instanceof DataType type
                && type.typeName().isTuple()
                && end(type) == End.OPEN;
    }

    private static boolean isFixedTuple(Object parameter) {
        Object bound = parameter instanceof TypeVar variable ? variable.upper() : parameter;
        return Kinds.unwrap(bound) instanceof DataType type
                && type.typeName().isTuple()
                && end(type) == End.FIXED;
    }

    static boolean isVararg(DataType tuple) {
        int count = tuple.parameterCount();
        return count > 0 && tuple.parameter(count - 1) instanceof Vararg;
    }

    /// The number of elements before a vararg.
    static int fixed(DataType tuple) {
        return isVararg(tuple) ? tuple.parameterCount() - 1 : tuple.parameterCount();
    }

    private static Vararg last(DataType tuple) {
        return (Vararg) tuple.parameter(tuple.parameterCount() - 1);
    }

    /// Whether the length is not known.
    static boolean isOpen(DataType tuple) {
        return switch (end(tuple)) {
            case FIXED, NUMBERED -> false;
            case COUNTED, OPEN -> true;
        };
    }

    /// The number of elements, with those that a number counts, or without those that a variable
    /// counts.
    static long length(DataType tuple) {
        return isVararg(tuple)
                ? tuple.parameterCount()
                        - 1
                        + (last(tuple).count().orElse(null) instanceof Long n ? n : 0)
                : tuple.parameterCount();
    }

    /// The variable that counts the last element's repetitions.
    static Optional<TypeVar> counter(DataType tuple) {
        return isVararg(tuple)
                ? last(tuple).count().filter(TypeVar.class::isInstance).map(TypeVar.class::cast)
                : Optional.empty();
    }
}
