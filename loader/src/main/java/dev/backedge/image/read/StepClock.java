package dev.backedge.image.read;

import java.util.LinkedHashMap;
import java.util.Map;

/// Takes the time of the steps of a load.
final class StepClock {
    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private long begin = System.nanoTime();

    /// Ends a step; the next one begins.
    void end(String step) {
        long now = System.nanoTime();
        nanos.merge(step, now - begin, Long::sum);
        begin = now;
    }

    Map<String, Long> nanos() {
        return new LinkedHashMap<>(nanos);
    }
}
