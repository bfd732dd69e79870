package dev.backedge.types;

import dev.backedge.ir.Symbol;
import dev.backedge.model.Type;

import java.util.Optional;

/// A type that cannot be made. The language's own errors for it are `TypeError` where there is a
/// [Mismatch], else `ErrorException` with the message.
public final class IllegalTypeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Mismatch> mismatch;

    /// A parameter that is not what its place asks for.
    ///
    /// @param where the name of the type that was to be made
    /// @param parameter the name of the parameter; empty where it has none
    /// @param expected a type, or the variable with its bounds
    /// @param found a type or value
    public record Mismatch(Symbol where, String parameter, Object expected, Object found) {
        private String message() {
            return "in "
                    + where
                    + (parameter.isEmpty() ? "" : ", in " + parameter)
                    + ", expected "
                    + expected
                    + ", got "
                    + (found instanceof Type type ? "Type{" + type + "}" : "the value " + found);
        }
    }

    IllegalTypeException(String message) {
        super(message);
        mismatch = Optional.empty();
    }

    IllegalTypeException(Mismatch mismatch) {
        super(mismatch.message());
        this.mismatch = Optional.of(mismatch);
    }

    /// {@return the parameter that does not fit; empty where something else is wrong}
    public Optional<Mismatch> mismatch() {
        return mismatch;
    }
}
