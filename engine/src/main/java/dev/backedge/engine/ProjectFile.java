package dev.backedge.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a package's `Project.toml` says of it: the part of TOML that these files use, `key =
/// "text"` and tables; whatever else stands there is passed over.
///
/// @param name of the package, if given
/// @param uuid of the package, if given
/// @param dependencies names and uuids of the table `[deps]`; empty where there is no such table
record ProjectFile(
        Optional<String> name, Optional<UUID> uuid, Optional<Map<String, UUID>> dependencies) {
    private static final Pattern TABLE =
            Pattern.compile("\\s*\\[\\s*([A-Za-z0-9_.\"-]+)\\s*]\\s*(#.*)?");
    private static final Pattern TEXT =
            Pattern.compile("\\s*\"?([A-Za-z0-9_-]+)\"?\\s*=\\s*\"([^\"\\\\]*)\"\\s*(#.*)?");

    /// Reads a file.
    ///
    /// @throws PackageException if a uuid is none, with file and line
    static ProjectFile read(String packageName, Path file) {
        try {
            return new Reader(packageName, file).read(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static final class Reader {
        private final String packageName;
        private final Path file;
        private final Map<String, UUID> dependencies = new TreeMap<>();
        private Optional<String> name = Optional.empty();
        private Optional<UUID> uuid = Optional.empty();
        private boolean hasDependencies;

        Reader(String packageName, Path file) {
            this.packageName = packageName;
            this.file = file;
        }

        ProjectFile read(List<String> lines) {
            String table = "";
            for (int i = 0; i < lines.size(); i++) {
                Matcher header = TABLE.matcher(lines.get(i));
                Matcher text = TEXT.matcher(lines.get(i));
                if (header.matches()) {
                    table = header.group(1);
                    hasDependencies |= table.equals("deps");
                } else if (text.matches()) {
                    take(table, text.group(1), text.group(2), i + 1);
                } else if (table.equals("deps")
                        && !lines.get(i).strip().isEmpty()
                        && !lines.get(i).strip().startsWith("#")) {
                    throw problem(i + 1, "name = \"uuid\"", lines.get(i).strip());
                }
            }
            return new ProjectFile(
                    name, uuid, hasDependencies ? Optional.of(dependencies) : Optional.empty());
        }

        private void take(String table, String key, String value, int line) {
            switch (table + "/" + key) {
                case "/name" -> name = Optional.of(value);
                case "/uuid" -> uuid = Optional.of(parsed(value, line));
                default -> {
                    if (table.equals("deps")) {
                        dependencies.put(key, parsed(value, line));
                    }
                }
            }
        }

        private UUID parsed(String text, int line) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException _) {
                throw problem(line, "a uuid", '"' + text + '"');
            }
        }

        private PackageException problem(int line, String expected, String found) {
            return new PackageException(
                    packageName, file + ":" + line + ": expected " + expected + ", found " + found);
        }
    }
}
