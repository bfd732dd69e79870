package dev.backedge.compile.builtin;

import dev.backedge.model.CoreTypes;
import dev.backedge.model.Type;

import java.util.List;

/// The type of a builtin function's result, by the types of its arguments. An argument that is
/// known to be the type `T` has the type `Type{T}`.
@FunctionalInterface
interface ResultRule {
    /// {@return a type that every result is an instance of; `Union{}` if the call never returns}
    Type resultType(CoreTypes core, List<Type> arguments);
}
