package dev.backedge.tools.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs a hidden command of this tool in a process of its own. The command gets the file for its
/// result and the time at which it was started, in milliseconds since 1970, as its last two
/// arguments.
public final class FreshProcess {
    private final Path directory;

    /// Prepares to run commands.
    ///
    /// @param directory for their results and outputs
    public FreshProcess(Path directory) {
        this.directory = directory;
    }

    /// Runs a command to its end.
    ///
    /// @param type of the result that the command writes
    /// @param arguments the command and its own arguments
    /// @param <T> the record
    /// @return the result
    /// @throws StepFailedException if the process fails
    public <T> T run(Class<T> type, String... arguments) {
        try {
            Path result = Files.createTempFile(directory, arguments[0], ".json");
            Path output = Files.createTempFile(directory, arguments[0], ".txt");
            List<String> command = new ArrayList<>(Installation.toolCommand());
            command.addAll(List.of(arguments));
            command.add(result.toString());
            command.add(Long.toString(System.currentTimeMillis()));
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            process.getOutputStream().close();
            int code = waitFor(process);
            if (code != 0) {
                throw new StepFailedException(
                        arguments[0], code, Files.readString(output, StandardCharsets.UTF_8));
            }
            return JsonFile.read(result, type);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the process of " + arguments[0] + " could not be run: " + e.getMessage(), e);
        }
    }

    private static int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another process was running", e);
        }
    }
}
