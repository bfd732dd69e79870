package dev.backedge.invalidation;

import dev.backedge.ir.Symbol;
import dev.backedge.model.Binding;
import dev.backedge.model.Method;
import dev.backedge.model.RuntimeModule;

/// A change of the world.
public sealed interface Definition {
    /// A method becomes visible; one of an equal signature ends.
    ///
    /// @param method visible in no world yet
    record NewMethod(Method method) implements Definition {}

    /// A method is deleted for good; the one whose place it had taken is visible again.
    ///
    /// @param method that was defined and not deleted yet
    record DeletedMethod(Method method) implements Definition {}

    /// A binding becomes a constant, whatever it was.
    ///
    /// @param binding that changes
    /// @param value of the constant
    record Constant(Binding binding, Object value) implements Definition {}

    /// A binding becomes a variable, whatever it was.
    ///
    /// @param binding that changes
    /// @param value the first
    record Variable(Binding binding, Object value) implements Definition {}

    /// A module's exported names become visible in another.
    ///
    /// @param module that uses
    /// @param used whose names become visible
    record Using(RuntimeModule module, RuntimeModule used) implements Definition {}

    /// A name of a module stands for another module's binding.
    ///
    /// @param module in which it is bound
    /// @param name that is bound
    /// @param binding that it stands for
    record Import(RuntimeModule module, Symbol name, Binding binding) implements Definition {}
}
