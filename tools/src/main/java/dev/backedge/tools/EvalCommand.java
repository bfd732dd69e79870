package dev.backedge.tools;

import dev.backedge.engine.Session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

/// Evaluates a text and prints its value.
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "Evaluates a text, and prints the value of its last expression.")
final class EvalCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private PackageOptions options = new PackageOptions();

    @Parameters(index = "0", paramLabel = "CODE", description = "A text of the language.")
    private String code = "";

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        DeepStack.run(() -> {
            Session session = options.engine(_ -> {}).openSession();
            new ProgramWarnings(session, spec.commandLine().getErr())
                    .printAfter(() -> out.println(session.print(session.evaluate(code))));
        });
        out.flush();
        return 0;
    }
}
