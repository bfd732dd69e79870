package dev.backedge.tools.demo;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the project's own files lie, and how a Java process with the same classes is started. The
/// launcher says both by system properties; without it the directory is looked for from the working
/// directory up.
public final class Installation {
    private Installation() {}

    /// {@return the directory of the examples: recorded facts and sample packages}
    ///
    /// @throws IllegalStateException if it is not found
    public static Path examples() {
        Optional<Path> home =
                Optional.ofNullable(System.getProperty("backedge.home")).map(Path::of);
        Path directory = home.orElseGet(() -> Path.of("").toAbsolutePath());
        while (!Files.isDirectory(directory.resolve("examples/julia-world"))) {
            Path parent = directory.getParent();
            if (parent == null) {
                throw new IllegalStateException(
                        "expected examples/julia-world in "
                                + home.orElse(Path.of("").toAbsolutePath())
                                + " or a directory above it; start the tool with ./backedge, or set"
                                + " -Dbackedge.home=DIRECTORY");
            }
            directory = parent;
        }
        return directory.resolve("examples");
    }

    /// {@return the names of the sample packages, sorted}
    public static List<String> samplePackages() {
        try (Stream<Path> all = Files.list(examples().resolve("packages"))) {
            return all.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the sample packages: " + e.getMessage(), e);
        }
    }

    /// {@return the options with which the launcher starts Java}
    public static List<String> javaOptions() {
        String options = System.getProperty("backedge.java.options", "");
        return options.isEmpty() ? List.of() : List.of(options.split("\t"));
    }

    /// {@return the command that starts this tool in another process, up to the arguments}
    static List<String> toolCommand() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions());
        command.add("-Xss64m");
        command.add("-Dbackedge.home=" + examples().getParent());
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path") + modulePath(),
                        "dev.backedge.tools.Main"));
        return command;
    }

    private static String modulePath() {
        return Optional.ofNullable(System.getProperty("jdk.module.path"))
                .map(path -> File.pathSeparator + path)
                .orElse("");
    }
}
