package dev.backedge.types;

import dev.backedge.model.CoreTypes;
import dev.backedge.model.Type;

/// Which of two signatures is the more specific one: dispatch prefers it where both match. A type
/// below another is more specific than it; beyond that, [SpecificityComparison] has rules by which
/// signatures that merely overlap can be ordered. Has no state of its own. Counterpart:
/// `jl_type_morespecific`, Julia 1.5, `src/subtype.c`.
public final class Specificity {
    private final Subtyping subtyping;

    /// Makes the order for the types of one runtime.
    ///
    /// @param core its predefined types
    public Specificity(CoreTypes core) {
        this(new Subtyping(core));
    }

    Specificity(Subtyping subtyping) {
        this.subtyping = subtyping;
    }

    /// {@return whether one type is more specific than another}
    ///
    /// @param a a type without free variables, a signature as a rule
    /// @param b another
    public boolean isMoreSpecific(Type a, Type b) {
        TypeDepthException.check(a, b);
        if (a.hasFreeVariables()
                || b.hasFreeVariables()
                || Resemblance.areDisjoint(a, b, Resemblance.Purpose.SPECIFICITY)) {
            return false;
        }
        if (subtyping.isSubtype(b, a)) {
            return false;
        }
        return subtyping.isSubtype(a, b) || isMoreSpecificOfUnrelated(a, b);
    }

    /// {@return whether one type is more specific than another, neither being below the other}
    ///
    /// @param a a type without free variables
    /// @param b another
    public boolean isMoreSpecificOfUnrelated(Type a, Type b) {
        return new SpecificityComparison(subtyping)
                .isMoreSpecific(a, b, SpecificityComparison.Place.OUTSIDE, OccurrenceCounts.NONE);
    }
}
