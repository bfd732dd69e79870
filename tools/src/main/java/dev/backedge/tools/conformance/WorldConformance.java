package dev.backedge.tools.conformance;

import dev.backedge.dispatch.MethodLookup;
import dev.backedge.model.Universe;
import dev.backedge.tools.records.RecordFields;
import dev.backedge.tools.records.RecordFile;
import dev.backedge.tools.world.WorldBuilder;
import dev.backedge.tools.world.WorldCoverage;
import dev.backedge.tools.world.WorldData;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Asks the questions of a directory with a recorded world.
final class WorldConformance {
    private static final List<Kind> KINDS =
            List.of(Kind.LAYOUTS, Kind.DISPATCH, Kind.MATCHES, Kind.AMBIGUITY);

    private final Path directory;
    private final Examination examination;
    private final List<String> missing = new ArrayList<>();

    WorldConformance(Path directory, Examination examination) {
        this.directory = directory;
        this.examination = examination;
    }

    Conformance.Report ask() {
        Universe universe = Universe.create();
        WorldData data = WorldData.of(directory);
        WorldCoverage coverage =
                WorldCoverage.of(data, universe, new WorldBuilder(data, universe).build());
        WorldLayoutQuestions layouts = new WorldLayoutQuestions(universe);
        ask("layouts", fields -> List.of(layouts.of(fields)));
        DispatchConformance dispatch = new DispatchConformance(universe);
        ask("dispatch", fields -> List.of(dispatch.question(fields)));
        MethodLookup lookup = new MethodLookup(universe);
        MatchQuestions matches = new MatchQuestions(universe, lookup);
        ask("matches", fields -> matches.of(MatchRecord.of(fields)));
        AmbiguityQuestions ambiguities = new AmbiguityQuestions(universe, lookup);
        ask("methods", ambiguities::of);
        return new Conformance.Report(
                "world", examination.agreements(KINDS), missing, coverage.parts());
    }

    private void ask(String name, Function<RecordFields, List<Question>> questions) {
        Path path = directory.resolve(name + ".jsonl.gz");
        if (!Files.exists(path)) {
            missing.add(name + ".jsonl.gz");
            return;
        }
        RecordFile file = RecordFile.ofGzip(path);
        examination.ask(
                name,
                file.count(),
                sheets -> file.forEach(fields -> sheets.accept(questions.apply(fields))));
    }
}
