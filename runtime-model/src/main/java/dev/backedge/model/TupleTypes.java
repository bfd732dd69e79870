package dev.backedge.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Makes tuple types in their normal form: `Vararg{T, 3}` is written out, and a [Vararg] stands
/// last only.
public final class TupleTypes {
    /// The longest tuple type; a larger count in a `Vararg` is refused.
    public static final int MAX_LENGTH = 1 << 20;

    private TupleTypes() {}

    /// `Vararg{element, count}` with a number as count, before it is written out.
    ///
    /// @param element type of each
    /// @param count a [Long], or what is none and will be refused
    public record Repeated(Type element, Object count) {}

    /// {@return the tuple type with given elements}
    ///
    /// @param tuple the name of all tuple types
    /// @param elements types; the last may be a [Vararg] or a [Repeated]
    /// @throws IllegalArgumentException if an element cannot stand in a tuple type, or a count is
    ///   not a number from 0 to [#MAX_LENGTH]
    public static DataType of(TypeName tuple, Object... elements) {
        if (elements.length == 0) {
            return tuple.instance();
        }
        for (int i = 0; i < elements.length - 1; i++) {
            if (elements[i] instanceof Vararg || elements[i] instanceof Repeated) {
                throw new IllegalArgumentException(
                        "Vararg may stand last in a tuple type only, found at element "
                                + (i + 1)
                                + " of "
                                + elements.length);
            }
        }
        if (!(elements[elements.length - 1] instanceof Repeated(Type element, Object count))) {
            return tuple.instance(elements);
        }
        if (!(count instanceof Long number) || number < 0 || number > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "the count of a Vararg is an Int64 from 0 to "
                            + MAX_LENGTH
                            + ", found "
                            + count);
        }
        List<Object> all = new ArrayList<>(Arrays.asList(elements).subList(0, elements.length - 1));
        for (long i = 0; i < number; i++) {
            all.add(element);
        }
        return tuple.instance(all.toArray());
    }
}
