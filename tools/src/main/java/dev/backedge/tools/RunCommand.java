package dev.backedge.tools;

import dev.backedge.engine.Session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Evaluates a file.
@Command(name = "run", mixinStandardHelpOptions = true, description = "Evaluates a program.")
final class RunCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private PackageOptions options = new PackageOptions();

    @Parameters(index = "0", paramLabel = "FILE", description = "The program.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        DeepStack.run(() -> {
            Session session = options.engine(_ -> {}).openSession();
            new ProgramWarnings(session, spec.commandLine().getErr())
                    .printAfter(() -> session.evaluateFile(file));
        });
        return 0;
    }
}
