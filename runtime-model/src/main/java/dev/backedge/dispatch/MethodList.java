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
import java.util.List;

/// The methods of one function as Julia 1.5 keeps them: a list in which each method was inserted
/// before the first one that it is more specific than. Specificity is no total order, so a list
/// cannot hold it; each entry therefore notes those further back that are more specific all the
/// same (`resorted`), and those whose order is undecided (`ambiguous`).
///
/// Julia turns lists of more than twelve methods into a tree by argument types, which can put
/// unordered methods into another order than this list does. Counterpart:
/// `jl_typemap_list_insert_sorted`, Julia 1.5, `src/typemap.c`, and `check_ambiguous_visitor`,
/// `src/gf.c`.
final class MethodList {
    private final Subtyping subtyping;
    private final Intersection intersection;
    private final Specificity specificity;
    private final List<Entry> entries = new ArrayList<>();

    /// A method with what its insertion, and later ones, noted.
    static final class Entry {
        final Method method;
        final List<Entry> resorted = new ArrayList<>();
        final List<Entry> ambiguous = new ArrayList<>();

        Entry(Method method) {
            this.method = method;
        }

        Type signature() {
            return method.signature();
        }
    }

    MethodList(CoreTypes core) {
        subtyping = new Subtyping(core);
        intersection = new Intersection(core);
        specificity = new Specificity(core);
    }

    List<Entry> entries() {
        return entries;
    }

    void insert(Method method) {
        Entry added = new Entry(method);
        entries.add(placeOf(method), added);
        boolean after = false;
        for (Entry old : entries) {
            if (old == added) {
                after = true;
            } else if (after) {
                compare(added, old, added, old);
            } else {
                compare(added, old, old, added);
            }
        }
    }

    private int placeOf(Method method) {
        if (isLeaf(method.signature())) {
            return 0;
        }
        for (int i = 0; i < entries.size(); i++) {
            Type other = entries.get(i).signature();
            if (!isLeaf(other) && specificity.isMoreSpecific(method.signature(), other)) {
                return i;
            }
        }
        return entries.size();
    }

    /// Whether all elements are concrete; such methods stand first.
    private static boolean isLeaf(Type signature) {
        return signature instanceof DataType tuple
                && tuple.parameters().stream()
                        .allMatch(element ->
                                element instanceof DataType type
                                        && type.isConcrete()
                                        && !CoreTypes.isKind(type));
    }

    /// Notes if `before` stands wrongly before `after`; one of them is the one added.
    private void compare(Entry added, Entry old, Entry before, Entry after) {
        Type common = intersection.intersect(added.signature(), old.signature());
        if (common == Bottom.BOTTOM) {
            return;
        }
        Entry first = moreSpecific(added, old);
        if (first == before || isResolved(common, before, after)) {
            return;
        }
        if (first == after) {
            before.resorted.add(after);
        } else {
            before.ambiguous.add(after);
            after.ambiguous.add(before);
        }
    }

    /// The more specific one of two; of methods with the same calls the one added; a new entry,
    /// which is neither, if that is undecided.
    private Entry moreSpecific(Entry added, Entry old) {
        if (subtyping.isSubtype(added.signature(), old.signature())) {
            return added;
        }
        if (subtyping.isSubtype(old.signature(), added.signature())) {
            return old;
        }
        if (specificity.isMoreSpecific(added.signature(), old.signature())) {
            return added;
        }
        return specificity.isMoreSpecific(old.signature(), added.signature())
                ? old
                : new Entry(added.method);
    }

    /// Whether a third method has exactly the calls that two have in common.
    private boolean isResolved(Type common, Entry before, Entry after) {
        for (Entry entry : entries) {
            if (subtyping.areEqual(common, entry.signature())) {
                return entry != before
                        && entry != after
                        && isBetterFor(common, entry, before)
                        && isBetterFor(common, entry, after);
            }
        }
        return false;
    }

    private boolean isBetterFor(Type common, Entry third, Entry other) {
        return subtyping.isSubtype(common, other.signature())
                || specificity.isMoreSpecific(third.signature(), other.signature());
    }
}
