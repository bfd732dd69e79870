package dev.backedge.tools.conformance;

import dev.backedge.dispatch.JuliaTables;
import dev.backedge.dispatch.MethodMatch;
import dev.backedge.model.Bottom;
import dev.backedge.model.Edge;
import dev.backedge.model.Egal;
import dev.backedge.model.Method;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Universe;
import dev.backedge.types.Intersection;
import dev.backedge.types.QualifiedTypes;
import dev.backedge.types.Specificity;
import dev.backedge.types.Subtyping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/// The questions which methods a call of an abstract signature may select.
///
/// The order of the answer counts as far as specificity determines it: two methods may stand in
/// either order where neither is more specific than the other. The labels of a difference:
/// `methods` (others were found), `order`, `intersection`, `sparams`, `covers`, `limited` (the same
/// for the answer that is cut off where the signature is covered).
final class MatchQuestions {
    private static final int LIMIT = 30;

    private final JuliaTables tables;
    private final Map<Method, Integer> ids;
    private final QualifiedTypes types;
    private final Subtyping subtyping;
    private final Specificity specificity;
    private final Intersection intersection;

    MatchQuestions(Universe universe, JuliaTables tables) {
        this.tables = tables;
        ids = RecordedMethods.ids(universe);
        types = new QualifiedTypes(universe);
        subtyping = new Subtyping(universe.core());
        specificity = new Specificity(universe.core());
        intersection = new Intersection(universe.core());
    }

    /// Both answers about a signature.
    private record Answers(List<MethodMatch> all, List<MethodMatch> limited) {}

    /// {@return the question of a record}
    List<Question> of(MatchRecord item) {
        LazyType signature = new LazyType(types, item.signature());
        return List.of(
                new Question(
                        Kind.MATCHES,
                        item.id(),
                        signature::text,
                        Set.of(item.from()),
                        Question.Standing.FIRM,
                        () -> {
                            Type call = signature.type();
                            return Trial.of(
                                    () ->
                                            new Answers(
                                                    matches(call, OptionalInt.empty()),
                                                    matches(call, OptionalInt.of(LIMIT))),
                                    found -> judge(item, found));
                        }));
    }

    private List<MethodMatch> matches(Type call, OptionalInt limit) {
        return switch (tables.matches(call, limit)) {
            case JuliaTables.Answer.Matches(List<MethodMatch> found) -> found;
            case JuliaTables.Answer.TooMany _, JuliaTables.Answer.NoTable _ -> List.of();
        };
    }

    private Verdict judge(MatchRecord item, Answers found) {
        if (item.matches().isEmpty()) {
            return new Verdict.Unrecorded();
        }
        Set<String> labels = new TreeSet<>();
        List<MatchRecord.Match> expected = item.matches().get();
        List<Integer> expectedIds = expected.stream().map(MatchRecord.Match::method).toList();
        compareOrder(expectedIds, found.all, "methods", "order", labels);
        compareOrder(item.limited(), found.limited, "limited", "limited-order", labels);
        Map<Integer, MethodMatch> byId = new HashMap<>();
        found.all.forEach(match -> byId.put(id(match), match));
        for (MatchRecord.Match match : expected) {
            MethodMatch ours = byId.get(match.method());
            if (ours != null) {
                compare(match, ours, labels);
            }
        }
        return labels.isEmpty()
                ? new Verdict.Agrees()
                : Verdict.different(labels, item.text(), text(found));
    }

    private int id(MethodMatch match) {
        return ids.getOrDefault(match.method(), 0);
    }

    private void compareOrder(
            List<Integer> expected,
            List<MethodMatch> found,
            String other,
            String order,
            Set<String> labels) {
        List<Integer> ours = found.stream().map(this::id).toList();
        if (!new HashSet<>(ours).equals(new HashSet<>(expected))
                || ours.size() != expected.size()) {
            labels.add(other);
            return;
        }
        for (int i = 0; i < ours.size(); i++) {
            for (int j = i + 1; j < ours.size(); j++) {
                if (expected.indexOf(ours.get(i)) > expected.indexOf(ours.get(j))
                        && isOrdered(found.get(i), found.get(j))) {
                    labels.add(order);
                }
            }
        }
    }

    private boolean isOrdered(MethodMatch first, MethodMatch second) {
        Type a = first.method().signature();
        Type b = second.method().signature();
        return (specificity.isMoreSpecific(a, b) || specificity.isMoreSpecific(b, a))
                && intersection.intersect(first.intersection(), second.intersection())
                        != Bottom.BOTTOM;
    }

    private void compare(MatchRecord.Match expected, MethodMatch found, Set<String> labels) {
        if (expected.covers() != (found.coverage() == Edge.Coverage.FULL)) {
            labels.add("covers");
        }
        if (expected.intersection().isPresent()
                && !subtyping.areEqual(
                        types.type(expected.intersection().get()), found.intersection())) {
            labels.add("intersection");
        }
        if (expected.parameters().size() != found.staticParameters().size()) {
            labels.add("sparams");
            return;
        }
        for (int i = 0; i < expected.parameters().size(); i++) {
            if (!isSame(expected.parameters().get(i), found.staticParameters().get(i))) {
                labels.add("sparams");
            }
        }
    }

    private boolean isSame(Optional<String> expected, Object found) {
        if (expected.isEmpty() || found instanceof TypeVar) {
            return expected.isEmpty() && found instanceof TypeVar;
        }
        Object value = new LazyType(types, expected.get()).value();
        return value instanceof Type a && found instanceof Type b
                ? subtyping.areEqual(a, b)
                : Egal.egal(value, found);
    }

    private String text(Answers found) {
        List<String> all = new ArrayList<>();
        for (MethodMatch match : found.all) {
            all.add(
                    MatchRecord.text(
                            id(match),
                            PairQuestions.print(match.intersection()),
                            match.staticParameters().stream()
                                    .map(value ->
                                            value instanceof TypeVar
                                                    ? "?"
                                                    : PairQuestions.print(value))
                                    .toList(),
                            match.coverage() == Edge.Coverage.FULL));
        }
        return all + "; limited " + found.limited.stream().map(this::id).toList();
    }
}
