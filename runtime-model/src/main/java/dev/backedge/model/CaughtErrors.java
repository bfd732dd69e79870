package dev.backedge.model;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// The errors that a running program caught last: what a handler throws again keeps the calls that
/// it had left before.
public final class CaughtErrors {
    /// A handler that throws its error again catches others before, if at all, a few.
    private static final int KEPT = 8;

    private final @Nullable Raised[] kept = new Raised[KEPT];
    private int next;

    /// Begins with none.
    public CaughtErrors() {}

    /// Keeps an error in the place of the oldest one.
    ///
    /// @param error that a handler got
    public void add(Raised error) {
        kept[next] = error;
        next = (next + 1) % KEPT;
    }

    /// {@return the error of a value that was caught lately}
    ///
    /// @param value that was thrown, the same object
    public Optional<Raised> find(Object value) {
        for (int i = 1; i <= KEPT; i++) {
            Raised error = kept[(next + KEPT - i) % KEPT];
            if (error != null && error.value() == value) {
                return Optional.of(error);
            }
        }
        return Optional.empty();
    }
}
