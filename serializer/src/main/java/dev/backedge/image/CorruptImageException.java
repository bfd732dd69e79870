package dev.backedge.image;

/// Bytes that break the format. The message has the form `Geometry.bki[LISTS]+0x1c: row-bounds: the
/// row is inside the section: expected …, found …`.
public final class CorruptImageException extends ImageException {
    private static final long serialVersionUID = 1L;

    private final Invariant invariant;
    private final String section;
    private final long offset;

    /// Makes the error of one place.
    ///
    /// @param image the file
    /// @param section in which the bytes are
    /// @param offset from the section's start, in bytes
    /// @param invariant that is broken
    /// @param expected by it
    /// @param found instead
    public CorruptImageException(
            String image,
            String section,
            long offset,
            Invariant invariant,
            Object expected,
            Object found) {
        super(
                image,
                "["
                        + section
                        + "]+0x"
                        + Long.toHexString(offset)
                        + ": "
                        + invariant.label()
                        + ": "
                        + invariant.text()
                        + ": expected "
                        + expected
                        + ", found "
                        + found);
        this.invariant = invariant;
        this.section = section;
        this.offset = offset;
    }

    /// {@return the rule that is broken}
    public Invariant invariant() {
        return invariant;
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
