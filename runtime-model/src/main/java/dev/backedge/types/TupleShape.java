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
        /// Its last element repeats as often as a variable says.
        COUNTED,
        /// Its last element repeats any number of times.
        OPEN
    }

    static End end(DataType tuple) {
        if (!isVararg(tuple)) {
            return End.FIXED;
        }
        return ((Vararg) tuple.parameter(tuple.parameterCount() - 1)).count().isPresent()
                ? End.COUNTED
                : End.OPEN;
    }

    static boolean isVararg(DataType tuple) {
        int count = tuple.parameterCount();
        return count > 0 && tuple.parameter(count - 1) instanceof Vararg;
    }

    /// The number of elements before a vararg.
    static int fixed(DataType tuple) {
        return isVararg(tuple) ? tuple.parameterCount() - 1 : tuple.parameterCount();
    }

    /// The variable that counts the last element's repetitions.
    static Optional<TypeVar> counter(DataType tuple) {
        return isVararg(tuple)
                ? ((Vararg) tuple.parameter(tuple.parameterCount() - 1)).count()
                : Optional.empty();
    }
}
