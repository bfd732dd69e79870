package dev.backedge.engine;

import dev.backedge.image.SourceEntry;
import dev.backedge.ir.SourceException;
import dev.backedge.ir.SourceFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the files of one program and remembers what it read. Files are named relative to a
/// directory, with `/` between, behind a prefix: so that errors and methods name them the same
/// wherever the package lies.
final class SourceReader {
    private final Path directory;
    private final String prefix;
    private final Map<String, SourceEntry> entries = new LinkedHashMap<>();

    SourceReader(Path directory, String prefix) {
        this.directory = directory;
        this.prefix = prefix;
    }

    static SourceReader ofPackage(PackageSource source) {
        SourceReader reader = new SourceReader(source.directory(), source.name() + "/");
        reader.note(SourceRoots.PROJECT_FILE);
        return reader;
    }

    /// Notes a file that matters although its text is not read here, if it exists.
    void note(String relative) {
        Path file = directory.resolve(relative);
        if (Files.isRegularFile(file)) {
            try {
                entries.put(relative, entry(relative, Files.readAllBytes(file)));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
            }
        }
    }

    private static SourceEntry entry(String relative, byte[] content) {
        return new SourceEntry(relative, content.length, PackageIds.sha256(content));
    }

    /// {@return the name of a file in the directory}
    String nameOf(Path file) {
        return prefix + directory.relativize(file).toString().replace('\\', '/');
    }

    /// {@return the name of a file that another includes}
    ///
    /// @param from name of the file that includes; empty for text without a file
    /// @param file as written there
    String included(String from, String file) {
        String relative = from.startsWith(prefix) ? from.substring(prefix.length()) : "";
        Path path = directory.resolve(relative).resolveSibling(file).normalize();
        return relative.isEmpty() ? nameOf(directory.resolve(file).normalize()) : nameOf(path);
    }

    /// {@return whether a file exists}
    ///
    /// @param name as [#nameOf] gives it
    boolean has(String name) {
        return Files.isRegularFile(directory.resolve(name.substring(prefix.length())));
    }

    /// {@return a file's text}
    ///
    /// @param name as [#nameOf] gives it
    /// @throws UncheckedIOException if it cannot be read
    /// @throws SourceException if it is not UTF-8
    SourceFile read(String name) {
        String relative = name.substring(prefix.length());
        Path file = directory.resolve(relative);
        try {
            byte[] content = Files.readAllBytes(file);
            entries.put(relative, entry(relative, content));
            return new SourceFile(
                    name,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(content))
                            .toString());
        } catch (CharacterCodingException _) {
            throw new SourceException(name, 1, 1, "expected text in UTF-8, found other bytes");
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(
                    "opening file \"" + file + "\": No such file or directory", e);
        } catch (IOException e) {
            throw new UncheckedIOException("opening file \"" + file + "\": " + e.getMessage(), e);
        }
    }

    /// {@return the files read so far, in the order of reading}
    List<SourceEntry> entries() {
        Collection<SourceEntry> read = entries.values();
        return List.copyOf(read);
    }
}
