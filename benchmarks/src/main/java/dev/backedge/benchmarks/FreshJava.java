package dev.backedge.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs a program of this module in a JVM of its own.
final class FreshJava {
    private FreshJava() {}

    /// {@return the lines that a program prints}
    ///
    /// @param program a class with a `main` method
    /// @param options of the JVM
    static List<String> linesOf(Class<?> program, String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.add("-Dbackedge.home=" + System.getProperty("backedge.home", ""));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader output =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            return output.lines().toList();
        }
    }
}
