package dev.backedge.types;

import dev.backedge.model.DataType;
import dev.backedge.model.Type;
import dev.backedge.model.TypeName;
import dev.backedge.model.Vararg;

/// Subtype questions between two instances of type names, as far as names, identity and elements of
/// tuples decide them. Leaf types and tuples of them, which dispatch asks about, end here, without
/// an object made. Instances without free variables are unique as far as their texts are equal;
/// that two are not identical decides nothing where their parameters may be equal.
final class LeafSubtype {
    private final Subtyping subtyping;

    LeafSubtype(Subtyping subtyping) {
        this.subtyping = subtyping;
    }

    /// Whether an instance without free variables is below a union only if it is below a member: it
    /// is no tuple whose elements may be below different ones.
    static boolean isWhole(DataType type) {
        return !type.hasFreeVariables()
                && (!type.typeName().isTuple() || type.isConcrete() || type.isDispatchTuple());
    }

    /// The same of any parameter.
    static boolean isWhole(Object parameter) {
        return parameter instanceof DataType type ? isWhole(type) : !(parameter instanceof Type);
    }

    QuickSubtype.Answer ask(DataType x, DataType y) {
        if (x == y) {
            return QuickSubtype.Answer.YES;
        }
        TypeName lower = x.typeName();
        TypeName upper = y.typeName();
        if (lower == upper) {
            return lower.isTuple() ? askTuples(x, y) : askParameters(x, y);
        }
        if (lower.isType() || upper.isType() || subtyping.isTypeofBottom(x)) {
            return QuickSubtype.Answer.UNKNOWN;
        }
        if (!lower.inherits(upper)) {
            return QuickSubtype.Answer.NO;
        }
        return y.parameterCount() == 0
                ? QuickSubtype.Answer.YES
                : askParameters(Kinds.ancestor(x, upper), y);
    }

    private static QuickSubtype.Answer askParameters(DataType x, DataType y) {
        if (x == y) {
            return QuickSubtype.Answer.YES;
        }
        if (x.hasFreeVariables() || y.hasFreeVariables()) {
            return QuickSubtype.Answer.UNKNOWN;
        }
        TypeDepthException.check(x, y);
        return haveDifferentParameter(x, y) ? QuickSubtype.Answer.NO : QuickSubtype.Answer.UNKNOWN;
    }

    private static boolean haveDifferentParameter(DataType x, DataType y) {
        for (int i = 0; i < y.parameterCount(); i++) {
            if (areDifferent(x.parameter(i), y.parameter(i))) {
                return true;
            }
        }
        return false;
    }

    /// Whether two parameters without free variables are certainly not equal.
    private static boolean areDifferent(Object a, Object b) {
        if (a == b) {
            return false;
        }
        if (!(a instanceof DataType x) || !(b instanceof DataType y)) {
            return a instanceof Long && b instanceof Long && !a.equals(b);
        }
        if (x.typeName() != y.typeName()) {
            return !x.isTypeType() && !y.isTypeType();
        }
        return !x.typeName().isTuple() && haveDifferentParameter(x, y);
    }

    /// Without free variables, the elements have nothing to do with each other.
    private QuickSubtype.Answer askTuples(DataType x, DataType y) {
        if (x.hasFreeVariables() || y.hasFreeVariables()) {
            return QuickSubtype.Answer.UNKNOWN;
        }
        TypeDepthException.check(x, y);
        int countX = x.parameterCount();
        int countY = y.parameterCount();
        if (countX == countY || TupleShape.isVararg(y)) {
            return areElementsBelow(x, y, countX, countY)
                    ? QuickSubtype.Answer.YES
                    : QuickSubtype.Answer.NO;
        }
        return QuickSubtype.Answer.NO;
    }

    private boolean areElementsBelow(DataType x, DataType y, int countX, int countY) {
        Object last = countY == 0 ? y : y.parameter(countY - 1);
        boolean open = last instanceof Vararg;
        if (countX < countY - 1) {
            return false;
        }
        for (int i = 0; i < countX; i++) {
            Object lower = x.parameter(i);
            Object upper = i < countY ? y.parameter(i) : last;
            if (lower instanceof Vararg rest) {
                if (!open || i < countY - 1) {
                    return false;
                }
                lower = rest.element();
            }
            if (upper instanceof Vararg rest) {
                upper = rest.element();
            }
            if (!subtyping.isBelow(lower, upper)) {
                return false;
            }
        }
        return true;
    }
}
