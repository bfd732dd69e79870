package dev.backedge.tools;

import dev.backedge.tools.conformance.Agreement;
import dev.backedge.tools.conformance.Conformance;
import dev.backedge.tools.conformance.Examination;
import dev.backedge.tools.demo.JsonFile;
import dev.backedge.tools.output.ProgressLine;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Compares the runtime's answers with recorded ones. Exit code 0: all agree; 1: some do not, or
/// the records cannot be read.
@Command(
        name = "conformance",
        mixinStandardHelpOptions = true,
        description =
                "Compares answers with those that another system was recorded to give: subtyping,"
                        + " equality, membership, dispatch.")
final class ConformanceCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "Directory of recorded answers.")
    private Path directory = Path.of("");

    @Option(
            names = "--show",
            paramLabel = "N",
            defaultValue = "0",
            description = "Print the first N differences of each kind.")
    private int shown;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the counts as JSON.")
    private Optional<Path> json = Optional.empty();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (ProgressLine progress = ProgressLine.onStandardError()) {
            List<Agreement> agreements =
                    new Conformance(directory, new Examination(progress::report, shown)).ask();
            progress.clear();
            for (Agreement agreement : agreements) {
                agreement.differences().forEach(difference -> out.println("  " + difference));
                out.println(
                        agreement
                                + (agreement.leftOut() == 0
                                        ? ""
                                        : " ("
                                                + agreement.leftOut()
                                                + " with contradictory records left out)"));
            }
            json.ifPresent(file -> JsonFile.write(file, agreements));
            return agreements.stream().allMatch(Agreement::isFull) ? 0 : 1;
        } finally {
            out.flush();
        }
    }
}
