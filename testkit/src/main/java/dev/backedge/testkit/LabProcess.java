package dev.backedge.testkit;

import dev.backedge.engine.WorkerCommand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// A session in a new process: loads packages, evaluates texts, and says what came of it.
public final class LabProcess {
    private final PackageLab lab;
    private final List<String> arguments = new ArrayList<>();

    LabProcess(PackageLab lab) {
        this.lab = lab;
    }

    /// Adds a package to load.
    ///
    /// @param packageName of the package
    /// @return this process
    public LabProcess require(String packageName) {
        arguments.add(LabMain.REQUIRE + packageName);
        return this;
    }

    /// Adds a text to evaluate in `Main`.
    ///
    /// @param text of the language
    /// @return this process
    public LabProcess evaluate(String text) {
        arguments.add(LabMain.EVALUATE + text);
        return this;
    }

    /// {@return the process, started; its output goes to a file in the laboratory's directory}
    public Process start() {
        try {
            return builder()
                    .redirectOutput(
                            Files.createTempFile(lab.directory(), "process", ".out").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Runs the process to its end.
    ///
    /// @return the lines that it printed: `image NAME` or `source NAME: reason` a loaded package,
    ///   `value TEXT` a text, `error CLASS: message`
    public List<String> run() {
        try {
            Process process = builder().start();
            process.getOutputStream().close();
            List<String> lines =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
            process.waitFor();
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a process", e);
        }
    }

    private ProcessBuilder builder() {
        List<String> command = new ArrayList<>(WorkerCommand.ofThisProcess().command());
        command.removeLast();
        command.addAll(List.of("dev.backedge.testkit.LabMain", lab.directory().toString()));
        lab.sharedDepots().forEach(depot -> command.add(LabMain.DEPOT + depot));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .directory(lab.directory().toFile());
    }
}
