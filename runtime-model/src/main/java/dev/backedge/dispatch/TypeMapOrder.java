package dev.backedge.dispatch;

import dev.backedge.model.Bottom;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.Method;
import dev.backedge.model.Type;
import dev.backedge.types.Intersection;
import dev.backedge.types.Specificity;
import dev.backedge.types.Subtyping;

import java.util.Optional;

/// Inserts methods into a [TypeMap], and notes for each pair that the map visits in the wrong
/// order, or has no order for, that this is so. Counterpart: `check_ambiguous_visitor`, Julia 1.5,
/// `src/gf.c`.
final class TypeMapOrder {
    private final TypeMap map;
    private final Subtyping subtyping;
    private final Intersection intersection;
    private final Specificity specificity;

    TypeMapOrder(CoreTypes core, TypeMap map) {
        this.map = map;
        subtyping = new Subtyping(core);
        intersection = new Intersection(core);
        specificity = new Specificity(core);
    }

    /// Adds a method; those before it have to be in the map already.
    TypeMapEntry insert(Method method) {
        TypeMapEntry added = new TypeMapEntry(method);
        map.insert(added);
        long world = method.primaryWorld().orElse(1);
        boolean[] after = {false};
        map.visit(
                method.signature(),
                old -> {
                    if (old == added) {
                        after[0] = true;
                    } else if (old.method.isVisibleIn(world)) {
                        compare(added, old, after[0] ? added : old, after[0] ? old : added);
                    }
                    return true;
                });
        return added;
    }

    /// Notes if `before` stands wrongly before `after`; one of them is the one added.
    private void compare(
            TypeMapEntry added, TypeMapEntry old, TypeMapEntry before, TypeMapEntry after) {
        if (intersection.isObviouslyEmpty(added.signature(), old.signature())) {
            return;
        }
        Type common = intersection.intersect(added.signature(), old.signature());
        if (common == Bottom.BOTTOM) {
            return;
        }
        Optional<TypeMapEntry> first = moreSpecific(added, old);
        if (first.filter(entry -> entry == before).isPresent()
                || isResolved(common, added, before, after)) {
            return;
        }
        if (first.isPresent()) {
            before.resorted.add(after);
        } else {
            before.ambiguous.add(after);
            after.ambiguous.add(before);
        }
    }

    /// The more specific one of two; of methods with the same calls the one added.
    private Optional<TypeMapEntry> moreSpecific(TypeMapEntry added, TypeMapEntry old) {
        if (subtyping.isSubtype(added.signature(), old.signature())) {
            return Optional.of(added);
        }
        if (subtyping.isSubtype(old.signature(), added.signature())) {
            return Optional.of(old);
        }
        if (specificity.isMoreSpecific(added.signature(), old.signature())) {
            return Optional.of(added);
        }
        return specificity.isMoreSpecific(old.signature(), added.signature())
                ? Optional.of(old)
                : Optional.empty();
    }

    /// Whether a third method has exactly the calls that two have in common.
    private boolean isResolved(
            Type common, TypeMapEntry added, TypeMapEntry before, TypeMapEntry after) {
        return map.findEqual(common, added.method.primaryWorld().orElse(1))
                .filter(third -> third != before && third != after)
                .filter(third ->
                        isBetterFor(common, third, before) && isBetterFor(common, third, after))
                .isPresent();
    }

    private boolean isBetterFor(Type common, TypeMapEntry third, TypeMapEntry other) {
        return subtyping.isSubtype(common, other.signature())
                || specificity.isMoreSpecific(third.signature(), other.signature());
    }
}
