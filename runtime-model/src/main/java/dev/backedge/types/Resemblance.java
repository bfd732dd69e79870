package dev.backedge.types;

import dev.backedge.ir.Symbol;
import dev.backedge.model.Bottom;
import dev.backedge.model.DataType;
import dev.backedge.model.Egal;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Union;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Vararg;

/// Quick answers by structure alone: types that are certainly equal, certainly unequal, certainly
/// disjoint. Never wrong; often silent. Counterpart: `obviously_egal`, `obviously_unequal`,
/// `obviously_disjoint`, Julia 1.5, `src/subtype.c`.
final class Resemblance {
    private Resemblance() {}

    static boolean areEqual(Object a, Object b) {
        if (a == b) {
            return true;
        }
        return switch (a) {
            case DataType type -> b instanceof DataType other && areEqualInstances(type, other);
            case Union union ->
                    b instanceof Union other
                            && areEqual(union.first(), other.first())
                            && areEqual(union.second(), other.second());
            case UnionAll where ->
                    b instanceof UnionAll other
                            && where.variable() == other.variable()
                            && areEqual(where.body(), other.body());
            case Vararg vararg ->
                    b instanceof Vararg other
                            && areEqual(vararg.element(), other.element())
                            && vararg.count().equals(other.count());
            case Type _ -> false;
            default -> !(b instanceof Type) && Egal.egal(a, b);
        };
    }

    private static boolean areEqualInstances(DataType a, DataType b) {
        if (a.typeName() != b.typeName()
                || a.isConcrete()
                || b.isConcrete()
                || a.parameterCount() != b.parameterCount()) {
            return false;
        }
        for (int i = 0; i < a.parameterCount(); i++) {
            if (!areEqual(a.parameter(i), b.parameter(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean areUnequal(Object first, Object second) {
        if (first == second) {
            return false;
        }
        Object a = Kinds.unwrap(first);
        Object b = Kinds.unwrap(second);
        if (a instanceof DataType type) {
            if (b == Bottom.BOTTOM
                    || b instanceof DataType other && areUnequalInstances(type, other)) {
                return true;
            }
        } else if (a == Bottom.BOTTOM && b instanceof DataType) {
            return true;
        }
        if (a instanceof TypeVar variable && b instanceof TypeVar other) {
            return areUnequal(variable.upper(), other.upper());
        }
        return areUnequalValues(a, b);
    }

    private static boolean areUnequalValues(Object a, Object b) {
        if (b instanceof Long) {
            return !b.equals(a);
        }
        return (a instanceof Symbol || b instanceof Symbol) && !a.equals(b);
    }

    private static boolean areUnequalInstances(DataType a, DataType b) {
        if (a.typeName() != b.typeName()) {
            return true;
        }
        boolean tuple = a.typeName().isTuple();
        if (!tuple && !a.typeName().isType() && (a.isConcrete() || b.isConcrete())) {
            return a != b;
        }
        if (a.parameterCount() != b.parameterCount()
                && !TupleShape.isVararg(a)
                && !TupleShape.isVararg(b)) {
            return true;
        }
        int count = tuple ? Math.min(TupleShape.fixed(a), TupleShape.fixed(b)) : a.parameterCount();
        for (int i = 0; i < count; i++) {
            if (areUnequal(a.parameter(i), b.parameter(i))) {
                return true;
            }
        }
        return false;
    }

    /// What a test for disjointness is for.
    enum Purpose {
        /// Whether the intersection is empty.
        INTERSECTION,
        /// Whether neither can be more specific: then declared subtypes count, and tuples of
        /// different lengths may be compared.
        SPECIFICITY
    }

    static boolean areDisjoint(Object first, Object second, Purpose purpose) {
        if (first == second || Kinds.isAny(first) || Kinds.isAny(second)) {
            return false;
        }
        if (purpose == Purpose.SPECIFICITY
                && Kinds.isKind(first)
                && isTypeofBottom((DataType) first)) {
            return false;
        }
        Object a = Kinds.unwrap(first);
        Object b = Kinds.unwrap(second);
        if (a instanceof DataType type && b instanceof DataType other) {
            return areDisjointInstances(type, other, purpose);
        }
        return a == Bottom.BOTTOM || b == Bottom.BOTTOM;
    }

    private static boolean isTypeofBottom(DataType kind) {
        return kind.typeName().name().name().equals("TypeofBottom");
    }

    private static boolean areDisjointInstances(DataType first, DataType second, Purpose purpose) {
        DataType a = first;
        DataType b = second;
        if (a.typeName() != b.typeName()) {
            if (!b.isAny() && Kinds.inherits(a.typeName(), b.typeName())) {
                a = Kinds.ancestor(a, b.typeName());
            } else if (!a.isAny() && Kinds.inherits(b.typeName(), a.typeName())) {
                b = Kinds.ancestor(b, a.typeName());
            } else {
                return true;
            }
            if (purpose == Purpose.SPECIFICITY) {
                return false;
            }
        }
        boolean tuple = a.typeName().isTuple();
        if (tuple
                && purpose == Purpose.INTERSECTION
                && a.parameterCount() != b.parameterCount()
                && !TupleShape.isVararg(a)
                && !TupleShape.isVararg(b)) {
            return true;
        }
        int count = tuple ? Math.min(TupleShape.fixed(a), TupleShape.fixed(b)) : a.parameterCount();
        for (int i = 0; i < count; i++) {
            if (areDisjointParameters(a.parameter(i), b.parameter(i), tuple, purpose)) {
                return true;
            }
        }
        return false;
    }

    private static boolean areDisjointParameters(
            Object a, Object b, boolean tuple, Purpose purpose) {
        if (a instanceof TypeVar || b instanceof TypeVar) {
            return false;
        }
        if (a instanceof Type && b instanceof Type) {
            return !(tuple && (a == Bottom.BOTTOM || b == Bottom.BOTTOM))
                    && areDisjoint(a, b, purpose);
        }
        if (a instanceof Type || b instanceof Type) {
            return !Kinds.isAny(a) && !Kinds.isAny(b);
        }
        return !Egal.egal(a, b);
    }
}
