package dev.backedge.testkit;

import dev.backedge.engine.Depot;
import dev.backedge.engine.Engine;
import dev.backedge.engine.EngineBuilder;
import dev.backedge.engine.ImagePolicy;
import dev.backedge.engine.Session;
import dev.backedge.engine.WorkerCommand;
import dev.backedge.language.JuliaFrontEnd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Small packages in a directory of their own, with a depot: written, precompiled and loaded as
/// real ones are.
///
/// ```java
/// lab.write("Units", "module Units\nexport double\ndouble(x) = 2x\nprecompile(double, (Int,))\nend");
/// lab.precompile("Units");
/// SessionAssert.assertThat(lab.openSession()).loadsFromImage("Units");
/// ```
public final class PackageLab {
    private final Path directory;
    private final List<Path> sharedDepots;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    /// Makes a laboratory.
    ///
    /// @param directory that it may fill; packages lie in `packages`, images in `depot`
    /// @param sharedDepots more depots, only read from: the image of the language's library need
    ///   not be made for each test
    public PackageLab(Path directory, List<Path> sharedDepots) {
        this.directory = directory;
        this.sharedDepots = List.copyOf(sharedDepots);
    }

    /// {@return the directory that it fills}
    public Path directory() {
        return directory;
    }

    /// {@return the depots that are only read from}
    public List<Path> sharedDepots() {
        return sharedDepots;
    }

    /// {@return the source root of the packages}
    public Path packages() {
        return directory.resolve("packages");
    }

    /// {@return the depot of the images}
    public Path depot() {
        return directory.resolve("depot");
    }

    /// Writes a package's main file.
    ///
    /// @param packageName of the package
    /// @param source its text
    /// @return the file
    public Path write(String packageName, String source) {
        return writeFile(packageName, "src/" + packageName + ".jl", source);
    }

    /// Writes a file of a package.
    ///
    /// @param packageName of the package
    /// @param path relative to the package's directory
    /// @param text of the file
    /// @return the file
    public Path writeFile(String packageName, String path, String text) {
        Path file = packages().resolve(packageName).resolve(path);
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// {@return a builder of an engine that finds the packages and the depot}
    public EngineBuilder engineBuilder() {
        EngineBuilder builder =
                Engine.builder()
                        .frontEnd(new JuliaFrontEnd())
                        .depot(depot())
                        .sourceRoot(packages())
                        .output(new PrintStream(output, true, StandardCharsets.UTF_8));
        sharedDepots.forEach(builder::readOnlyDepot);
        return builder;
    }

    /// {@return an engine of a policy}
    ///
    /// @param images what is done with images
    public Engine engine(ImagePolicy images) {
        return engineBuilder().images(images).build();
    }

    /// {@return a new session that makes and uses images}
    public Session openSession() {
        return engine(ImagePolicy.BUILD).openSession();
    }

    /// {@return a new session that makes and uses images, with a package loaded}
    ///
    /// @param packageName to load
    public Session load(String packageName) {
        Session session = openSession();
        session.require(packageName);
        return session;
    }

    /// Makes the images of a package and of what it needs, each in a process of its own.
    ///
    /// @param packageName of the package
    /// @return the images, the package's own last
    public List<Path> precompile(String packageName) {
        return engine(ImagePolicy.BUILD).precompile(packageName);
    }

    /// {@return the image of a package}
    ///
    /// @param packageName of the package
    /// @throws IllegalStateException if there is not exactly one
    public Path imageOf(String packageName) {
        List<Path> images =
                filesOf(packageName).stream()
                        .filter(file -> file.toString().endsWith(".bki"))
                        .toList();
        if (images.size() != 1) {
            throw new IllegalStateException(
                    "expected one image of " + packageName + ", found " + images);
        }
        return images.getFirst();
    }

    /// {@return all files in the directory of a package's images}
    ///
    /// @param packageName of the package
    public List<Path> filesOf(String packageName) {
        Path images = Depot.writable(depot()).directoryOf(packageName);
        if (!Files.isDirectory(images)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(images)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// {@return what the programs of this laboratory's sessions printed so far}
    public String output() {
        return output.toString(StandardCharsets.UTF_8);
    }

    /// {@return a program in a new process}
    public LabProcess newProcess() {
        return new LabProcess(this);
    }

    /// {@return a process that makes one image, started, as an engine starts it}
    ///
    /// @param packageName of the package
    /// @param image the file to write
    public Process startWorker(String packageName, Path image) {
        List<String> command = new ArrayList<>(WorkerCommand.ofThisProcess().command());
        command.addAll(
                List.of(
                        "--package",
                        packageName,
                        "--image",
                        image.toString(),
                        "--front-end",
                        JuliaFrontEnd.class.getName()));
        command.addAll(
                List.of("--depot", depot().toString(), "--source-root", packages().toString()));
        sharedDepots.forEach(
                shared -> command.addAll(List.of("--read-only-depot", shared.toString())));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Files.createTempFile(directory, "worker", ".out").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
