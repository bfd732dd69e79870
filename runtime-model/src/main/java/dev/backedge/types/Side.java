package dev.backedge.types;

/// The side of `left <: right` that a variable or a union comes from: on the left all choices must
/// do, on the right one is enough.
enum Side {
    LEFT,
    RIGHT;

    Side opposite() {
        return this == LEFT ? RIGHT : LEFT;
    }
}
