package dev.backedge.optimize;

import dev.backedge.ir.Body;
import dev.backedge.lattice.Lattice;
import dev.backedge.model.Builtin;
import dev.backedge.model.Effects;
import dev.backedge.model.MethodInstance;

import java.util.List;
import java.util.Optional;

/// What the optimizer asks those who inferred the code.
public interface Knowledge {
    /// {@return what a call of a builtin function gives; the call is made if all arguments are
    /// known and it has no effect}
    ///
    /// @param function called; none that calls others
    /// @param arguments what is known of them
    Lattice resultOf(Builtin function, List<Lattice> arguments);

    /// {@return what a call of a builtin function promises}
    ///
    /// @param function called
    /// @param arguments what is known of them
    Effects effectsOf(Builtin function, List<Lattice> arguments);

    /// {@return what reading a field promises}
    ///
    /// @param object what is known of it
    /// @param field a name, or a number from 1
    Effects effectsOfReading(Lattice object, Object field);

    /// {@return what a call of a method instance promises}
    ///
    /// @param callee called
    Effects effectsOf(MethodInstance callee);

    /// {@return the optimized body of a method instance, to be put in the place of its calls; empty
    /// where there is none that is final and may be used so}
    ///
    /// @param callee called
    Optional<Body> bodyToInline(MethodInstance callee);
}
