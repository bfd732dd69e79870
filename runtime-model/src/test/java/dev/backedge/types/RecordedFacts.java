package dev.backedge.types;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// Reads recorded answers of the reference system, where they lie beside the repository in a folder
/// `shared`.
final class RecordedFacts {
    private RecordedFacts() {}

    /// One line of a file.
    record Fact(String line) {
        String text(String field) {
            Matcher found =
                    Pattern.compile("\"" + field + "\":\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(line);
            if (!found.find()) {
                throw new IllegalArgumentException("no field " + field + " in " + line);
            }
            return found.group(1).replace("\\\"", "\"").replace("\\\\", "\\");
        }

        boolean has(String field) {
            return line.contains("\"" + field + "\":\"");
        }

        boolean isTrue(String field) {
            return line.contains("\"" + field + "\":true");
        }
    }

    static Optional<Path> folder(String name) {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path candidate = up.resolve("shared").resolve(name);
            if (Files.isDirectory(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /// Every n-th line of a file.
    static List<Fact> sample(Path file, int every) {
        List<Fact> facts = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (number++ % every == 0) {
                    facts.add(new Fact(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return facts;
    }
}
