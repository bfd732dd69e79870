package dev.backedge.tools;

import dev.backedge.engine.PackageLoad;
import dev.backedge.engine.Session;
import dev.backedge.tools.output.TextTable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// Loads a package and says where it and what it needs came from.
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = "Loads a package, and says where it and all that it needs came from.")
final class LoadCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private PackageOptions options = new PackageOptions();

    @Parameters(index = "0", paramLabel = "PKG", description = "Name of a package.")
    private String name = "";

    @Option(names = "--time", description = "Say how long each step of each load took.")
    private boolean time;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Session session = options.engine(_ -> {}).openSession();
        new ProgramWarnings(session, spec.commandLine().getErr())
                .printAfter(() -> session.require(name));
        TextTable table = new TextTable("package", "load", time ? "steps" : "", "origin");
        session.loads()
                .forEach(load ->
                        table.add(
                                load.packageName(),
                                millis(load.durationNanos()),
                                time ? steps(load) : "",
                                origin(load)));
        table.lines().forEach(out::println);
        session.invalidations().forEach(report -> out.print(report));
        out.flush();
        return 0;
    }

    private static String origin(PackageLoad load) {
        return switch (load.origin()) {
            case PackageLoad.Origin.Image image -> image.file().toString();
            case PackageLoad.Origin.Source(String reason) -> "source: " + reason;
        };
    }

    private static String steps(PackageLoad load) {
        return switch (load.origin()) {
            case PackageLoad.Origin.Image image ->
                    image.report().nanos().entrySet().stream()
                            .map((Map.Entry<String, Long> step) ->
                                    step.getKey() + " " + millis(step.getValue()))
                            .collect(Collectors.joining(", "));
            case PackageLoad.Origin.Source _ -> "";
        };
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
    }
}
