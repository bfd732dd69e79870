package dev.backedge.dispatch;

import dev.backedge.model.Bottom;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Method;
import dev.backedge.model.Type;
import dev.backedge.types.Intersection;
import dev.backedge.types.Specificity;
import dev.backedge.types.Subtyping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Looks up the methods that calls of a type can select in a [MethodList], from the front until one
/// has all of the calls; without those of which another, undecided one has all calls too.
/// Counterpart: `ml_matches_visitor`, Julia 1.5, `src/gf.c`.
final class MethodListSearch {
    private final MethodList list;
    private final Type calls;
    private final Subtyping subtyping;
    private final Intersection intersection;
    private final Specificity specificity;
    private final Set<MethodList.Entry> visited = new HashSet<>();
    private final List<Method> found = new ArrayList<>();

    MethodListSearch(CoreTypes core, MethodList list, Type calls) {
        this.list = list;
        this.calls = calls;
        subtyping = new Subtyping(core);
        intersection = new Intersection(core);
        specificity = new Specificity(core);
    }

    List<Method> search() {
        boolean leaf = calls instanceof DataType tuple && tuple.isDispatchTuple();
        for (MethodList.Entry entry : list.entries()) {
            boolean covers = subtyping.isSubtype(calls, entry.signature());
            Type common = leaf || covers ? calls : commonCalls(entry);
            if (covers || !leaf && common != Bottom.BOTTOM) {
                visit(entry, common);
            }
            if (covers) {
                return found;
            }
        }
        return found;
    }

    private Type commonCalls(MethodList.Entry entry) {
        return intersection.intersect(calls, entry.signature());
    }

    private void visit(MethodList.Entry entry, Type common) {
        if (visited.contains(entry)) {
            return;
        }
        if (!entry.ambiguous.isEmpty()) {
            visited.add(entry);
        }
        boolean selectable = true;
        for (MethodList.Entry prior : entry.resorted) {
            if (!visited.contains(prior)) {
                selectable &= !subtyping.isSubtype(calls, prior.signature());
                visitPrior(entry, prior);
            }
        }
        if (selectable && entry.ambiguous.stream().noneMatch(other -> has(other, common))) {
            found.add(entry.method);
        }
    }

    /// A more specific method further back, unless it is undecided which of it and another is
    /// selected.
    private void visitPrior(MethodList.Entry entry, MethodList.Entry prior) {
        Type common = commonCalls(prior);
        boolean undecided =
                entry.ambiguous.stream()
                        .anyMatch(other ->
                                has(other, common)
                                        && !specificity.isMoreSpecific(
                                                prior.signature(), other.signature()));
        if (common != Bottom.BOTTOM && !undecided) {
            visit(prior, common);
            visited.add(prior);
        }
    }

    private boolean has(MethodList.Entry entry, Type common) {
        return subtyping.isSubtype(common, entry.signature());
    }
}
