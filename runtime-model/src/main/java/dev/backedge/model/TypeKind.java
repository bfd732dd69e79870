package dev.backedge.model;

/// How a type was declared.
public enum TypeKind {
    /// `abstract type`: no direct instances.
    ABSTRACT,
    /// `primitive type`: instances are bits.
    PRIMITIVE,
    /// `struct`.
    STRUCT,
    /// `mutable struct`.
    MUTABLE_STRUCT,
    /// Known to the runtime, without a declared list of fields: `Tuple`, `NamedTuple`, `Array`,
    /// `SimpleVector`, `String`, `Symbol`.
    BUILTIN
}
