package dev.backedge.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Questions about types: the recorded pairs, the leaf questions of calls, and making types that
/// exist. Beside the recorded pairs stands Julia 1.5.3 on the same pairs and those of another half
/// (134,694), types made before, process CPU time, the best of three passes.
final class TypesSuite implements Suite {
    private static final String NANOSECONDS = "ns";

    @Override
    public String name() {
        return "types";
    }

    @Override
    public String description() {
        return "Subtype, typeintersect and specificity on recorded pairs of types; leaf questions;"
                + " apply_type.";
    }

    /// Julia's figures in nanoseconds for a question; not a number where none was taken.
    private record Julia(double mean, double p50, double p90, double p99, double max) {
        static Julia of(TypeQuestion question) {
            return switch (question) {
                case SUBTYPE -> new Julia(3_058, 376, 1_878, 8_429, 34e6);
                case INTERSECTION -> new Julia(21_456, 1_537, 17_777, 222_839, 48e6);
                case SPECIFICITY ->
                        new Julia(5_817, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
            };
        }
    }

    @Override
    public SuiteReport run(Effort effort) throws IOException {
        List<QuestionTimes.Line> lines = timesInFreshProcess();
        List<Measurement> measured =
                new JmhRun(
                                List.of(
                                        LeafBenchmark.class,
                                        ApplyTypeBenchmark.class,
                                        PairsBenchmark.class))
                        .measure(effort);
        return report(lines, measured);
    }

    static SuiteReport report(List<QuestionTimes.Line> lines, List<Measurement> measured) {
        List<List<String>> rows = new ArrayList<>();
        lines.forEach(line -> addRows(line, rows));
        int pairs = all(lines, TypeQuestion.SUBTYPE).count();
        for (Measurement measurement : measured) {
            boolean passes = measurement.benchmark().startsWith("PairsBenchmark.");
            rows.add(
                    row(
                            measurement.benchmark() + (passes ? ", a pair in passes" : ""),
                            "",
                            List.of(measurement.score() / (passes ? pairs : 1)),
                            String.format(
                                    Locale.ROOT,
                                    "%.1f",
                                    measurement.allocatedBytes() / (passes ? pairs : 1))));
        }
        Table table =
                new Table(
                        List.of("question", "pairs", "mean ns", "p50", "p90", "p99", "max", "B/op"),
                        rows);
        return new SuiteReport(table, targets(lines, measured, pairs));
    }

    private static void addRows(QuestionTimes.Line line, List<List<String>> rows) {
        List<Double> ours = List.of(line.mean(), line.p50(), line.p90(), line.p99(), line.max());
        String word = line.question().word();
        rows.add(row(word + " " + line.group(), Integer.toString(line.count()), ours, ""));
        if (line.group().equals("all")) {
            Julia julia = Julia.of(line.question());
            List<Double> theirs = List.of(julia.mean, julia.p50, julia.p90, julia.p99, julia.max);
            rows.add(row(word + ", Julia 1.5.3", "134694", theirs, ""));
            List<String> ratios = new ArrayList<>(List.of(word + ", ratio", ""));
            for (int i = 0; i < ours.size(); i++) {
                double ratio = ours.get(i) / theirs.get(i);
                ratios.add(Double.isNaN(ratio) ? "" : String.format(Locale.ROOT, "%.2fx", ratio));
            }
            ratios.add("");
            rows.add(ratios);
        }
    }

    private static List<String> row(
            String question, String pairs, List<Double> nanos, String bytes) {
        List<String> cells = new ArrayList<>(List.of(question, pairs));
        for (int i = 0; i < 5; i++) {
            double value = i < nanos.size() ? nanos.get(i) : Double.NaN;
            cells.add(
                    Double.isNaN(value)
                            ? ""
                            : String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value));
        }
        cells.add(bytes);
        return cells;
    }

    private static List<Target> targets(
            List<QuestionTimes.Line> lines, List<Measurement> measured, int pairs) {
        QuestionTimes.Line subtype = all(lines, TypeQuestion.SUBTYPE);
        QuestionTimes.Line intersection = all(lines, TypeQuestion.INTERSECTION);
        Measurement leaf = of("LeafBenchmark.leafToLeaf", measured);
        Measurement tuple = of("LeafBenchmark.dispatchTuple", measured);
        Measurement one = of("ApplyTypeBenchmark.oneThread", measured);
        Measurement two = of("ApplyTypeBenchmark.twoThreads", measured);
        double slowest =
                lines.stream().mapToDouble(QuestionTimes.Line::max).max().orElse(Double.NaN);
        return List.of(
                nanos("leaf-subtype", leaf.score(), 15),
                nanos("dispatch-tuple", tuple.score(), 15),
                nanos("subtype-mean", mean("subtype", measured, pairs), 3_058),
                nanos("subtype-median", subtype.p50(), 376),
                nanos("intersection-mean", mean("intersection", measured, pairs), 21_456),
                nanos("intersection-median", intersection.p50(), 1_537),
                nanos("specificity-mean", mean("specificity", measured, pairs), 5_817),
                Target.atMost("leaf-allocation", allocation(measured), 0, "B"),
                Target.atMost("slowest-question", slowest / 1e6, 50, "ms"),
                nanos("apply-type", one.score(), 100),
                Target.atLeast("apply-type-two-threads", 2 * one.score() / two.score(), 1.7, "x")
                        .withWords("the throughput of one"));
    }

    /// What the leaf questions allocate at most. Figures below a hundredth of a byte are what JMH
    /// itself allocates between the questions.
    private static double allocation(List<Measurement> measured) {
        double most =
                measured.stream()
                        .filter(found -> found.benchmark().startsWith("LeafBenchmark."))
                        .mapToDouble(Measurement::allocatedBytes)
                        .max()
                        .orElse(Double.NaN);
        return most < 0.01 ? 0 : most;
    }

    private static Target nanos(String name, double figure, double goal) {
        return Target.atMost(name, figure, goal, NANOSECONDS);
    }

    private static double mean(String question, List<Measurement> measured, int pairs) {
        return of("PairsBenchmark." + question, measured).score() / pairs;
    }

    private static Measurement of(String benchmark, List<Measurement> measured) {
        return measured.stream()
                .filter(measurement -> measurement.benchmark().equals(benchmark))
                .findFirst()
                .orElseThrow(() -> new BenchmarkFailure(benchmark + " was not run"));
    }

    private static QuestionTimes.Line all(List<QuestionTimes.Line> lines, TypeQuestion question) {
        return lines.stream()
                .filter(line -> line.question() == question && line.group().equals("all"))
                .findFirst()
                .orElseThrow(() -> new BenchmarkFailure("no times of " + question.word()));
    }

    private static List<QuestionTimes.Line> timesInFreshProcess() throws IOException {
        return FreshJava.linesOf(QuestionTimes.class).stream()
                .filter(QuestionTimes.Line::isOne)
                .map(QuestionTimes.Line::of)
                .toList();
    }
}
