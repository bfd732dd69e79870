package dev.backedge.tools.demo;

/// A process of the demonstration that failed.
public final class StepFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Makes the error of one process.
    ///
    /// @param step that failed
    /// @param exitCode of its process
    /// @param output what it printed
    StepFailedException(String step, int exitCode, String output) {
        super(
                "the process of "
                        + step
                        + " ended with exit code "
                        + exitCode
                        + (output.isBlank() ? "" : ":\n" + output.strip()));
    }
}
