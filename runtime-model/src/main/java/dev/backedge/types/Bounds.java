package dev.backedge.types;

import dev.backedge.model.Bottom;
import dev.backedge.model.DataType;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Union;
import dev.backedge.model.Unions;

/// Joins and meets of variables' bounds, where an estimate will do: a meet may be too large.
/// Counterpart: `simple_join` and `simple_meet`, Julia 1.5, `src/subtype.c`.
final class Bounds {
    private final Subtyping subtyping;

    Bounds(Subtyping subtyping) {
        this.subtyping = subtyping;
    }

    Object join(Object a, Object b) {
        if (a == Bottom.BOTTOM || Kinds.isAny(b) || Resemblance.areEqual(a, b)) {
            return b;
        }
        if (b == Bottom.BOTTOM || Kinds.isAny(a)) {
            return a;
        }
        if (!(a instanceof Type first) || !(b instanceof Type second)) {
            return subtyping.core().any();
        }
        if (a instanceof Union && Kinds.inUnion(a, b)
                || isKindOf(a, b)
                || a instanceof TypeVar variable && Resemblance.areEqual(b, variable.lower())) {
            return a;
        }
        if (b instanceof Union && Kinds.inUnion(b, a)
                || isKindOf(b, a)
                || b instanceof TypeVar variable && Resemblance.areEqual(a, variable.lower())) {
            return b;
        }
        if (!first.hasFreeVariables()
                && !second.hasFreeVariables()
                && !areTypesOfDifferentKinds(a, b)) {
            if (subtyping.isSubtype(first, second)) {
                return b;
            }
            if (subtyping.isSubtype(second, first)) {
                return a;
            }
        }
        return union(first, second);
    }

    /// A union without simplification, so that variables stay where they are.
    static Type union(Type a, Type b) {
        return Unions.ofDistinct(a, b);
    }

    Object meet(Object a, Object b) {
        if (Kinds.isAny(a) || b == Bottom.BOTTOM || Resemblance.areEqual(a, b)) {
            return b;
        }
        if (Kinds.isAny(b) || a == Bottom.BOTTOM) {
            return a;
        }
        if (!(a instanceof Type first) || !(b instanceof Type second)) {
            return Bottom.BOTTOM;
        }
        if (a instanceof Union && Kinds.inUnion(a, b)
                || isKindOf(a, b)
                || a instanceof TypeVar variable && Resemblance.areEqual(b, variable.upper())) {
            return a instanceof TypeVar ? a : b;
        }
        if (b instanceof Union && Kinds.inUnion(b, a)
                || isKindOf(b, a)
                || b instanceof TypeVar variable && Resemblance.areEqual(a, variable.upper())) {
            return b instanceof TypeVar ? b : a;
        }
        if (Resemblance.areDisjoint(a, b, Resemblance.Purpose.INTERSECTION)) {
            return Bottom.BOTTOM;
        }
        if (!first.hasFreeVariables()
                && !second.hasFreeVariables()
                && subtyping.isSubtype(first, second)) {
            return a;
        }
        return b;
    }

    /// Whether one is the type of the types `Type{T}` that the other is.
    private boolean isKindOf(Object kind, Object type) {
        return Kinds.isKind(kind)
                && Kinds.isTypeType(type)
                && ((DataType) type).parameter(0) instanceof Type named
                && !(named instanceof TypeVar)
                && subtyping.core().typeOf(named) == kind;
    }

    private boolean areTypesOfDifferentKinds(Object a, Object b) {
        return Kinds.isTypeType(a)
                && Kinds.isTypeType(b)
                && kindOf((DataType) a) != kindOf((DataType) b);
    }

    private Object kindOf(DataType type) {
        return subtyping.core().typeOf(type.parameter(0));
    }
}
