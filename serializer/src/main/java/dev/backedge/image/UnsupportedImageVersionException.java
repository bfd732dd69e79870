package dev.backedge.image;

/// A sound image of a format version that this reader does not know.
public final class UnsupportedImageVersionException extends ImageException {
    private static final long serialVersionUID = 1L;

    private final int found;

    /// Makes the error of an image.
    ///
    /// @param image the file
    /// @param found its format version
    public UnsupportedImageVersionException(String image, int found) {
        super(
                image,
                ": format version "
                        + found
                        + " is not supported: this runtime reads version "
                        + ImageHeader.FORMAT_VERSION
                        + "; precompile the package again");
        this.found = found;
    }

    /// {@return the format version of the image}
    public int found() {
        return found;
    }
}
