package dev.backedge.tools.conformance;

import dev.backedge.dispatch.MatchResult;
import dev.backedge.dispatch.MethodLookup;
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

    private final MethodLookup lookup;
    private final long world;
    private final List<Method> methods;
    private final Map<Method, Integer> ids;
    private final UndeterminedMatches undetermined;
    private final QualifiedTypes types;
    private final Subtyping subtyping;
    private final Specificity specificity;
    private final Intersection intersection;

    MatchQuestions(Universe universe, MethodLookup lookup) {
        this.lookup = lookup;
        world = universe.clock().current();
        methods = RecordedMethods.inOrder(universe);
        undetermined = new UndeterminedMatches(universe.core());
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
                                                    lookup.allMatches(call, world), limited(call)),
                                    found -> judge(call, item, found));
                        }));
    }

    private List<MethodMatch> limited(Type call) {
        return switch (lookup.matches(call, LIMIT, world)) {
            case MatchResult.Matches found -> found.matches();
            case MatchResult.TooMany _ -> List.of();
        };
    }

    private Verdict judge(Type call, MatchRecord item, Answers found) {
        if (item.matches().isEmpty()) {
            return new Verdict.Unrecorded();
        }
        Set<String> labels = new TreeSet<>();
        List<MatchRecord.Match> expected = item.matches().get();
        List<Integer> expectedIds = expected.stream().map(MatchRecord.Match::method).toList();
        Set<Integer> differing = differing(expectedIds, found.all);
        Set<Integer> differingLimited = differing(item.limited(), found.limited);
        boolean same = differing.isEmpty() && differingLimited.isEmpty();
        if (!areUndetermined(call, differing, expectedIds, found.all)) {
            labels.add("methods");
        }
        if (!differingLimited.stream()
                .allMatch(id -> undetermined.hasEmptyType(call, method(id)))) {
            labels.add("limited");
        }
        compareOrder(expectedIds, found.all, "order", labels);
        compareOrder(item.limited(), found.limited, "limited-order", labels);
        Map<Integer, MethodMatch> byId = new HashMap<>();
        found.all.forEach(match -> byId.put(id(match), match));
        for (MatchRecord.Match match : expected) {
            MethodMatch ours = byId.get(match.method());
            if (ours != null) {
                compare(match, ours, labels);
            }
        }
        if (labels.isEmpty()) {
            return same ? new Verdict.Agrees() : new Verdict.AgreesWhereDetermined();
        }
        return Verdict.different(labels, item.text(), text(found));
    }

    private Method method(int id) {
        return methods.get(id - 1);
    }

    /// The methods that only one of two answers has.
    private Set<Integer> differing(List<Integer> expected, List<MethodMatch> found) {
        Set<Integer> ours = new TreeSet<>();
        found.forEach(match -> ours.add(id(match)));
        Set<Integer> differing = new TreeSet<>(expected);
        differing.addAll(ours);
        differing.removeIf(id -> ours.contains(id) && expected.contains(id));
        return differing;
    }

    private boolean areUndetermined(
            Type call, Set<Integer> differing, List<Integer> expected, List<MethodMatch> found) {
        Set<Method> others = new HashSet<>();
        expected.forEach(id -> others.add(method(id)));
        found.forEach(match -> others.add(match.method()));
        return differing.stream()
                .map(this::method)
                .allMatch(method ->
                        undetermined.hasEmptyType(call, method)
                                || undetermined.isUndecided(call, method, others));
    }

    private int id(MethodMatch match) {
        return ids.getOrDefault(match.method(), 0);
    }

    private void compareOrder(
            List<Integer> expected, List<MethodMatch> found, String order, Set<String> labels) {
        List<MethodMatch> common =
                found.stream().filter(match -> expected.contains(id(match))).toList();
        for (int i = 0; i < common.size(); i++) {
            for (int j = i + 1; j < common.size(); j++) {
                if (expected.indexOf(id(common.get(i))) > expected.indexOf(id(common.get(j)))
                        && isOrdered(common.get(i), common.get(j))) {
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
