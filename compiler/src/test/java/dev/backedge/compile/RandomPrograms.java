package dev.backedge.compile;

import java.util.stream.LongStream;

/// Which random programs are run: `backedge.programs` of all kinds together, each from a seed of
/// its own, beginning with `backedge.seed`; only one where `backedge.program` names its kind and
/// seed: `TYPED:17`.
final class RandomPrograms {
    private static final int PROGRAMS = Integer.getInteger("backedge.programs", 200);
    private static final String ONE = System.getProperty("backedge.program", "");

    private RandomPrograms() {}

    /// @param percent of all programs
    static long[] seeds(String kind, int percent) {
        if (!ONE.isEmpty()) {
            return ONE.startsWith(kind + ":")
                    ? new long[] {Long.parseLong(ONE.substring(kind.length() + 1))}
                    : new long[0];
        }
        long first = Long.getLong("backedge.seed", System.nanoTime());
        return LongStream.range(first, first + (long) PROGRAMS * percent / 100).toArray();
    }
}
