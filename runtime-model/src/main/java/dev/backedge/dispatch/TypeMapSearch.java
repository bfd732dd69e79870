package dev.backedge.dispatch;

import dev.backedge.model.Bottom;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Edge;
import dev.backedge.model.Type;
import dev.backedge.types.Intersection;
import dev.backedge.types.Specificity;
import dev.backedge.types.Subtyping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// Looks up the methods that calls of a type can select in a [TypeMap], from the front until one
/// has all of the calls; without those of which another, undecided one has all calls too.
/// Counterpart: `ml_matches_visitor`, Julia 1.5, `src/gf.c`.
final class TypeMapSearch {
    private final Type calls;
    private final OptionalInt limit;
    private final long world;
    private final Subtyping subtyping;
    private final Intersection intersection;
    private final Specificity specificity;
    private final Set<TypeMapEntry> visited = new HashSet<>();
    private final List<MethodMatch> found = new ArrayList<>();
    private boolean tooMany;

    /// @param limit the largest number of matches that is of interest; with a limit, matches are
    ///   left out whose calls those before them have
    TypeMapSearch(CoreTypes core, Type calls, OptionalInt limit, long world) {
        this.calls = calls;
        this.limit = limit;
        this.world = world;
        subtyping = new Subtyping(core);
        intersection = new Intersection(core);
        specificity = new Specificity(core);
    }

    List<MethodMatch> search(TypeMap map) {
        boolean leaf = calls instanceof DataType tuple && tuple.isDispatchTuple();
        map.visit(
                calls,
                entry -> {
                    if (!entry.method.isVisibleIn(world)
                            || intersection.isObviouslyEmpty(calls, entry.signature())) {
                        return true;
                    }
                    Intersection.Meet meet = meetOf(entry);
                    if (meet.type() == Bottom.BOTTOM) {
                        return true;
                    }
                    boolean covers = subtyping.isSubtype(calls, entry.signature());
                    return leaf && !covers || visit(entry, meet, coverage(covers)) && !covers;
                });
        return found;
    }

    boolean hasTooMany() {
        return tooMany;
    }

    private Intersection.Meet meetOf(TypeMapEntry entry) {
        return intersection.intersectWithParameters(calls, entry.signature());
    }

    private static Edge.Coverage coverage(boolean covers) {
        return covers ? Edge.Coverage.FULL : Edge.Coverage.PARTIAL;
    }

    private boolean visit(TypeMapEntry entry, Intersection.Meet meet, Edge.Coverage coverage) {
        if (!entry.method.isVisibleIn(world) || visited.contains(entry)) {
            return true;
        }
        if (!entry.ambiguous.isEmpty()) {
            visited.add(entry);
        }
        boolean selectable = true;
        for (TypeMapEntry prior : entry.resorted) {
            if (!visited.contains(prior)) {
                Intersection.Meet common = meetOf(prior);
                selectable &= !subtyping.isSubtype(calls, prior.signature());
                if (!visitPrior(entry, prior, common)) {
                    return false;
                }
            }
        }
        boolean undecided =
                entry.ambiguous.stream()
                        .anyMatch(other -> subtyping.isSubtype(meet.type(), other.signature()));
        return !selectable || undecided || isHidden(meet) || add(entry, meet, coverage);
    }

    /// A more specific method further back, unless it is undecided which of it and another is
    /// selected.
    private boolean visitPrior(TypeMapEntry entry, TypeMapEntry prior, Intersection.Meet common) {
        boolean undecided =
                entry.ambiguous.stream()
                        .anyMatch(other ->
                                subtyping.isSubtype(common.type(), other.signature())
                                        && !specificity.isMoreSpecific(
                                                prior.signature(), other.signature()));
        if (common.type() == Bottom.BOTTOM || undecided) {
            return true;
        }
        boolean goesOn =
                visit(prior, common, coverage(subtyping.isSubtype(calls, prior.signature())));
        visited.add(prior);
        return goesOn;
    }

    private boolean isHidden(Intersection.Meet meet) {
        return limit.isPresent()
                && found.stream()
                        .anyMatch(before ->
                                subtyping.isSubtype(meet.type(), before.method().signature()));
    }

    private boolean add(TypeMapEntry entry, Intersection.Meet meet, Edge.Coverage coverage) {
        if (limit.isPresent() && found.size() >= limit.getAsInt()) {
            tooMany = true;
            return false;
        }
        found.add(new MethodMatch(entry.method, meet.type(), meet.staticParameters(), coverage));
        return true;
    }
}
