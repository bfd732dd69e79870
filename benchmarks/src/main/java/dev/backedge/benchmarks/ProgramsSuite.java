package dev.backedge.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

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

    @Override
    public String name() {
        return "programs";
    }

    @Override
    public String description() {
        return "Twenty programs in the language, beside the same written by hand in Java.";
    }

    @Override
    public SuiteReport run(Effort effort) {
        return report(new JmhRun(List.of(ProgramBenchmark.class)).measure(effort));
    }

    static SuiteReport report(List<Measurement> measured) {
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
            rows.add(
                    List.of(
                            program,
                            String.format(Locale.ROOT, "%,.0f", ours),
                            String.format(Locale.ROOT, "%,.0f", java),
                            String.format(Locale.ROOT, "%.2f", ours / java)));
        }
        return new SuiteReport(
                new Table(List.of("program", "ours us", "Java us", "ratio"), rows),
                List.of(
                        Target.atMost("programs", geometricMean(ratios), 1.5, "x")
                                .withWords("Java's time, geometric mean"),
                        Target.atMost("slowest-program", greatest(ratios), 3, "x")
                                .withWords("Java's time"),
                        Target.atMost("numbers-and-arrays", greatest(ofNumbers), 1.2, "x")
                                .withWords("Java's time, the slowest of them")));
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
