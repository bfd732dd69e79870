package dev.backedge.model;

import dev.backedge.ir.Symbol;

/// A function of `Core` that is written in Java. It takes any arguments and checks them itself; it
/// has no methods.
public final class Builtin {
    /// What a builtin function does.
    @FunctionalInterface
    public interface Code {
        /// {@return the result of a call}
        ///
        /// @param task that calls
        /// @param arguments after the function
        Object call(Task task, Object[] arguments);
    }

    private final Symbol name;
    private final DataType type;
    private final Code code;

    Builtin(Symbol name, DataType type, Code code) {
        this.name = name;
        this.type = type;
        this.code = code;
        type.completeInstance(this);
    }

    /// {@return the name in `Core`}
    public Symbol name() {
        return name;
    }

    /// {@return the function's own type, below `Core.Builtin`}
    public DataType type() {
        return type;
    }

    /// {@return what it does}
    public Code code() {
        return code;
    }

    @Override
    public String toString() {
        return name.name();
    }
}
