package dev.backedge.types;

import dev.backedge.model.Bottom;
import dev.backedge.model.DataType;
import dev.backedge.model.Egal;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Union;
import dev.backedge.model.Vararg;

import org.jspecify.annotations.Nullable;

/// Subtype questions that structure alone answers, without variables' bindings or choices for
/// unions; most questions of dispatch end here. Variables are read as their bounds. The general
/// algorithm is asked where this one does not know. Counterpart: `obvious_subtype`, Julia 1.5,
/// `src/subtype.c`.
final class QuickSubtype {
    private final Subtyping subtyping;
    private final Object whole;

    /// What is known.
    enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    /// Begins a question.
    ///
    /// @param whole the upper type, in which a variable's other occurrences are looked for
    QuickSubtype(Subtyping subtyping, Object whole) {
        this.subtyping = subtyping;
        this.whole = whole;
    }

    Answer ask(Object lower, Object upper) {
        if (lower == upper || Kinds.isAny(upper)) {
            return Answer.YES;
        }
        Object x = subtyping.withoutAlias(Kinds.unwrap(lower));
        Object y = subtyping.withoutAlias(Kinds.unwrap(upper));
        if (x == y || Kinds.isAny(y)) {
            return Answer.YES;
        }
        if (x instanceof TypeVar variable) {
            return variable.lower() == Bottom.BOTTOM && ask(variable.upper(), y) == Answer.YES
                    ? Answer.YES
                    : Answer.UNKNOWN;
        }
        if (y instanceof TypeVar variable) {
            return variable.lower() == Bottom.BOTTOM && ask(x, variable.upper()) == Answer.NO
                    ? Answer.NO
                    : Answer.UNKNOWN;
        }
        if (x == Bottom.BOTTOM || y == Bottom.BOTTOM) {
            return x == Bottom.BOTTOM ? Answer.YES : Answer.NO;
        }
        if (!(x instanceof Type) || !(y instanceof Type)) {
            return !(x instanceof Type) && !(y instanceof Type) && Egal.egal(x, y)
                    ? Answer.YES
                    : Answer.NO;
        }
        if (x instanceof Union union) {
            return ask(union.first(), y) == Answer.YES && ask(union.second(), y) == Answer.YES
                    ? Answer.YES
                    : Answer.UNKNOWN;
        }
        if (y instanceof Union union) {
            return askMembers(x, union);
        }
        if (Kinds.isAny(x)) {
            return Answer.NO;
        }
        return x instanceof DataType left && y instanceof DataType right
                ? askInstances(left, right)
                : Answer.UNKNOWN;
    }

    private Answer askMembers(Object x, Union union) {
        Answer first = ask(x, union.first());
        if (first == Answer.YES) {
            return Answer.YES;
        }
        Answer second = ask(x, union.second());
        if (second == Answer.YES) {
            return Answer.YES;
        }
        return first == Answer.NO && second == Answer.NO ? Answer.NO : Answer.UNKNOWN;
    }

    private Answer askInstances(DataType x, DataType y) {
        if (!x.hasFreeVariables() && !y.hasFreeVariables()) {
            Answer answer = subtyping.leaves().ask(x, y);
            if (answer == Answer.YES || answer == Answer.NO && LeafSubtype.isWhole(x)) {
                return answer;
            }
        }
        if (x.typeName() != y.typeName()) {
            return askNames(x, y);
        }
        boolean tuple = y.typeName().isTuple();
        if (!tuple && !x.hasFreeVariables() && ask(x.typeName().wrapper(), y) == Answer.YES) {
            return Answer.YES;
        }
        return tuple ? askTuples(x, y) : askParameters(x, y);
    }

    private Answer askNames(DataType x, DataType y) {
        if (x.typeName().isType() && Kinds.isKind(y)) {
            Object named = x.parameter(0);
            if (named instanceof TypeVar) {
                return Answer.UNKNOWN;
            }
            return subtyping.core().typeOf(named) == y ? Answer.YES : Answer.NO;
        }
        if (y.typeName().isType()) {
            return Kinds.isKind(x) && y.parameter(0) instanceof TypeVar
                    ? Answer.UNKNOWN
                    : Answer.NO;
        }
        if (!Kinds.inherits(x.typeName(), y.typeName())) {
            return Answer.NO;
        }
        return ask(Kinds.ancestor(x, y.typeName()), y) == Answer.YES ? Answer.YES : Answer.UNKNOWN;
    }

    private Answer askParameters(DataType x, DataType y) {
        boolean certain = true;
        for (int i = 0; i < y.parameterCount(); i++) {
            Object a = x.parameter(i);
            Object b = y.parameter(i);
            Answer answer =
                    b instanceof TypeVar
                            ? askBelow(a, b)
                            : Resemblance.areEqual(a, b) ? Answer.YES : askEqual(a, b);
            if (answer == Answer.NO) {
                return Answer.NO;
            }
            certain &= answer == Answer.YES;
        }
        return certain ? Answer.YES : Answer.UNKNOWN;
    }

    private Answer askBelow(Object a, Object b) {
        Answer answer = ask(a, b);
        return answer == Answer.YES && Occurrences.hasFree(b) ? Answer.UNKNOWN : answer;
    }

    private Answer askEqual(Object a, Object b) {
        Answer below = askBelow(a, b);
        if (below == Answer.NO || Occurrences.hasFree(b)) {
            return below == Answer.NO ? Answer.NO : Answer.UNKNOWN;
        }
        Answer above = askBelow(b, a);
        if (above == Answer.NO) {
            return Answer.NO;
        }
        return below == Answer.YES && above == Answer.YES ? Answer.YES : Answer.UNKNOWN;
    }

    private Answer askTuples(DataType x, DataType y) {
        if (TupleShape.end(x) == TupleShape.End.NUMBERED
                || TupleShape.end(y) == TupleShape.End.NUMBERED) {
            return Answer.UNKNOWN;
        }
        int countX = x.parameterCount();
        int countY = y.parameterCount();
        int fixedX = TupleShape.fixed(x);
        int fixedY = TupleShape.fixed(y);
        boolean restX = fixedX < countX;
        boolean restY = fixedY < countY;
        boolean certain = true;
        if (fixedX != fixedY || restX || restY) {
            if (!restY
                            && (TupleShape.end(x) != TupleShape.End.COUNTED
                                    || fixedX > fixedY
                                    || countX > fixedY)
                    || fixedX < fixedY) {
                return Answer.NO;
            }
            certain = false;
        }
        @Nullable Object rest = restX ? ((Vararg) x.parameter(countX - 1)).element() : null;
        for (int i = 0; i < fixedY; i++) {
            Object a = i >= fixedX && rest != null ? rest : x.parameter(i);
            Answer answer = askBelow(a, y.parameter(i));
            if (answer == Answer.NO) {
                return Answer.NO;
            }
            certain &= answer == Answer.YES;
        }
        Answer remaining = fixedY < fixedX ? askRest(x, y, fixedY) : Answer.YES;
        if (remaining == Answer.NO) {
            return Answer.NO;
        }
        return certain && remaining == Answer.YES ? Answer.YES : Answer.UNKNOWN;
    }

    /// The elements of `x` from an index on against the vararg that `y` ends in; two of them or
    /// more make a variable diagonal.
    private Answer askRest(DataType x, DataType y, int from) {
        Object element = ((Vararg) y.parameter(from)).element();
        if (element instanceof TypeVar variable
                && Occurrences.insideInvariant(
                        VariableBody.find(whole, variable).orElse(whole), variable)) {
            return Answer.UNKNOWN;
        }
        Object first = x.parameter(from);
        if (TupleShape.fixed(x) > y.parameterCount()
                && element instanceof TypeVar
                && Concreteness.leastCount(first) > 1) {
            return Answer.NO;
        }
        Object pattern = kindOfNamed(first);
        boolean certain = true;
        for (int i = from; i < TupleShape.fixed(x); i++) {
            Object a = x.parameter(i);
            Answer answer = Answer.YES;
            if (i > y.parameterCount()
                    && element instanceof TypeVar
                    && !Resemblance.areEqual(pattern, kindOfNamed(a))) {
                answer = askBothWays(kindOfNamed(a), pattern);
            }
            Answer below = answer == Answer.NO ? Answer.NO : askBelow(a, element);
            if (below == Answer.NO) {
                return Answer.NO;
            }
            certain &= answer == Answer.YES && below == Answer.YES;
        }
        return certain ? Answer.YES : Answer.UNKNOWN;
    }

    private Answer askBothWays(Object a, Object b) {
        Answer below = askBelow(a, b);
        Answer above = below == Answer.NO ? Answer.NO : askBelow(b, a);
        if (above == Answer.NO) {
            return Answer.NO;
        }
        return below == Answer.YES && above == Answer.YES ? Answer.YES : Answer.UNKNOWN;
    }

    private Object kindOfNamed(Object type) {
        if (Kinds.isTypeType(type) && Kinds.isType(((DataType) type).parameter(0))) {
            return subtyping.core().typeOf(((DataType) type).parameter(0));
        }
        return type;
    }
}
