package dev.backedge.tools.conformance;

import dev.backedge.dispatch.MethodLookup;
import dev.backedge.dispatch.MethodReflection;
import dev.backedge.model.Method;
import dev.backedge.model.Universe;
import dev.backedge.tools.records.RecordFields;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The questions which methods of a recorded world are listed as ambiguous with a method.
final class AmbiguityQuestions {
    private final MethodReflection reflection;
    private final UndeterminedMatches undetermined;
    private final List<Method> methods;
    private final Map<Method, Integer> ids;
    private final long world;

    AmbiguityQuestions(Universe universe, MethodLookup lookup) {
        reflection = new MethodReflection(universe, lookup);
        undetermined = new UndeterminedMatches(universe.core());
        methods = RecordedMethods.inOrder(universe);
        ids = RecordedMethods.ids(universe);
        world = universe.clock().current();
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
                            Method method = method(id);
                            return Trial.of(
                                    () -> reflection.ambiguousWith(method, world),
                                    found -> judge(method, expected, idsOf(found)));
                        }));
    }

    private Method method(int id) {
        if (id > methods.size()) {
            throw new IllegalArgumentException("there is no method " + id);
        }
        return methods.get(id - 1);
    }

    private Set<Integer> idsOf(List<Method> found) {
        Set<Integer> all = new TreeSet<>();
        found.forEach(method -> all.add(ids.get(method)));
        return all;
    }

    private Verdict judge(Method method, Set<Integer> expected, Set<Integer> found) {
        Set<Integer> differing = new HashSet<>(expected);
        differing.addAll(found);
        differing.removeIf(id -> expected.contains(id) && found.contains(id));
        boolean determined =
                differing.stream()
                        .anyMatch(id -> !undetermined.hasEmptyType(method.signature(), method(id)));
        return differing.isEmpty() || determined
                ? Verdict.ofEqual(expected, found)
                : new Verdict.AgreesWhereDetermined();
    }
}
