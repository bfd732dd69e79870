package dev.backedge.engine;

import dev.backedge.ir.SourceLocation;

import java.util.Optional;

/// A package of which no image could be made, because its process failed: the package's own error,
/// or the end of the process.
public final class PrecompileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String packageName;
    private final String problem;
    private final transient Optional<SourceLocation> location;
    private final String output;

    /// Makes the error of one package.
    ///
    /// @param packageName of the package
    /// @param problem the package's own error, with file and line, or how the process ended
    /// @param location of the form that failed, if that is known
    /// @param output what the process printed
    public PrecompileException(
            String packageName, String problem, Optional<SourceLocation> location, String output) {
        super("Failed to precompile " + packageName + ": " + problem);
        this.packageName = packageName;
        this.problem = problem;
        this.location = location;
        this.output = output;
    }

    /// {@return the package of which no image was made}
    public String packageName() {
        return packageName;
    }

    /// {@return the package's own error, with file and line, or how the process ended}
    public String problem() {
        return problem;
    }

    /// {@return the form that failed, if that is known}
    public Optional<SourceLocation> location() {
        return location;
    }

    /// {@return what the process printed}
    public String output() {
        return output;
    }
}
