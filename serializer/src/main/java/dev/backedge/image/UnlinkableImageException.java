package dev.backedge.image;

/// An image whose dependency is missing or was built again since.
public final class UnlinkableImageException extends ImageException {
    private static final long serialVersionUID = 1L;

    private final Dependency dependency;

    /// Makes the error of one dependency.
    ///
    /// @param image the file
    /// @param dependency as the image names it
    /// @param found what is there instead
    public UnlinkableImageException(String image, Dependency dependency, String found) {
        super(
                image,
                ": needs "
                        + dependency.name()
                        + " of build "
                        + dependency.buildId()
                        + ", found "
                        + found
                        + "; precompile the package again");
        this.dependency = dependency;
    }

    /// {@return the dependency, as the image names it}
    public Dependency dependency() {
        return dependency;
    }
}
