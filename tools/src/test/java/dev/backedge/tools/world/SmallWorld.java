package dev.backedge.tools.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A small world, written into a directory as the reader wants it; its files may then be edited.
public final class SmallWorld {
    private static final List<String> FILES =
            List.of("types", "layouts", "methods", "specializations", "backedges", "dispatch");

    private final Path directory;

    private SmallWorld(Path directory) {
        this.directory = directory;
    }

    /// {@return the world, in a directory that is made if need be}
    ///
    /// @param directory empty
    public static SmallWorld in(Path directory) {
        SmallWorld world = new SmallWorld(directory);
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve("meta.json"), resource("meta.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FILES.forEach(name -> world.write(name, resource(name + ".jsonl")));
        return world;
    }

    private static String resource(String name) {
        try (InputStream stream =
                SmallWorld.class.getResourceAsStream("/dev/backedge/tools/small-world/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no resource " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// {@return the records}
    public WorldData data() {
        return WorldData.of(directory);
    }

    /// Writes a file of records.
    ///
    /// @param name without its ending
    /// @param text records
    public void write(String name, String text) {
        try (OutputStream out =
                new GZIPOutputStream(
                        Files.newOutputStream(directory.resolve(name + ".jsonl.gz")))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Replaces the first occurrence of a text in a file of records.
    public void edit(String name, String from, String to) {
        String text = read(name);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(name + " does not contain " + from);
        }
        write(name, text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));
    }

    private String read(String name) {
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(directory.resolve(name + ".jsonl.gz")))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
