package dev.backedge.ir;

import java.util.Optional;

/// A variable of a `where` or of a type declaration: `lower <: name <: upper`.
///
/// @param name of the variable
/// @param lower bound; empty for `Union{}`
/// @param upper bound; empty for `Any`
public record TypeParameter(
        Symbol name, Optional<TypeExpression> lower, Optional<TypeExpression> upper) {
    /// {@return an unbounded variable}
    ///
    /// @param name of the variable
    public static TypeParameter unbounded(Symbol name) {
        return new TypeParameter(name, Optional.empty(), Optional.empty());
    }
}
