package dev.backedge.engine;

import java.util.List;

/// Packages that need each other to be loaded.
public final class CyclicDependencyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> cycle;

    /// Makes the error of one cycle.
    ///
    /// @param cycle names of the packages, each needing the next; the last is the first again
    public CyclicDependencyException(List<String> cycle) {
        super("packages depend on each other in a cycle: " + String.join(" -> ", cycle));
        this.cycle = List.copyOf(cycle);
    }

    /// {@return names of the packages, each needing the next; the last is the first again}
    public List<String> cycle() {
        return cycle;
    }
}
