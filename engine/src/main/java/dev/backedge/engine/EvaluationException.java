package dev.backedge.engine;

import dev.backedge.ir.SourceLocation;

/// A top-level form that could not be evaluated: the program raised an error, or the form has no
/// meaning where it stands. The cause says why; the message is `file:line: ` and the cause's.
/// Counterpart: `LoadError` of Julia's `Core`.
public final class EvaluationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SourceLocation location;

    /// Makes the error of one form.
    ///
    /// @param location of the form
    /// @param text of the error
    /// @param cause why it failed
    public EvaluationException(SourceLocation location, String text, RuntimeException cause) {
        super((location.equals(SourceLocation.NONE) ? "" : location + ": ") + text, cause);
        this.location = location;
    }

    /// {@return where the form stands}
    public SourceLocation location() {
        return location;
    }
}
