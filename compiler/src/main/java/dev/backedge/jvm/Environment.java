package dev.backedge.jvm;

import dev.backedge.model.Builtin;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.MethodInstance;
import dev.backedge.types.Subtyping;

import java.util.Optional;

/// What writing a class needs to know of the rest.
interface Environment {
    CoreTypes core();

    Subtyping subtyping();

    /// {@return the builtin function that makes tuples}
    Builtin tuple();

    /// {@return the class that calls of a method instance from some code can name; empty where
    /// another one may be right in some world}
    Optional<CodeUnit> direct(CodeInstance caller, MethodInstance callee);
}
