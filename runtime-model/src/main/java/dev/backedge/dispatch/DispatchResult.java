package dev.backedge.dispatch;

import dev.backedge.model.Method;

import java.util.List;

/// What a call with given argument types does.
public sealed interface DispatchResult {
    /// It runs a method.
    ///
    /// @param match the method, with its static parameters
    record Found(MethodMatch match) implements DispatchResult {}

    /// No method applies.
    record NoMatch() implements DispatchResult {}

    /// Several methods apply, and none of them is more specific than all others.
    ///
    /// @param methods those that no other is more specific than
    record Ambiguous(List<Method> methods) implements DispatchResult {
        /// Copies the methods.
        public Ambiguous {
            methods = List.copyOf(methods);
        }
    }
}
