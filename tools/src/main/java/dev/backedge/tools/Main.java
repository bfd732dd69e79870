package dev.backedge.tools;

import dev.backedge.tools.demo.PackagesStep;
import dev.backedge.tools.demo.WorldLoadStep;
import dev.backedge.tools.demo.WorldWriteStep;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The program that the launcher `./backedge` starts.
///
/// Exit codes: 0, the command did what it was asked; 1, it found a problem or failed; 2, it was
/// called wrongly.
@Command(
        name = "backedge",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "A reference runtime for languages with multiple dispatch.",
        synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {
    @Spec private CommandSpec spec;

    private Main() {}

    /// Runs the command that the arguments name, and ends the process with its exit code.
    ///
    /// @param arguments the command's name, then its options and parameters
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /// {@return the tool with all its commands}
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        line.addSubcommand(new DemoCommand());
        line.addSubcommand(new PrecompileCommand());
        line.addSubcommand(new LoadCommand());
        line.addSubcommand(new RunCommand());
        line.addSubcommand(new EvalCommand());
        line.addSubcommand(new CodeCommand());
        line.addSubcommand(new ConformanceCommand());
        line.addSubcommand(new WorldWriteStep());
        line.addSubcommand(new WorldLoadStep());
        line.addSubcommand(new PackagesStep());
        line.setExecutionExceptionHandler(new LanguageErrors());
        line.getCommandSpec().usageMessage().autoWidth(false);
        return line;
    }

    /// A command must be named.
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No command is named.");
    }
}
