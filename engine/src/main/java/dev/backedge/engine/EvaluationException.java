package dev.backedge.engine;

import dev.backedge.ir.SourceLocation;
import dev.backedge.model.CallFrame;

import java.util.List;

/// A top-level form that could not be evaluated: the program raised an error, or the form has no
/// meaning where it stands. The cause says why; the message is `file:line: ` and the cause's.
/// Counterpart: `LoadError` of Julia's `Core`.
public final class EvaluationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SourceLocation location;
    private final transient List<CallFrame> frames;

    /// Makes the error of one form.
    ///
    /// @param location of the form
    /// @param text of the error
    /// @param cause why it failed
    /// @param frames of the calls of the program that were running, the innermost first
    public EvaluationException(
            SourceLocation location, String text, RuntimeException cause, List<CallFrame> frames) {
        super((location.equals(SourceLocation.NONE) ? "" : location + ": ") + text, cause);
        this.location = location;
        this.frames = List.copyOf(frames);
    }

    /// {@return the calls of the program that were running, the innermost first; empty where the
    /// cause is no error of the program}
    public List<CallFrame> frames() {
        return frames;
    }

    /// {@return where the form stands}
    public SourceLocation location() {
        return location;
    }
}
