package dev.backedge.benchmarks;

import java.io.IOException;

/// Benchmarks that answer one question together.
public interface Suite {
    /// {@return the word by which the command line calls the suite}
    String name();

    /// {@return the question that the suite answers, in one line}
    String description();

    /// Measures.
    ///
    /// @param effort how much time may be taken
    /// @return the figures, and which of them reach their goal
    /// @throws IOException if a file cannot be read or written, or a process cannot be started
    SuiteReport run(Effort effort) throws IOException;
}
