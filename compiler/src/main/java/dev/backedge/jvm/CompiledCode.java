package dev.backedge.jvm;

import dev.backedge.model.Task;

/// The way into a generated class for callers that know no types: takes and gives references.
public abstract class CompiledCode {
    /// Makes the way into a class.
    protected CompiledCode() {}

    /// {@return the result of a call}
    ///
    /// @param task that calls, in a world in which the code is valid
    /// @param callee what is called
    /// @param arguments after the callee; those of a vararg one after the other
    public abstract Object call(Task task, Object callee, Object[] arguments);
}
