package dev.backedge.benchmarks;

/// How much time a suite takes for its figures.
public enum Effort {
    /// Enough for figures to be quoted.
    FULL(3, 5, 5),
    /// Enough to see that the suite works, and the order of magnitude.
    QUICK(1, 2, 2);

    private final int forks;
    private final int warmups;
    private final int measurements;

    Effort(int forks, int warmups, int measurements) {
        this.forks = forks;
        this.warmups = warmups;
        this.measurements = measurements;
    }

    /// {@return how many JVMs measure, one after the other}
    public int forks() {
        return forks;
    }

    /// {@return how many iterations a JVM runs before it measures}
    public int warmups() {
        return warmups;
    }

    /// {@return how many iterations a JVM measures}
    public int measurements() {
        return measurements;
    }
}
