package dev.backedge.benchmarks;

import java.util.List;
import java.util.Locale;

/// What this machine can do at best. It has no targets: other suites' figures are read beside it.
final class LimitsSuite implements Suite {
    @Override
    public String name() {
        return "limits";
    }

    @Override
    public String description() {
        return "What this machine can do at best: copying bytes, and their checksum.";
    }

    @Override
    public SuiteReport run(Effort effort) {
        List<List<String>> rows =
                new JmhRun(List.of(LimitsBenchmark.class))
                        .measure(effort).stream().map(LimitsSuite::row).toList();
        return new SuiteReport(
                new Table(List.of("benchmark", "of", "time", "unit"), rows), List.of());
    }

    private static List<String> row(Measurement measured) {
        return List.of(
                measured.benchmark(),
                measured.parameters(),
                String.format(Locale.ROOT, "%.1f", measured.score()),
                measured.unit());
    }
}
