package dev.backedge.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A directory in which images are kept: `<directory>/compiled/<Name>/<Name>-<slug>.bki`, where the
/// slug comes from the package's uuid.
///
/// @param directory of the depot; made when the first image is written
/// @param access whether images are written there
public record Depot(Path directory, Access access) {
    static final String EXTENSION = ".bki";

    /// Whether images are written to a depot.
    public enum Access {
        /// Images are read and written.
        WRITABLE,
        /// Images are only read.
        READ_ONLY
    }

    /// {@return a depot that images are written to}
    ///
    /// @param directory of the depot
    public static Depot writable(Path directory) {
        return new Depot(directory.toAbsolutePath().normalize(), Access.WRITABLE);
    }

    /// {@return a depot that images are only read from}
    ///
    /// @param directory of the depot
    public static Depot readOnly(Path directory) {
        return new Depot(directory.toAbsolutePath().normalize(), Access.READ_ONLY);
    }

    /// {@return the directory of a package's images}
    ///
    /// @param packageName of the package
    public Path directoryOf(String packageName) {
        return directory.resolve("compiled").resolve(packageName);
    }

    /// {@return all images of packages of a name, in the order of their file names}
    List<Path> imagesOf(String packageName) {
        Path images = directoryOf(packageName);
        if (!Files.isDirectory(images)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(images)) {
            return files.filter(file -> file.getFileName().toString().startsWith(packageName + "-"))
                    .filter(file -> file.getFileName().toString().endsWith(EXTENSION))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + images + ": " + e.getMessage(), e);
        }
    }
}
