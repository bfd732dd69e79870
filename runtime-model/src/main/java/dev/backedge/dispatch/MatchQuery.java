package dev.backedge.dispatch;

import dev.backedge.model.Bottom;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Edge;
import dev.backedge.model.Method;
import dev.backedge.model.MethodGroup;
import dev.backedge.model.Type;
import dev.backedge.model.UnionAll;
import dev.backedge.types.Intersection;
import dev.backedge.types.Subtyping;
import dev.backedge.world.WorldRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Answers which methods calls of a signature may select.
final class MatchQuery {
    private final Subtyping subtyping;
    private final Intersection intersection;
    private final CallGroups groups;
    private final MethodOrder order;

    MatchQuery(CoreTypes core, CallGroups groups, MethodOrder order) {
        subtyping = new Subtyping(core);
        intersection = new Intersection(core);
        this.groups = groups;
        this.order = order;
    }

    MatchResult ask(Type signature, int limit, long world) {
        Validity validity = new Validity(world);
        List<MethodMatch> found = findAll(signature, world, validity);
        List<MethodMatch> kept = selectable(order.sorted(uncovered(found), MethodMatch::method));
        if (kept.size() > limit) {
            return new MatchResult.TooMany(validity.range());
        }
        boolean full = kept.stream().anyMatch(match -> match.coverage() == Edge.Coverage.FULL);
        return new MatchResult.Matches(
                kept,
                full ? Edge.Coverage.FULL : Edge.Coverage.PARTIAL,
                ambiguity(kept, found),
                validity.range());
    }

    private List<MethodMatch> findAll(Type signature, long world, Validity validity) {
        List<MethodMatch> found = new ArrayList<>();
        for (MethodGroup group : groups.of(signature)) {
            for (Method method : candidates(group, signature)) {
                find(method, signature, world, validity).ifPresent(found::add);
            }
        }
        found.sort((a, b) ->
                Long.compare(
                        a.method().primaryWorld().orElse(0), b.method().primaryWorld().orElse(0)));
        return found;
    }

    private static List<Method> candidates(MethodGroup group, Type signature) {
        return UnionAll.unwrap(signature) instanceof DataType tuple
                ? group.candidates(tuple)
                : group.methods();
    }

    /// All that match, in order, up to the first that has the whole signature.
    List<MethodMatch> all(Type signature, long world) {
        List<MethodMatch> found = findAll(signature, world, new Validity(world));
        return order.sorted(uncovered(found), MethodMatch::method);
    }

    private Optional<MethodMatch> find(
            Method method, Type signature, long world, Validity validity) {
        boolean visible = method.isVisibleIn(world);
        if (!visible && !validity.isNarrowedBy(method)) {
            return Optional.empty();
        }
        if (intersection.isObviouslyEmpty(signature, method.signature())) {
            return Optional.empty();
        }
        Intersection.Meet meet =
                intersection.intersectWithParameters(signature, method.signature());
        if (meet.type() == Bottom.BOTTOM) {
            return Optional.empty();
        }
        validity.narrow(method);
        if (!visible) {
            return Optional.empty();
        }
        boolean covers = subtyping.isSubtype(signature, method.signature());
        return Optional.of(
                new MethodMatch(
                        method,
                        meet.type(),
                        meet.staticParameters(),
                        covers ? Edge.Coverage.FULL : Edge.Coverage.PARTIAL));
    }

    /// The worlds around one in which the same methods are visible, as far as they were looked at.
    private static final class Validity {
        private final long world;
        private WorldRange range = WorldRange.from(1);

        Validity(long world) {
            this.world = world;
        }

        boolean isNarrowedBy(Method method) {
            WorldRange around = method.worldsAround(world);
            return around.first() > range.first() || around.last() < range.last();
        }

        void narrow(Method method) {
            range = range.intersection(method.worldsAround(world));
        }

        WorldRange range() {
            return range;
        }
    }

    /// Those that are more specific than every method that has the whole signature, and the first
    /// of these itself: no call selects another.
    private List<MethodMatch> uncovered(List<MethodMatch> found) {
        List<MethodMatch> kept = found;
        for (MethodMatch cover : found) {
            if (cover.coverage() == Edge.Coverage.FULL && kept.contains(cover)) {
                kept =
                        kept.stream()
                                .filter(match ->
                                        match == cover
                                                || order.isMoreSpecific(
                                                        match.method(), cover.method()))
                                .toList();
            }
        }
        return kept;
    }

    /// Without those of which a more specific one before them has all that they have in common with
    /// the call.
    private List<MethodMatch> selectable(List<MethodMatch> sorted) {
        List<MethodMatch> kept = new ArrayList<>();
        for (MethodMatch match : sorted) {
            if (kept.stream().noneMatch(before -> hides(before, match))) {
                kept.add(match);
            }
        }
        return kept;
    }

    private boolean hides(MethodMatch before, MethodMatch match) {
        return order.isMoreSpecific(before.method(), match.method())
                && subtyping.isSubtype(match.intersection(), before.method().signature());
    }

    private MatchResult.Ambiguity ambiguity(List<MethodMatch> kept, List<MethodMatch> found) {
        for (MethodMatch match : kept) {
            for (MethodMatch other : found) {
                if (match != other && isAmbiguous(match, other, found)) {
                    return MatchResult.Ambiguity.POSSIBLE;
                }
            }
        }
        return MatchResult.Ambiguity.NONE;
    }

    private boolean isAmbiguous(MethodMatch a, MethodMatch b, List<MethodMatch> matches) {
        if (order.isMoreSpecific(a.method(), b.method())
                || order.isMoreSpecific(b.method(), a.method())) {
            return false;
        }
        Type common = intersection.intersect(a.intersection(), b.intersection());
        return common != Bottom.BOTTOM
                && matches.stream()
                        .noneMatch(other ->
                                order.isMoreSpecific(other.method(), a.method())
                                        && order.isMoreSpecific(other.method(), b.method())
                                        && subtyping.isSubtype(common, other.method().signature()));
    }

    InWorlds<Optional<MethodMatch>> covering(Type signature, long world) {
        List<Method> all = new ArrayList<>();
        Validity validity = new Validity(world);
        for (MethodGroup group : groups.of(signature)) {
            for (Method method : candidates(group, signature)) {
                boolean visible = method.isVisibleIn(world);
                if ((visible || validity.isNarrowedBy(method))
                        && subtyping.isSubtype(signature, method.signature())) {
                    validity.narrow(method);
                    if (visible) {
                        all.add(method);
                    }
                }
            }
        }
        List<Method> best = order.mostSpecific(all);
        Optional<MethodMatch> only =
                best.size() == 1 ? Optional.of(matchOf(signature, best.getFirst())) : none();
        return new InWorlds<>(only, validity.range());
    }

    private static Optional<MethodMatch> none() {
        return Optional.empty();
    }

    private MethodMatch matchOf(Type signature, Method method) {
        List<Object> values = subtyping.findParameters(signature, method.signature()).orElseThrow();
        return new MethodMatch(method, signature, values, Edge.Coverage.FULL);
    }
}
