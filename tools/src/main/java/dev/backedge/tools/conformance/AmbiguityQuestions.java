package dev.backedge.tools.conformance;

import dev.backedge.dispatch.JuliaTables;
import dev.backedge.model.Method;
import dev.backedge.model.Universe;
import dev.backedge.tools.records.RecordFields;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The questions which methods of a recorded world are listed as ambiguous with a method.
final class AmbiguityQuestions {
    private final JuliaTables tables;
    private final List<Method> methods;
    private final Map<Method, Integer> ids;

    AmbiguityQuestions(Universe universe, JuliaTables tables) {
        this.tables = tables;
        methods = RecordedMethods.inOrder(universe);
        ids = RecordedMethods.ids(universe);
    }

    /// {@return the question of a method's record; none where it says nothing of ambiguities}
    List<Question> of(RecordFields fields) {
        if (!fields.has("ambig")) {
            return List.of();
        }
        int id = fields.count("id", 1);
        Set<Integer> expected = new TreeSet<>(fields.integers("ambig"));
        return List.of(
                new Question(
                        Kind.AMBIGUITY,
                        fields.place(),
                        () -> fields.text("sig"),
                        Set.of(expected.isEmpty() ? "without" : "with"),
                        Question.Standing.FIRM,
                        () -> {
                            if (id > methods.size()) {
                                throw new IllegalArgumentException("there is no method " + id);
                            }
                            return Trial.of(
                                    () -> tables.ambiguousWith(methods.get(id - 1)),
                                    found -> Verdict.ofEqual(expected, idsOf(found)));
                        }));
    }

    private Set<Integer> idsOf(List<Method> found) {
        Set<Integer> all = new TreeSet<>();
        found.forEach(method -> all.add(ids.get(method)));
        return all;
    }
}
