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
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Answers which methods calls of a signature may select.
///
/// All methods are found that have calls in common with the signature. A method is left out if
/// another one that is not less specific has all that it has in common with the signature: then no
/// call selects it, not even where the two are ambiguous. [Rivals] says which others come into
/// question, so that methods that have nothing to do with each other are never compared.
/// Counterpart: `ml_matches`, Julia 1.9, `src/gf.c`.
final class MatchQuery {
    private final Subtyping subtyping;
    private final CommonCalls calls;
    private final CallGroups groups;
    private final MethodOrder order;
    private final Interferences interferences;

    MatchQuery(CoreTypes core, CallGroups groups, MethodOrder order, Interferences interferences) {
        subtyping = new Subtyping(core);
        calls = new CommonCalls(core);
        this.groups = groups;
        this.order = order;
        this.interferences = interferences;
    }

    MatchResult ask(Type signature, int limit, long world) {
        Validity validity = new Validity(world);
        List<MethodMatch> found = findAll(signature, world, validity);
        Rivals rivals = new Rivals(found, order, interferences);
        BitSet selectable = new BitSet(found.size());
        BitSet dominated = new BitSet(found.size());
        for (int i = 0; i < found.size(); i++) {
            OptionalInt hiding = findHiding(i, found, rivals);
            selectable.set(i, hiding.isEmpty());
            dominated.set(i, hiding.isPresent() && rivals.isBefore(hiding.getAsInt(), i));
            if (selectable.cardinality() > limit) {
                return new MatchResult.TooMany(validity.range());
            }
        }
        List<MethodMatch> matches = new ArrayList<>();
        rivals.sorted(selectable).forEach(each -> matches.add(found.get(each)));
        return new MatchResult.Matches(
                matches,
                matches.stream().anyMatch(MatchQuery::isFull)
                        ? Edge.Coverage.FULL
                        : Edge.Coverage.PARTIAL,
                isAmbiguous(found, dominated, rivals)
                        ? MatchResult.Ambiguity.POSSIBLE
                        : MatchResult.Ambiguity.NONE,
                validity.range());
    }

    /// A rival that has all that a method has in common with the signature, a more specific one if
    /// there is one.
    private OptionalInt findHiding(int match, List<MethodMatch> found, Rivals rivals) {
        OptionalInt hiding = OptionalInt.empty();
        BitSet others = rivals.of(match);
        for (int each = others.nextSetBit(0); each >= 0; each = others.nextSetBit(each + 1)) {
            boolean before = rivals.isBefore(each, match);
            if ((hiding.isEmpty() || before) && hasAllOf(match, each, found)) {
                hiding = OptionalInt.of(each);
                if (before) {
                    return hiding;
                }
            }
        }
        return hiding;
    }

    private boolean hasAllOf(int match, int other, List<MethodMatch> found) {
        return subtyping.isSubtype(
                found.get(match).intersection(), found.get(other).method().signature());
    }

    /// All that match, in order, up to the first that has the whole signature. Those are left out
    /// for which nothing is decided.
    List<MethodMatch> all(Type signature, long world) {
        List<MethodMatch> found = findAll(signature, world, new Validity(world));
        Rivals rivals = new Rivals(found, order, interferences);
        BitSet everything = new BitSet(found.size());
        everything.set(0, found.size());
        List<MethodMatch> kept = new ArrayList<>();
        for (int each : rivals.sorted(everything)) {
            if (!isLeftOpen(each, found, rivals)) {
                kept.add(found.get(each));
            }
            if (isFull(found.get(each))) {
                break;
            }
        }
        return kept;
    }

    private boolean isLeftOpen(int match, List<MethodMatch> found, Rivals rivals) {
        return rivals.of(match).stream()
                .anyMatch(other ->
                        rivals.isUndecided(match, other)
                                && hasAllOf(match, other, found)
                                && !wereDecided(match, other, found, rivals));
    }

    /// Whether a method for just what two others have in common was there when the second one was
    /// defined.
    private boolean wereDecided(int a, int b, List<MethodMatch> found, Rivals rivals) {
        Type common = calls.between(signature(found, a), signature(found, b));
        return rivals.of(a).stream()
                .anyMatch(third ->
                        third < Math.max(a, b)
                                && rivals.isBefore(third, a)
                                && rivals.isBefore(third, b)
                                && subtyping.areEqual(common, signature(found, third)));
    }

    private static Type signature(List<MethodMatch> found, int match) {
        return found.get(match).method().signature();
    }

    private static boolean isFull(MethodMatch match) {
        return match.coverage() == Edge.Coverage.FULL;
    }

    private List<MethodMatch> findAll(Type signature, long world, Validity validity) {
        List<MethodMatch> found = new ArrayList<>();
        for (MethodGroup group : groups.of(signature)) {
            for (Method method : candidates(group, signature)) {
                find(method, signature, world, validity).ifPresent(found::add);
            }
        }
        found.sort((a, b) -> MethodOrder.OLDEST_FIRST.compare(a.method(), b.method()));
        return found;
    }

    private static List<Method> candidates(MethodGroup group, Type signature) {
        return UnionAll.unwrap(signature) instanceof DataType tuple
                ? group.candidates(tuple)
                : group.methods();
    }

    private Optional<MethodMatch> find(
            Method method, Type signature, long world, Validity validity) {
        boolean visible = method.isVisibleIn(world);
        if (!visible && !validity.isNarrowedBy(method)) {
            return Optional.empty();
        }
        Optional<Intersection.Meet> common = calls.of(signature, method.signature());
        if (common.isEmpty()) {
            return Optional.empty();
        }
        validity.narrow(method);
        if (!visible) {
            return Optional.empty();
        }
        Intersection.Meet meet = common.get();
        boolean covers =
                meet.type() == signature && subtyping.isSubtype(signature, method.signature());
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

    private boolean isAmbiguous(List<MethodMatch> found, BitSet dominated, Rivals rivals) {
        for (int i = dominated.nextClearBit(0);
                i < found.size();
                i = dominated.nextClearBit(i + 1)) {
            BitSet others = rivals.of(i);
            for (int j = others.nextSetBit(i + 1); j >= 0; j = others.nextSetBit(j + 1)) {
                if (!dominated.get(j)
                        && rivals.isUndecided(i, j)
                        && isAmbiguous(i, j, found, rivals)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether two methods of which neither is more specific have calls in common that no more
    /// specific third one has.
    private boolean isAmbiguous(int a, int b, List<MethodMatch> found, Rivals rivals) {
        Type common = calls.between(found.get(a).intersection(), found.get(b).intersection());
        return common != Bottom.BOTTOM
                && rivals.of(a).stream()
                        .noneMatch(other ->
                                rivals.isBefore(other, a)
                                        && rivals.isBefore(other, b)
                                        && subtyping.isSubtype(common, signature(found, other)));
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
