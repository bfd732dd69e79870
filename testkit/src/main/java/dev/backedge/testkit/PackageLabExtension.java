package dev.backedge.testkit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Hands a new [PackageLab] to each test that has a parameter of that type, and removes its files
/// afterwards.
///
/// ```java
/// @ExtendWith(PackageLabExtension.class)
/// class UnitsTest {
///     @Test
///     void doubles(PackageLab lab) { ... }
/// }
/// ```
public final class PackageLabExtension implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(PackageLabExtension.class);

    /// Makes the extension.
    public PackageLabExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PackageLab.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Library library =
                context.getRoot()
                        .getStore(NAMESPACE)
                        .computeIfAbsent(Library.class, _ -> Library.create(), Library.class);
        return context.getStore(NAMESPACE)
                .computeIfAbsent(Home.class, _ -> Home.create(library), Home.class)
                .lab();
    }

    /// The depot with the image of the language's library, made once a test run.
    private record Library(Path directory) implements AutoCloseable {
        static Library create() {
            Path directory = newDirectory();
            PackageLab lab = new PackageLab(directory, List.of());
            lab.precompile("Base");
            return new Library(directory);
        }

        Path depot() {
            return new PackageLab(directory, List.of()).depot();
        }

        @Override
        public void close() throws IOException {
            remove(directory);
        }
    }

    /// The files of one test.
    private record Home(Path directory, PackageLab lab) implements AutoCloseable {
        static Home create(Library library) {
            Path directory = newDirectory();
            return new Home(directory, new PackageLab(directory, List.of(library.depot())));
        }

        @Override
        public void close() throws IOException {
            remove(directory);
        }
    }

    private static Path newDirectory() {
        try {
            Path directory = Files.createTempDirectory("package-lab");
            Files.createDirectories(directory.resolve("packages"));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }
}
