package dev.backedge.language;

/// What becomes of an expression's value.
enum Use {
    /// Something takes it.
    VALUE,
    /// Nobody looks at it.
    EFFECT,
    /// It is what the body returns.
    RESULT
}
