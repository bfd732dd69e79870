package dev.backedge.engine;

/// A package that has no fresh image, and none can be made, in a session that takes nothing else.
public final class ImagesUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String packageName;
    private final String reason;

    /// Makes the error of one package.
    ///
    /// @param packageName that was required
    /// @param reason why there is no image
    public ImagesUnavailableException(String packageName, String reason) {
        super("no image of package " + packageName + ": " + reason);
        this.packageName = packageName;
        this.reason = reason;
    }

    /// {@return the package that was required}
    public String packageName() {
        return packageName;
    }

    /// {@return why there is no image}
    public String reason() {
        return reason;
    }
}
