package dev.backedge.tools.conformance;

import dev.backedge.dispatch.Ambiguities;
import dev.backedge.model.Bottom;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.Method;
import dev.backedge.model.Type;
import dev.backedge.types.Intersection;
import dev.backedge.types.Specificity;
import dev.backedge.types.Subtyping;

import java.util.Collection;

/// Tells of which methods the types do not determine whether Julia lists them as matches of a
/// signature: it depends on the history of its method tables.
final class UndeterminedMatches {
    private final Intersection intersection;
    private final Specificity specificity;
    private final Subtyping subtyping;

    UndeterminedMatches(CoreTypes core) {
        intersection = new Intersection(core);
        specificity = new Specificity(core);
        subtyping = new Subtyping(core);
    }

    /// Whether all that a method has in common with a signature has `Union{}` as a parameter.
    boolean hasEmptyType(Type signature, Method method) {
        return Ambiguities.hasBottomParameter(
                intersection.intersect(signature, method.signature()));
    }

    /// Whether a method that is neither more nor less specific has all that a method has in common
    /// with a signature: then no call selects the method.
    boolean isUndecided(Type signature, Method method, Collection<Method> others) {
        Type common = intersection.intersect(signature, method.signature());
        return common != Bottom.BOTTOM
                && others.stream()
                        .anyMatch(other ->
                                other != method
                                        && !specificity.isMoreSpecific(
                                                method.signature(), other.signature())
                                        && !specificity.isMoreSpecific(
                                                other.signature(), method.signature())
                                        && (subtyping.isSubtype(common, other.signature())
                                                || subtyping.isSubtype(
                                                        signature, other.signature())));
    }
}
