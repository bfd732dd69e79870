package dev.backedge.invalidation;

import dev.backedge.ir.Symbol;
import dev.backedge.model.Binding;
import dev.backedge.model.Method;
import dev.backedge.model.RuntimeModule;

import java.util.List;

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

    /// Names of a module become visible to those who use it.
    ///
    /// @param module that exports
    /// @param names bound or not
    record Export(RuntimeModule module, List<Symbol> names) implements Definition {
        /// Copies the names.
        public Export {
            names = List.copyOf(names);
        }
    }

    /// A name of a module stands for another module's binding.
    ///
    /// @param module in which it is bound
    /// @param name that is bound
    /// @param binding that it stands for
    record Import(RuntimeModule module, Symbol name, Binding binding) implements Definition {}
}
