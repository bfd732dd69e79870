package dev.backedge.lattice;

import dev.backedge.model.Bottom;
import dev.backedge.model.Type;

/// What inference knows of a value.
public sealed interface Lattice {
    /// The value itself.
    ///
    /// @param value that it always is
    record Constant(Object value) implements Lattice {}

    /// A type that the value is an instance of. `Union{}`: the place is never reached.
    ///
    /// @param type that admits every value
    record OfType(Type type) implements Lattice {}

    /// No value: what is never reached.
    Lattice NEVER = new OfType(Bottom.BOTTOM);

    /// {@return whether no value can be here}
    default boolean isNever() {
        return this instanceof OfType(Type type) && type == Bottom.BOTTOM;
    }
}
