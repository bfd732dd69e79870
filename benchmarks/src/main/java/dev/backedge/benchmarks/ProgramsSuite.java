package dev.backedge.benchmarks;

import dev.backedge.compile.CompileTimes;
import dev.backedge.tools.demo.TemporaryDirectory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/// Whole programs in the language, beside the same programs written by hand in Java.
final class ProgramsSuite implements Suite {
    /// The programs that work with numbers and arrays alone.
    private static final Set<String> NUMBERS =
            Set.of(
                    "nbody",
                    "spectralnorm",
                    "fannkuch",
                    "mandelbrot",
                    "matmul",
                    "quicksort",
                    "sieve",
                    "life",
                    "fft",
                    "pidigits");

    /// How many sessions a fork counts for where compiling is measured: the first ones warm up.
    private static final int SESSIONS = 8;

    /// Times of a call where the program was called often; then milliseconds of a fresh process.
    private static final List<String> HEADER =
            List.of(
                    "program",
                    "ours us",
                    "Java us",
                    "ratio",
                    "start ms",
                    "parse",
                    "infer",
                    "compile",
                    "run");

    @Override
    public String name() {
        return "programs";
    }

    @Override
    public String description() {
        return "Twenty programs in the language, beside the same written by hand in Java; how fast"
                + " they are compiled, and the time to the first result of each.";
    }

    @Override
    public SuiteReport run(Effort effort) throws IOException {
        List<Measurement> measured = new JmhRun(List.of(ProgramBenchmark.class)).measure(effort);
        try (TemporaryDirectory directory = TemporaryDirectory.create("backedge-bench")) {
            Path depot = directory.path().resolve("depot");
            CompileTimes compiled = CompileRate.measure(depot, effort.forks() * SESSIONS);
            Map<String, FirstResult.Split> first = new HashMap<>();
            for (String program : ProgramBenchmark.SIZES.keySet()) {
                first.put(program, FirstResult.of(program, depot, effort.forks()));
            }
            return report(measured, first, compiled);
        }
    }

    /// Milliseconds with one digit, in the order of the header.
    private static List<String> cells(FirstResult.Split split) {
        return DoubleStream.of(
                        split.start(), split.parse(), split.infer(), split.compile(), split.run())
                .mapToObj(millis -> String.format(Locale.ROOT, "%.1f", millis))
                .toList();
    }

    /// @param measured times of both ways
    /// @param first what the first result of each program takes
    /// @param compiled what compiling all of them takes
    static SuiteReport report(
            List<Measurement> measured,
            Map<String, FirstResult.Split> first,
            CompileTimes compiled) {
        List<List<String>> rows = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        List<Double> ofNumbers = new ArrayList<>();
        for (String program : new TreeMap<>(ProgramBenchmark.SIZES).keySet()) {
            double ours = score(measured, "ours", program);
            double java = score(measured, "java", program);
            ratios.add(ours / java);
            if (NUMBERS.contains(program)) {
                ofNumbers.add(ours / java);
            }
            List<String> row =
                    new ArrayList<>(
                            List.of(
                                    program,
                                    String.format(Locale.ROOT, "%,.0f", ours),
                                    String.format(Locale.ROOT, "%,.0f", java),
                                    String.format(Locale.ROOT, "%.2f", ours / java)));
            row.addAll(cells(Objects.requireNonNull(first.get(program), program)));
            rows.add(row);
        }
        return new SuiteReport(
                new Table(HEADER, rows),
                List.of(
                        Target.atMost("programs", geometricMean(ratios), 1.5, "x")
                                .withWords("Java's time, geometric mean"),
                        Target.atMost("slowest-program", greatest(ratios), 3, "x")
                                .withWords("Java's time"),
                        Target.atMost("numbers-and-arrays", greatest(ofNumbers), 1.2, "x")
                                .withWords("Java's time, the slowest of them"),
                        Target.atMost("numbers-and-arrays-mean", geometricMean(ofNumbers), 1.2, "x")
                                .withWords("Java's time, geometric mean of them"),
                        Target.atLeast(
                                        "compile-rate",
                                        compiled.inferred() * 1e9 / compiled.nanos(),
                                        3000,
                                        "/s")
                                .withWords("code instances, of " + compiled.inferred())));
    }

    private static double geometricMean(List<Double> ratios) {
        return Math.exp(ratios.stream().mapToDouble(Math::log).average().orElse(Double.NaN));
    }

    private static double greatest(List<Double> ratios) {
        return ratios.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    }

    private static double score(List<Measurement> measured, String method, String program) {
        return measured.stream()
                .filter(measurement ->
                        measurement.benchmark().equals("ProgramBenchmark." + method)
                                && measurement.parameters().equals("program=" + program))
                .findFirst()
                .orElseThrow(() -> new BenchmarkFailure(method + " of " + program + " was not run"))
                .score();
    }
}
