package dev.backedge.types;

/// Where two types are being compared: what the occurrence of a variable there says of it.
enum Position {
    /// Outside every type constructor, or between bounds of variables: occurrences do not count.
    OUTSIDE,
    /// Directly in tuple types: a variable that occurs here twice ranges over concrete types alone.
    COVARIANT,
    /// Inside another type's parameter.
    INVARIANT;

    Position insideTuple() {
        return this == OUTSIDE ? COVARIANT : this;
    }
}
