package dev.backedge.compile;

import dev.backedge.model.CodeInstance;

/// Takes new code instances.
@FunctionalInterface
public interface CodePublisher {
    /// Makes a code instance known to its method instance and to whatever will invalidate it.
    ///
    /// @param code that was inferred; closed by the receiver if a newer world made it stale
    ///   meanwhile
    /// @param inferredIn the world in which its edges were looked up
    void publish(CodeInstance code, long inferredIn);
}
