package dev.backedge.ir;

/// Bytes that are no compressed code.
public final class CorruptCodeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int offset;

    /// Makes the error of one place.
    ///
    /// @param offset in the bytes
    /// @param expected there
    /// @param found instead
    public CorruptCodeException(int offset, String expected, Object found) {
        super("compressed code+0x" + Integer.toHexString(offset) + ": expected " + expected + ", found " + found);
        this.offset = offset;
    }

    /// {@return the offset in the bytes}
    public int offset() {
        return offset;
    }
}
