package dev.backedge.ir;

/// Bytes that are no compressed code.
public final class CorruptCodeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int offset;
    private final String expected;
    private final String found;

    /// Makes the error of one place.
    ///
    /// @param offset in the bytes
    /// @param expected there
    /// @param found instead
    public CorruptCodeException(int offset, String expected, Object found) {
        super(
                "compressed code+0x"
                        + Integer.toHexString(offset)
                        + ": expected "
                        + expected
                        + ", found "
                        + found);
        this.offset = offset;
        this.expected = expected;
        this.found = String.valueOf(found);
    }

    /// {@return the offset in the bytes}
    public int offset() {
        return offset;
    }

    /// {@return what the format asks for there}
    public String expected() {
        return expected;
    }

    /// {@return what was there instead}
    public String found() {
        return found;
    }
}
