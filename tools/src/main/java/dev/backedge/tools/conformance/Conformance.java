package dev.backedge.tools.conformance;

import dev.backedge.tools.records.RecordException;
import dev.backedge.tools.world.WorldCoverage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// All questions that a directory has answers to: those of a recorded world, or those of a
/// collection of types.
public final class Conformance {
    private final Path directory;
    private final Examination examination;

    /// Prepares to ask.
    ///
    /// @param directory with a recorded world (`dispatch.jsonl.gz`) or facts about types
    ///   (`declarations.jsonl.gz`)
    /// @param examination that asks
    public Conformance(Path directory, Examination examination) {
        this.directory = directory;
        this.examination = examination;
    }

    /// The answers to all questions.
    ///
    /// @param data what the directory holds: `types` or `world`
    /// @param kinds how many questions were answered as recorded, by kind
    /// @param missing files that the directory does not have, whose questions were not asked
    /// @param represented how much of a recorded world the runtime holds; empty for facts about
    ///   types
    public record Report(
            String data,
            List<Agreement> kinds,
            List<String> missing,
            List<WorldCoverage.Part> represented) {
        /// Copies the lists.
        public Report {
            kinds = List.copyOf(kinds);
            missing = List.copyOf(missing);
            represented = List.copyOf(represented);
        }

        /// {@return whether all questions were answered as recorded, and the whole of a world is
        /// held}
        public boolean isFull() {
            return kinds.stream().allMatch(Agreement::isFull)
                    && represented.stream().allMatch(WorldCoverage.Part::isFull);
        }
    }

    /// Asks all questions.
    ///
    /// @return the counts
    /// @throws RecordException if the directory has no answers, or a record is not what it has to
    ///   be
    public Report ask() {
        if (has("declarations.jsonl.gz")) {
            return new TypeConformance(directory, examination).ask();
        }
        if (has("types.jsonl.gz") && has("methods.jsonl.gz")) {
            return new WorldConformance(directory, examination).ask();
        }
        throw new RecordException(
                directory,
                0,
                Files.isDirectory(directory)
                        ? "expected declarations.jsonl.gz (facts about types), or types.jsonl.gz"
                                + " and methods.jsonl.gz (a world), found neither"
                        : "expected a directory, found "
                                + (Files.exists(directory) ? "a file" : "nothing"));
    }

    private boolean has(String name) {
        return Files.isRegularFile(directory.resolve(name));
    }
}
