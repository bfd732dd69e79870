package dev.backedge.engine;

/// A package whose files are not as a package's should be: a damaged `Project.toml`, a file that
/// defines another module, a dependency that is not declared.
public final class PackageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String packageName;

    /// Makes the error of one package.
    ///
    /// @param packageName of the package
    /// @param problem what was expected and what was found, with the file
    public PackageException(String packageName, String problem) {
        super(problem);
        this.packageName = packageName;
    }

    /// {@return the name of the package}
    public String packageName() {
        return packageName;
    }
}
