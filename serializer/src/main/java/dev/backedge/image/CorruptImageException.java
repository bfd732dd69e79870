package dev.backedge.image;

/// Bytes that break the format. The message has the form `Geometry.bki[LISTS]+0x1c: rule: expected
/// …, found …`.
public final class CorruptImageException extends ImageException {
    private static final long serialVersionUID = 1L;

    private final String section;
    private final long offset;

    /// Makes the error of one place.
    ///
    /// @param image the file
    /// @param section in which the bytes are
    /// @param offset from the section's start, in bytes
    /// @param rule that is broken
    /// @param expected by the rule
    /// @param found instead
    public CorruptImageException(
            String image, String section, long offset, String rule, Object expected, Object found) {
        super(
                image,
                "["
                        + section
                        + "]+0x"
                        + Long.toHexString(offset)
                        + ": "
                        + rule
                        + ": expected "
                        + expected
                        + ", found "
                        + found);
        this.section = section;
        this.offset = offset;
    }

    /// {@return the section in which the bytes are}
    public String section() {
        return section;
    }

    /// {@return the offset from the section's start, in bytes}
    public long offset() {
        return offset;
    }
}
