package dev.backedge.tools;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Evaluates a file.
@Command(name = "run", mixinStandardHelpOptions = true, description = "Evaluates a program.")
final class RunCommand implements Callable<Integer> {
    @Mixin private PackageOptions options = new PackageOptions();

    @Parameters(index = "0", paramLabel = "FILE", description = "The program.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        DeepStack.run(() -> options.engine(_ -> {}).openSession().evaluateFile(file));
        return 0;
    }
}
