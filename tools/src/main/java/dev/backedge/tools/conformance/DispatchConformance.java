package dev.backedge.tools.conformance;

import dev.backedge.dispatch.DispatchResult;
import dev.backedge.dispatch.MethodLookup;
import dev.backedge.model.DataType;
import dev.backedge.model.Method;
import dev.backedge.model.Universe;
import dev.backedge.tools.records.RecordFields;
import dev.backedge.tools.records.RecordFile;
import dev.backedge.tools.world.WorldData;
import dev.backedge.tools.world.WorldRecord;
import dev.backedge.types.QualifiedTypes;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Asks the dispatch questions of a recorded world, from the objects of a runtime that holds that
/// world.
public final class DispatchConformance {
    private final Map<Method, Integer> ids;
    private final MethodLookup lookup;
    private final QualifiedTypes types;
    private final long world;

    /// Prepares to ask.
    ///
    /// @param universe that holds the world and nothing else
    public DispatchConformance(Universe universe) {
        ids = RecordedMethods.ids(universe);
        lookup = new MethodLookup(universe);
        types = new QualifiedTypes(universe);
        world = universe.clock().current();
    }

    /// Asks all questions.
    ///
    /// @param data with the questions
    /// @param examination that asks them
    /// @return how many were answered as recorded
    public Agreement ask(WorldData data, Examination examination) {
        RecordFile file = RecordFile.ofGzip(data.directory().resolve("dispatch.jsonl.gz"));
        examination.ask(
                "dispatch",
                file.count(),
                sheets -> file.forEach(fields -> sheets.accept(List.of(question(fields)))));
        return examination.agreement(Kind.DISPATCH);
    }

    Question question(RecordFields fields) {
        LazyType call = new LazyType(types, fields.text("types"));
        WorldRecord.Answer answer = WorldRecord.Answer.of(fields, "method");
        return new Question(
                Kind.DISPATCH,
                fields.place(),
                call::text,
                fields.findText("from").map(Set::of).orElse(Set.of()),
                Question.Standing.FIRM,
                () -> {
                    DataType tuple = (DataType) call.type();
                    return new Trial<DispatchResult>(
                            () -> lookup.find(tuple, world),
                            found ->
                                    Verdict.ofEqual(
                                            DispatchText.of(answer), DispatchText.of(found, ids)),
                            Trial.Repetition.CACHED);
                });
    }
}
