package dev.backedge.tools.conformance;

import dev.backedge.model.Universe;
import dev.backedge.tools.records.RecordException;
import dev.backedge.tools.world.WorldBuilder;
import dev.backedge.tools.world.WorldData;

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

    /// Asks all questions.
    ///
    /// @return how many were answered as recorded, by kind
    /// @throws RecordException if the directory has no answers, or a record is not what it has to
    ///   be
    public List<Agreement> ask() {
        TypeFacts facts = new TypeFacts(directory);
        if (facts.hasTypes()) {
            return new TypeConformance(facts, examination).ask();
        }
        if (Files.exists(directory.resolve("dispatch.jsonl.gz"))) {
            WorldData data = WorldData.of(directory);
            Universe universe = Universe.create();
            new WorldBuilder(data, universe).build();
            return List.of(new DispatchConformance(universe).ask(data, examination));
        }
        throw new RecordException(
                directory,
                0,
                "expected declarations.jsonl.gz or dispatch.jsonl.gz in this directory, found"
                        + " neither");
    }
}
