package dev.backedge.compile;

import dev.backedge.model.RuntimeModule;

/// Evaluates code that the running program made as data: `Core.eval`.
@FunctionalInterface
public interface CodeEvaluator {
    /// {@return the value of code, evaluated at the top level of a module in the newest world}
    ///
    /// @param module in which it is evaluated
    /// @param code as the language has code as data
    /// @throws dev.backedge.model.Raised if it is no code, or raises an error
    Object evaluate(RuntimeModule module, Object code);
}
