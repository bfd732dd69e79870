package dev.backedge.compile;

import dev.backedge.ir.Symbol;
import dev.backedge.model.RuntimeModule;

/// Assigns global variables for running code.
@FunctionalInterface
public interface GlobalWriter {
    /// Gives a global variable a value; makes the variable if the name is free.
    ///
    /// @param module in which the name is assigned
    /// @param name of the variable
    /// @param value to assign
    /// @throws dev.backedge.model.Raised if the name is a constant, or another module's
    void assign(RuntimeModule module, Symbol name, Object value);
}
