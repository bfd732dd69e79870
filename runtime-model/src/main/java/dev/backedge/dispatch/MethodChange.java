package dev.backedge.dispatch;

import dev.backedge.model.Method;

import java.util.Optional;

/// A change of the method table. All calls whose answer it may change have types in common with the
/// signature of its method: what ended or came back by it has an equal one.
public sealed interface MethodChange {
    /// {@return the method that was added or deleted}
    Method method();

    /// {@return the first world that sees the change}
    long world();

    /// A method was added.
    ///
    /// @param method that was added
    /// @param world the first world that sees it
    /// @param replaced the method of an equal signature that ended, if there was one
    record Insertion(Method method, long world, Optional<Method> replaced)
            implements MethodChange {}

    /// A method was deleted.
    ///
    /// @param method that was deleted
    /// @param world the first world that does not see it
    /// @param revealed the method of an equal signature that it had taken the place of, which is
    ///   visible again; empty if there is none, or if the deleted method was itself hidden
    record Deletion(Method method, long world, Optional<Method> revealed) implements MethodChange {}
}
