package dev.backedge.dispatch;

import dev.backedge.model.Bottom;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Type;
import dev.backedge.model.UnionAll;
import dev.backedge.types.Intersection;

import java.util.Optional;

/// The calls that two signatures have in common.
///
/// Calls with the empty type itself as an argument do not count unless one of the two names it:
/// `Union{}` is below every bound, so that all methods for types of types would have it in common.
/// Counterpart: the treatment of `Type{Union{}}` in `jl_typemap_intersection_visitor`, Julia 1.10,
/// `src/typemap.c`.
final class CommonCalls {
    private final Intersection intersection;

    CommonCalls(CoreTypes core) {
        intersection = new Intersection(core);
    }

    /// What a call and a method's signature have in common, with the signature's parameters; empty
    /// if nothing.
    Optional<Intersection.Meet> of(Type call, Type signature) {
        Intersection.Meet meet = intersection.intersectWithParameters(call, signature);
        return meet.type() == Bottom.BOTTOM || hasOnlyEmptyType(meet.type(), call, signature)
                ? Optional.empty()
                : Optional.of(meet);
    }

    /// What two signatures have in common, `Union{}` if nothing.
    Type between(Type a, Type b) {
        Type common = intersection.intersect(a, b);
        return hasOnlyEmptyType(common, a, b) ? Bottom.BOTTOM : common;
    }

    private static boolean hasOnlyEmptyType(Type common, Type a, Type b) {
        if (!(UnionAll.unwrap(common) instanceof DataType tuple)) {
            return false;
        }
        for (int i = 0; i < tuple.parameterCount(); i++) {
            if (isEmptyType(tuple, i) && !isEmptyType(a, i) && !isEmptyType(b, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEmptyType(Type signature, int argument) {
        return UnionAll.unwrap(signature) instanceof DataType tuple
                && argument < tuple.parameterCount()
                && tuple.parameter(argument) instanceof DataType type
                && type.isTypeType()
                && type.parameter(0) == Bottom.BOTTOM;
    }
}
