package dev.backedge.image;

/// An image that cannot be used.
public abstract sealed class ImageException extends RuntimeException
        permits CorruptImageException, UnsupportedImageVersionException, UnlinkableImageException {
    private static final long serialVersionUID = 1L;

    private final String image;

    ImageException(String image, String problem) {
        super(image + problem);
        this.image = image;
    }

    /// {@return the file, or the name under which the bytes were handed over}
    public final String image() {
        return image;
    }
}
