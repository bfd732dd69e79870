package dev.backedge.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The directories in which packages lie, `<root>/<Name>/src/<Name><extension>`; the first that has
/// a package counts.
///
/// @param roots in the order of search
/// @param extension of the front end's files, with the dot
record SourceRoots(List<Path> roots, String extension) {
    /// The file that says what a package is.
    static final String PROJECT_FILE = "Project.toml";

    SourceRoots {
        roots = List.copyOf(roots);
    }

    /// {@return a package's files}
    ///
    /// @throws UnknownPackageException if no root has it
    PackageSource locate(String name) {
        return find(name).orElseThrow(() -> unknown(name));
    }

    /// {@return the error of a package that no root has}
    UnknownPackageException unknown(String name) {
        return new UnknownPackageException(name, roots, similarNames(name));
    }

    Optional<PackageSource> find(String name) {
        for (Path root : roots) {
            Path directory = root.resolve(name);
            Path entry = entryOf(directory, name);
            if (isName(name) && Files.isRegularFile(entry)) {
                return Optional.of(read(name, directory, entry));
            }
        }
        return Optional.empty();
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.indexOf('/') < 0
                && name.indexOf('\\') < 0
                && !name.startsWith(".");
    }

    private Path entryOf(Path directory, String name) {
        return directory.resolve("src").resolve(name + extension);
    }

    private static PackageSource read(String name, Path directory, Path entry) {
        Path file = directory.resolve(PROJECT_FILE);
        if (!Files.isRegularFile(file)) {
            return new PackageSource(
                    name, PackageIds.uuidOf(name), directory, entry, Optional.empty());
        }
        ProjectFile project = ProjectFile.read(name, file);
        if (project.name().isPresent() && !project.name().get().equals(name)) {
            throw new PackageException(
                    name,
                    file
                            + ": expected name = \""
                            + name
                            + "\", found \""
                            + project.name().get()
                            + '"');
        }
        return new PackageSource(
                name,
                project.uuid().orElseGet(() -> PackageIds.uuidOf(name)),
                directory,
                entry,
                project.dependencies());
    }

    /// {@return the names of all packages, in order}
    List<String> names() {
        TreeSet<String> names = new TreeSet<>();
        for (Path root : roots) {
            if (Files.isDirectory(root)) {
                try (Stream<Path> directories = Files.list(root)) {
                    directories
                            .map(directory -> directory.getFileName().toString())
                            .filter(name -> Files.isRegularFile(entryOf(root.resolve(name), name)))
                            .forEach(names::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(
                            "cannot list " + root + ": " + e.getMessage(), e);
                }
            }
        }
        return List.copyOf(names);
    }

    private List<String> similarNames(String name) {
        List<String> similar = new ArrayList<>();
        for (String candidate : names()) {
            String a = candidate.toLowerCase(Locale.ROOT);
            String b = name.toLowerCase(Locale.ROOT);
            if (EditDistance.between(a, b) <= Math.max(1, b.length() / 3)) {
                similar.add(candidate);
            }
        }
        return similar;
    }
}
