package dev.backedge.image.write;

/// An object that no image can hold. The message says which, and why.
public final class UnwritableObjectException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Makes the error of one object.
    ///
    /// @param problem which object and why
    public UnwritableObjectException(String problem) {
        super(problem);
    }
}
