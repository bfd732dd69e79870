package dev.backedge.engine;

import dev.backedge.model.RuntimeModule;

/// A module whose `__init__` raised an error. Counterpart: `InitError` of Julia's `Core`.
public final class InitializationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String moduleName;

    /// Makes the error of one module.
    ///
    /// @param module whose `__init__` failed
    /// @param text of the error
    /// @param cause what it raised
    public InitializationException(RuntimeModule module, String text, RuntimeException cause) {
        super("during initialization of module " + module.path() + ": " + text, cause);
        moduleName = module.path();
    }

    /// {@return the path of the module whose `__init__` failed}
    public String moduleName() {
        return moduleName;
    }
}
