package dev.backedge.model;

/// A type, or what stands where a type may stand: a [TypeVar], or a [Vararg] as the last parameter
/// of a tuple type. Types without free variables are unique within their runtime where they are
/// instances of a [TypeName]: equal means identical. Counterpart: the kinds of `jl_value_t` that
/// `jl_is_type` and `jl_is_typevar` accept, Julia 1.9, `src/julia.h`.
public sealed interface Type permits DataType, UnionAll, Union, TypeVar, Vararg, Bottom {
    /// {@return whether a type variable occurs that no `where` inside this type binds}
    boolean hasFreeVariables();

    /// {@return bits of the free variables: a variable whose [TypeVar#bit] is not among them does
    /// not occur free, one whose bit is may occur}
    long freeVariableBits();

    /// {@return how deep types are nested in it: 0 for `Union{}`, 1 for a name without parameters}
    int depth();
}
