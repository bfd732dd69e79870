package dev.backedge.model;

import java.util.List;

/// 'This code instance relied on that': one fact that inference used, and that a later definition
/// may make untrue. Counterpart: the rows of `edges` of `jl_code_instance_t`, Julia 1.12,
/// `src/julia.h`.
public sealed interface Edge {
    /// A call of a signature could select just these methods.
    ///
    /// @param signature tuple type of the call, the function's type first
    /// @param matches the methods in the order of the match query, most specific first
    /// @param coverage whether they cover the signature
    record Call(Type signature, List<Method> matches, Coverage coverage) implements Edge {
        /// Copies the matches.
        public Call {
            matches = List.copyOf(matches);
        }
    }

    /// Whether the matches of a call leave no argument types uncovered.
    enum Coverage {
        /// Every value of the signature is covered: the call finds a method.
        FULL,
        /// A call may find no method.
        PARTIAL
    }

    /// An `invoke` with a signature selected this method.
    ///
    /// @param signature the types that were named
    /// @param method selected
    record Invoke(Type signature, Method method) implements Edge {}

    /// The code relied on what was inferred of another method instance.
    ///
    /// @param instance relied on
    /// @param reliance for what: the type of its result, its constant, its effects, its body
    record Code(MethodInstance instance, Reliance reliance) implements Edge {}

    /// A name stood for this constant, or was a variable, or was unbound.
    ///
    /// @param binding that was read
    record Global(Binding binding) implements Edge {}
}
