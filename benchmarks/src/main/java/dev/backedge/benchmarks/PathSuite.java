package dev.backedge.benchmarks;

import dev.backedge.engine.Engine;
import dev.backedge.engine.ImagePolicy;
import dev.backedge.engine.WorkerCommand;
import dev.backedge.tools.demo.FreshProcess;
import dev.backedge.tools.demo.Installation;
import dev.backedge.tools.demo.PackagesRun;
import dev.backedge.tools.demo.TemporaryDirectory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The path from objects through an image into another process: writing and loading the recorded
/// world, and the time to first result of the sample packages.
final class PathSuite implements Suite {
    private static final String FORMAT = "%.1f";

    @Override
    public String name() {
        return "path";
    }

    @Override
    public String description() {
        return "Writing and loading an image of the recorded world; time to first result with"
                + " images and without.";
    }

    @Override
    public SuiteReport run(Effort effort) {
        List<Measurement> measured = new JmhRun(List.of(PathBenchmark.class)).measure(effort);
        List<List<String>> rows = new ArrayList<>(measured.stream().map(PathSuite::row).toList());
        FirstResults first = firstResults(effort);
        rows.add(
                List.of(
                        "fresh process to first result",
                        "with images",
                        String.format(Locale.ROOT, FORMAT, first.withImages),
                        "ms"));
        rows.add(
                List.of(
                        "fresh process to first result",
                        "without",
                        String.format(Locale.ROOT, FORMAT, first.fromSource),
                        "ms"));
        List<Target> targets =
                List.of(
                        Target.atMost(
                                        "image-write",
                                        score(measured, "writeImage")
                                                / score(measured, "writeByJava"),
                                        1,
                                        "x")
                                .withWords("the time of Java's serialization"),
                        Target.atLeast(
                                        "image-load-vs-serialization",
                                        score(measured, "loadByJava")
                                                / score(measured, "loadImage"),
                                        3,
                                        "x")
                                .withWords("faster"),
                        Target.atLeast(
                                        "image-use",
                                        score(measured, "buildFromRecords")
                                                / score(measured, "loadImage"),
                                        2,
                                        "x")
                                .withWords("faster than making the same objects from the records"),
                        Target.atLeast("first-result", first.fromSource / first.withImages, 5, "x")
                                .withWords("shorter with images"));
        return new SuiteReport(
                new Table(List.of("benchmark", "of", "time", "unit"), rows), targets);
    }

    private static List<String> row(Measurement measured) {
        return List.of(
                measured.benchmark(),
                "the recorded world",
                String.format(Locale.ROOT, FORMAT, measured.score()),
                measured.unit());
    }

    private static double score(List<Measurement> measured, String method) {
        return measured.stream()
                .filter(measurement -> measurement.benchmark().endsWith("." + method))
                .mapToDouble(Measurement::score)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("no benchmark " + method + " was run"));
    }

    /// Milliseconds from the start of a process to the first result, medians.
    private record FirstResults(double withImages, double fromSource) {}

    /// Alternates processes with images and without, so that both meet the same machine.
    private static FirstResults firstResults(Effort effort) {
        try (TemporaryDirectory directory = TemporaryDirectory.create("backedge-bench")) {
            Path depot = directory.path().resolve("depot");
            Engine engine =
                    Engine.builder()
                            .depot(depot)
                            .sourceRoot(Installation.examples().resolve("packages"))
                            .images(ImagePolicy.REQUIRED)
                            .worker(WorkerCommand.withOptions(Installation.javaOptions()))
                            .build();
            Installation.samplePackages().forEach(engine::precompile);
            FreshProcess processes = new FreshProcess(directory.path());
            List<Long> withImages = new ArrayList<>();
            List<Long> fromSource = new ArrayList<>();
            for (int i = 0; i < effort.forks() * effort.measurements(); i++) {
                withImages.add(firstMillis(processes, depot, ImagePolicy.REQUIRED));
                fromSource.add(firstMillis(processes, depot, ImagePolicy.NONE));
            }
            return new FirstResults(median(withImages), median(fromSource));
        }
    }

    private static long firstMillis(FreshProcess processes, Path depot, ImagePolicy policy) {
        return PackagesRun.inFreshProcess(processes, Installation.samplePackages(), depot, policy)
                .firstMillis();
    }

    private static double median(List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    }
}
