package dev.backedge.engine;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a process that makes images is started: a command to which [PrecompileWorker]'s arguments
/// are added.
///
/// @param command program and arguments, up to the name of the main class included
public record WorkerCommand(List<String> command) {
    /// Copies the command.
    ///
    /// @throws IllegalArgumentException if it is empty
    public WorkerCommand {
        command = List.copyOf(command);
        if (command.isEmpty()) {
            throw new IllegalArgumentException("a command has at least the name of a program");
        }
    }

    /// {@return this process's own java, with the same classes}
    public static WorkerCommand ofThisProcess() {
        return withOptions(List.of());
    }

    /// {@return this process's own java, with the same classes and more options}
    ///
    /// @param options of the virtual machine
    public static WorkerCommand withOptions(List<String> options) {
        String java =
                ProcessHandle.current()
                        .info()
                        .command()
                        .orElseGet(() ->
                                System.getProperty("java.home")
                                        + File.separator
                                        + "bin"
                                        + File.separator
                                        + "java");
        String classes =
                Stream.of("java.class.path", "jdk.module.path")
                        .map(property -> System.getProperty(property, ""))
                        .filter(path -> !path.isEmpty())
                        .collect(Collectors.joining(File.pathSeparator));
        List<String> command =
                new ArrayList<>(
                        List.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss64m"));
        command.addAll(options);
        command.addAll(List.of("-cp", classes, "dev.backedge.engine.PrecompileWorker"));
        return new WorkerCommand(command);
    }
}
