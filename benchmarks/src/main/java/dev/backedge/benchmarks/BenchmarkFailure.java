package dev.backedge.benchmarks;

/// A suite could not measure.
public final class BenchmarkFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Makes a failure that nothing else caused.
    ///
    /// @param message what is missing
    public BenchmarkFailure(String message) {
        super(message);
    }

    /// Makes the failure of one suite.
    ///
    /// @param message which benchmark failed, and how
    /// @param cause what it threw
    public BenchmarkFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
