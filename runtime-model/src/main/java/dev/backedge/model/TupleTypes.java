package dev.backedge.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Makes tuple types in their normal form: a [Vararg] stands last only, and one whose count is a
/// number is written out if its element has no free variables (as long as it has some, the number
/// stays, which the diagonal rule can tell from the elements written out). Counterpart:
/// `inst_datatype`, Julia 1.5, `src/jltypes.c`.
public final class TupleTypes {
    /// The longest tuple type; a larger count in a `Vararg` is refused.
    public static final int MAX_LENGTH = 1 << 20;

    private TupleTypes() {}

    /// {@return the tuple type with given elements}
    ///
    /// @param tuple the name of all tuple types
    /// @param elements types; the last may be a [Vararg]
    /// @throws IllegalArgumentException if an element cannot stand in a tuple type, or a count is
    ///   neither a variable nor a number from 0 to [#MAX_LENGTH]
    public static DataType of(TypeName tuple, Object... elements) {
        for (int i = 0; i < elements.length - 1; i++) {
            if (elements[i] instanceof Vararg) {
                throw new IllegalArgumentException(
                        "Vararg may stand last in a tuple type only, found at element "
                                + (i + 1)
                                + " of "
                                + elements.length);
            }
        }
        return elements.length > 0
                        && elements[elements.length - 1] instanceof Vararg rest
                        && rest.count().isPresent()
                        && !(rest.count().get() instanceof TypeVar)
                ? repeated(tuple, elements, rest)
                : tuple.instance(elements);
    }

    private static DataType repeated(TypeName tuple, Object[] elements, Vararg rest) {
        Object count = rest.count().orElseThrow();
        if (!(count instanceof Long number) || number < 0 || number > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "the count of a Vararg is an Int64 from 0 to "
                            + MAX_LENGTH
                            + ", found "
                            + count);
        }
        if (number > 0 && rest.element() instanceof Type element && element.hasFreeVariables()) {
            return tuple.instance(elements);
        }
        List<Object> all = new ArrayList<>(Arrays.asList(elements).subList(0, elements.length - 1));
        for (long i = 0; i < number; i++) {
            all.add(rest.element());
        }
        return tuple.instance(all.toArray());
    }
}
