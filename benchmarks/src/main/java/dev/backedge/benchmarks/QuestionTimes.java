package dev.backedge.benchmarks;

import dev.backedge.tools.conformance.RecordedPairs;

import java.util.Arrays;
import java.util.List;

/// Times each recorded pair on its own. A pair is asked about in batches, the fastest of which
/// counts: so does a distribution of the questions come about, and not one of the machine's
/// interruptions. The types of a batch are in the processor's caches; [PairsBenchmark] asks about
/// all pairs in turn, where they are not. Runs as a program, since it wants a fresh JVM, and prints
/// one [Line] a group of pairs.
public final class QuestionTimes {
    private static final int WARMUPS = 3;
    private static final int ROUNDS = 5;
    private static final long BATCH_NANOS = 30_000;
    private static final int BATCH_LIMIT = 256;

    private final List<RecordedPairs.Pair> pairs;
    private final double[] nanos;
    private int yes;

    private QuestionTimes(List<RecordedPairs.Pair> pairs) {
        this.pairs = pairs;
        nanos = new double[pairs.size()];
    }

    /// The times of some questions in nanoseconds.
    ///
    /// @param question what is asked
    /// @param group of pairs: a feature that they have, or `all`
    /// @param count of pairs
    /// @param mean over them
    /// @param p50 the median
    /// @param p90 which nine of ten do not exceed
    /// @param p99 which 99 of 100 do not exceed
    /// @param max of the slowest question
    /// @param slowest the record of that question
    record Line(
            TypeQuestion question,
            String group,
            int count,
            double mean,
            double p50,
            double p90,
            double p99,
            double max,
            String slowest) {
        private static final String MARK = "times";

        static boolean isOne(String text) {
            return text.startsWith(MARK + "\t");
        }

        static Line of(String text) {
            String[] parts = text.split("\t");
            return new Line(
                    TypeQuestion.valueOf(parts[1]),
                    parts[2],
                    Integer.parseInt(parts[3]),
                    Double.parseDouble(parts[4]),
                    Double.parseDouble(parts[5]),
                    Double.parseDouble(parts[6]),
                    Double.parseDouble(parts[7]),
                    Double.parseDouble(parts[8]),
                    parts[9]);
        }

        String text() {
            return String.join(
                    "\t",
                    MARK,
                    question.name(),
                    group,
                    Integer.toString(count),
                    Double.toString(mean),
                    Double.toString(p50),
                    Double.toString(p90),
                    Double.toString(p99),
                    Double.toString(max),
                    slowest);
        }
    }

    /// Measures all questions and prints the lines.
    ///
    /// @param arguments none
    public static void main(String[] arguments) {
        RecordedPairs recorded = TypeData.open();
        List<RecordedPairs.Pair> pairs = recorded.pairs();
        List<String> features =
                pairs.stream()
                        .flatMap(pair -> pair.features().stream())
                        .distinct()
                        .sorted()
                        .toList();
        for (TypeQuestion question : TypeQuestion.values()) {
            QuestionTimes times = new QuestionTimes(pairs);
            times.measure(question.asker(recorded.universe()));
            System.out.println(times.line(question, "all").text());
            for (String feature : features) {
                System.out.println(times.line(question, feature).text());
            }
        }
    }

    private void measure(TypeQuestion.Asker asker) {
        for (int i = 0; i < WARMUPS; i++) {
            for (RecordedPairs.Pair pair : pairs) {
                yes += asker.ask(pair.a(), pair.b()) ? 1 : 0;
            }
        }
        Arrays.fill(nanos, Double.POSITIVE_INFINITY);
        for (int i = 0; i < ROUNDS; i++) {
            for (int j = 0; j < nanos.length; j++) {
                nanos[j] = Math.min(nanos[j], batch(asker, pairs.get(j), nanos[j]));
            }
        }
        if (yes < 0) {
            throw new IllegalStateException("answers are counted so that they are needed");
        }
    }

    /// Nanoseconds a question; as many questions as take a few microseconds, by what is known.
    private double batch(TypeQuestion.Asker asker, RecordedPairs.Pair pair, double known) {
        int size = (int) Math.clamp(BATCH_NANOS / known, 1, BATCH_LIMIT);
        long begin = System.nanoTime();
        for (int i = 0; i < size; i++) {
            yes ^= asker.ask(pair.a(), pair.b()) ? 1 : 0;
        }
        return (double) (System.nanoTime() - begin) / size;
    }

    private Line line(TypeQuestion question, String group) {
        int[] chosen = new int[pairs.size()];
        int count = 0;
        int slowest = 0;
        for (int i = 0; i < nanos.length; i++) {
            if (group.equals("all") || pairs.get(i).features().contains(group)) {
                chosen[count++] = i;
                slowest = count == 1 || nanos[i] > nanos[slowest] ? i : slowest;
            }
        }
        double[] sorted =
                Arrays.stream(chosen, 0, count).mapToDouble(i -> nanos[i]).sorted().toArray();
        return new Line(
                question,
                group,
                count,
                Arrays.stream(sorted).average().orElse(Double.NaN),
                sorted[count / 2],
                sorted[(int) (count * 0.9)],
                sorted[(int) (count * 0.99)],
                sorted[count - 1],
                pairs.get(slowest).id());
    }
}
