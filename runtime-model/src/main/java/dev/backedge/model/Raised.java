package dev.backedge.model;

import java.util.Objects;

/// An error of the running program: a value of the language that was thrown, `MethodError(f, args)`
/// for example. It carries no Java stack trace, since the program's own frames are what its reader
/// needs.
public class Raised extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Object value;

    /// Makes the error of a thrown value.
    ///
    /// @param value that was thrown
    /// @param message what the value says, for readers of Java logs
    public Raised(Object value, String message) {
        super(message, null, false, false);
        this.value = Objects.requireNonNull(value, "value");
    }

    /// {@return the value that was thrown}
    public final Object value() {
        return value;
    }
}
