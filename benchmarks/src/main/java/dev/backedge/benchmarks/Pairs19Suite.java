package dev.backedge.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The pairs of types for which a real Julia 1.9 was timed, each beside its figure.
final class Pairs19Suite implements Suite {
    @Override
    public String name() {
        return "pairs19";
    }

    @Override
    public String description() {
        return "Subtype and typeintersect on the pairs for which Julia 1.9 was timed.";
    }

    @Override
    public SuiteReport run(Effort effort) {
        List<Measurement> measured =
                new JmhRun(List.of(AnchorBenchmark.class)).withShortIterations().measure(effort);
        List<List<String>> rows = new ArrayList<>();
        List<Target> targets = new ArrayList<>();
        for (AnchorPair pair : AnchorPair.values()) {
            Measurement found = of(pair, measured);
            rows.add(
                    List.of(
                            pair.question().word(),
                            pair.title(),
                            String.format(Locale.ROOT, "%.1f", found.score()),
                            String.format(Locale.ROOT, "%.1f", pair.juliaNanos()),
                            String.format(Locale.ROOT, "%.2f", found.score() / pair.juliaNanos())));
            targets.add(Target.atMost(pair.target(), found.score(), pair.juliaNanos(), "ns"));
        }
        return new SuiteReport(
                new Table(List.of("question", "of", "ns", "Julia 1.9 ns", "ratio"), rows), targets);
    }

    private static Measurement of(AnchorPair pair, List<Measurement> measured) {
        return measured.stream()
                .filter(measurement -> measurement.parameters().equals("pair=" + pair))
                .findFirst()
                .orElseThrow(() -> new BenchmarkFailure("no benchmark of " + pair + " was run"));
    }
}
