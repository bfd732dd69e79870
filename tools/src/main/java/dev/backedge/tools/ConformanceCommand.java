package dev.backedge.tools;

import dev.backedge.tools.conformance.Conformance;
import dev.backedge.tools.conformance.ConformanceText;
import dev.backedge.tools.conformance.Examination;
import dev.backedge.tools.demo.JsonFile;
import dev.backedge.tools.output.ProgressLine;
import dev.backedge.tools.records.RecordException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Compares the runtime's answers with recorded ones. Exit code 0: all agree; 1: some do not; 2:
/// the records cannot be read.
@Command(
        name = "conformance",
        mixinStandardHelpOptions = true,
        description =
                "Compares answers about types, layouts and dispatch with those that another system"
                        + " was recorded to give.")
final class ConformanceCommand implements Callable<Integer> {
    private static final int MAX_LIMIT_SECONDS = 1_000_000;
    private static final String STANDARD_OUTPUT = "-";

    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "Directory of recorded answers.")
    private Path directory = Path.of("");

    @Option(
            names = "--show",
            paramLabel = "N",
            defaultValue = "0",
            description = "Print the first N differences of each kind.")
    private int shown;

    @Option(
            names = "--limit",
            paramLabel = "SECONDS",
            defaultValue = "2",
            description = "Time that an answer may take; default: ${DEFAULT-VALUE}.")
    private double limitSeconds;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write the same as data; - is standard output, instead of the text.")
    private Optional<Path> json = Optional.empty();

    @Override
    public Integer call() {
        checkOptions();
        PrintWriter out = spec.commandLine().getOut();
        try (ProgressLine progress = ProgressLine.onStandardError()) {
            Examination examination =
                    new Examination(
                            progress::report, shown, Duration.ofNanos((long) (limitSeconds * 1e9)));
            Conformance.Report report = new Conformance(directory, examination).ask();
            progress.clear();
            print(report, out);
            return report.isFull() ? 0 : 1;
        } catch (RecordException | UncheckedIOException e) {
            spec.commandLine().getErr().println("backedge: " + e.getMessage());
            return 2;
        } finally {
            out.flush();
        }
    }

    private void checkOptions() {
        if (!(limitSeconds > 0 && limitSeconds <= MAX_LIMIT_SECONDS)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--limit takes a number of seconds up to " + MAX_LIMIT_SECONDS);
        }
        if (shown < 0) {
            throw new ParameterException(spec.commandLine(), "--show takes no negative number");
        }
    }

    private void print(Conformance.Report report, PrintWriter out) {
        if (json.isPresent() && json.get().toString().equals(STANDARD_OUTPUT)) {
            out.println(JsonFile.text(report));
            return;
        }
        new ConformanceText(out).print(report);
        json.ifPresent(file -> JsonFile.write(file, report));
    }
}
