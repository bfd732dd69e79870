package dev.backedge.model;

/// Makes the bodies of a generated method, one for each specialization. Counterpart: `@generated`
/// functions, Julia 1.12.
@FunctionalInterface
public interface Generator {
    /// {@return the body for the argument types of a specialization}
    ///
    /// The generator itself sees the world of its definition, and calls nothing newer; the body
    /// that it makes runs in the world of the call, and its calls see what is true there.
    ///
    /// @param instance whose types are known; the types are those that `typeof` gives, the callee's
    ///   first
    /// @param definitionWorld in which the generator runs
    /// @param callWorld in which the body is wanted
    GeneratedBody generate(MethodInstance instance, long definitionWorld, long callWorld);
}
