package dev.backedge.tools.world;

import dev.backedge.tools.records.RecordException;
import dev.backedge.tools.records.RecordFields;
import dev.backedge.tools.records.RecordFile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A directory of records: the project's own copy in `examples/julia-world`, or one with more files
/// and fields, which are passed over.
public final class WorldData {
    private final Path directory;

    private WorldData(Path directory) {
        this.directory = directory;
    }

    /// {@return the data of a directory, which is not looked at yet}
    ///
    /// @param directory with `types.jsonl.gz` and the others
    public static WorldData of(Path directory) {
        return new WorldData(directory);
    }

    /// {@return the directory}
    public Path directory() {
        return directory;
    }

    /// {@return what the records say of the whole world}
    ///
    /// @throws RecordException if `meta.json` is missing or not what it has to be
    public WorldSummary summary() {
        List<WorldSummary> found = new ArrayList<>();
        RecordFile.ofPlain(directory.resolve("meta.json"))
                .forEach(fields ->
                        found.add(
                                new WorldSummary(
                                        fields.text("julia_version"),
                                        fields.count("world_counter", 1),
                                        fields.texts("modules"))));
        if (found.size() != 1) {
            throw new RecordException(
                    directory.resolve("meta.json"),
                    0,
                    "expected one object, found " + found.size());
        }
        return found.getFirst();
    }

    /// Gives all declared types, by name.
    ///
    /// @param consumer of each record
    /// @throws RecordException if the file is missing or a record is not what it has to be; so do
    ///   the other methods
    public void declarations(Consumer<WorldRecord.Declaration> consumer) {
        lines("types", fields -> consumer.accept(DeclarationReader.declaration(fields)));
    }

    /// Gives the layouts of the world's own concrete types, by text.
    ///
    /// @param consumer of each record
    public void layouts(Consumer<WorldRecord.Layout> consumer) {
        lines(
                "layouts",
                fields -> {
                    WorldRecord.Layout layout = DeclarationReader.layout(fields);
                    if (layout.inSystemImage()) {
                        consumer.accept(layout);
                    }
                });
    }

    /// Gives all methods, in the order of worlds.
    ///
    /// @param consumer of each record
    public void definitions(Consumer<WorldRecord.Definition> consumer) {
        lines("methods", fields -> consumer.accept(MethodReader.definition(fields)));
    }

    /// Gives all specializations, by id.
    ///
    /// @param consumer of each record
    public void specializations(Consumer<WorldRecord.Specialization> consumer) {
        lines("specializations", fields -> consumer.accept(MethodReader.specialization(fields)));
    }

    /// Gives all backedges.
    ///
    /// @param callers gets those between specializations
    /// @param uncovered gets those of calls that are not covered
    public void backedges(
            Consumer<WorldRecord.Callers> callers, Consumer<WorldRecord.UncoveredCall> uncovered) {
        lines(
                "backedges",
                fields -> {
                    if (fields.has("callee")) {
                        callers.accept(
                                new WorldRecord.Callers(
                                        fields.count("callee", 1), fields.integers("callers")));
                    } else {
                        uncovered.accept(
                                new WorldRecord.UncoveredCall(
                                        fields.text("sig"), fields.count("caller", 1)));
                    }
                });
    }

    private void lines(String name, Consumer<RecordFields> consumer) {
        RecordFile.ofGzip(directory.resolve(name + ".jsonl.gz")).forEach(consumer);
    }
}
