package dev.backedge.tools.demo;

/// Measures steps that follow each other.
final class StepClock {
    private long begin = System.nanoTime();

    /// {@return the milliseconds since the last step ended}
    double stepMillis() {
        long end = System.nanoTime();
        double millis = (end - begin) / 1e6;
        begin = end;
        return millis;
    }
}
