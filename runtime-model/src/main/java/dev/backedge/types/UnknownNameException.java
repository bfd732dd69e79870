package dev.backedge.types;

import dev.backedge.ir.Symbol;
import dev.backedge.model.RuntimeModule;

/// A name in a type expression that stands for nothing where it is used.
public final class UnknownNameException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Symbol name;
    private final String module;

    UnknownNameException(Symbol name, String module) {
        super(name + " not defined in " + module);
        this.name = name;
        this.module = module;
    }

    UnknownNameException(Symbol name, RuntimeModule module) {
        this(name, module.path());
    }

    /// {@return the name}
    public Symbol name() {
        return name;
    }

    /// {@return the path of the module in which it was looked for}
    public String module() {
        return module;
    }
}
