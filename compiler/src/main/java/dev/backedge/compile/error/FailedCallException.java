package dev.backedge.compile.error;

import dev.backedge.model.Raised;

import java.util.function.Supplier;

/// The language's `MethodError`, with the call that failed as data.
public final class FailedCallException extends Raised {
    private static final long serialVersionUID = 1L;

    private final transient Supplier<FailedCall> call;

    /// Makes the error of a failed call.
    ///
    /// @param value the language's `MethodError`
    /// @param message what happened, for readers of Java logs
    /// @param call finds out more when asked
    public FailedCallException(Object value, String message, Supplier<FailedCall> call) {
        super(value, () -> message);
        this.call = call;
    }

    /// {@return the call, with the methods that it might have meant as they are now}
    public FailedCall call() {
        return call.get();
    }
}
