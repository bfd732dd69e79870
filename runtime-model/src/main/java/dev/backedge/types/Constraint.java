package dev.backedge.types;

/// How an intersection tries to treat a variable in covariant position.
enum Constraint {
    /// Not yet known: bounds are left alone.
    NONE,
    /// The variable is made smaller.
    UPPER,
    /// The variable is made larger.
    LOWER,
    /// The exact answer cannot be said: the variable itself stands for it, which is never too
    /// small.
    WIDENED
}
