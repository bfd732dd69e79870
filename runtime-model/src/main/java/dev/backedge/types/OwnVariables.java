package dev.backedge.types;

import dev.backedge.model.Bottom;
import dev.backedge.model.DataType;
import dev.backedge.model.Egal;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.model.UnionAll;
import dev.backedge.types.QuickSubtype.Answer;

/// Subtype questions whose upper type is an instance in `where`s each variable of which is one
/// parameter and nothing else, as in `AbstractArray{T, 2} where T<:Real`. Since parameters are
/// invariant, each is a question of its own: whether it is within the variable's bound. Variables
/// with a lower bound are left to [SubtypeSearch]: their bounds may contradict each other.
final class OwnVariables {
    private final Subtyping subtyping;

    OwnVariables(Subtyping subtyping) {
        this.subtyping = subtyping;
    }

    /// The answer where the question is of this kind.
    Answer ask(Object lower, Object upper) {
        if (!(upper instanceof UnionAll where)
                || where.hasFreeVariables()
                || Occurrences.hasFree(lower)
                || !(where.innermostBody() instanceof DataType y)
                || !(Kinds.unwrap(lower) instanceof DataType x)
                || !Kinds.inherits(x.typeName(), y.typeName())
                || y.typeName().isTuple()
                || y.typeName().isType()
                || !areSimple(where)) {
            return Answer.UNKNOWN;
        }
        Answer answer = askParameters(Kinds.ancestor(x, y.typeName()), y);
        // A `where` of the lower type whose bounds no type fits has no values.
        return answer == Answer.NO && lower instanceof UnionAll ? Answer.UNKNOWN : answer;
    }

    private static boolean areSimple(UnionAll outermost) {
        Type rest = outermost;
        while (rest instanceof UnionAll where) {
            if (!isSimple(where.variable())) {
                return false;
            }
            rest = where.body();
        }
        return true;
    }

    private static boolean isSimple(TypeVar variable) {
        return variable.lower() == Bottom.BOTTOM && !Occurrences.hasFree(variable.upper());
    }

    private Answer askParameters(DataType x, DataType y) {
        boolean certain = true;
        for (int i = 0; i < y.parameterCount(); i++) {
            Object a = x.parameter(i);
            Object b = y.parameter(i);
            Answer answer =
                    b instanceof TypeVar variable
                            ? isElsewhere(variable, y, i) ? Answer.UNKNOWN : askWithin(a, variable)
                            : askSame(a, b);
            if (answer == Answer.NO) {
                return Answer.NO;
            }
            certain &= answer == Answer.YES;
        }
        return certain ? Answer.YES : Answer.UNKNOWN;
    }

    private static boolean isElsewhere(TypeVar variable, DataType type, int place) {
        for (int i = 0; i < type.parameterCount(); i++) {
            Object parameter = type.parameter(i);
            if (i != place && Occurrences.hasFree(parameter)) {
                if (!(parameter instanceof TypeVar) || parameter == variable) {
                    return true;
                }
            }
        }
        return false;
    }

    private Answer askWithin(Object a, TypeVar variable) {
        boolean unbounded = Kinds.isAny(variable.upper());
        if (a instanceof TypeVar own) {
            return isSimple(own) && (unbounded || subtyping.isBelow(own.upper(), variable.upper()))
                    ? Answer.YES
                    : Answer.UNKNOWN;
        }
        if (Occurrences.hasFree(a)) {
            return Answer.UNKNOWN;
        }
        if (!(a instanceof Type)) {
            return unbounded ? Answer.YES : Answer.UNKNOWN;
        }
        return unbounded || subtyping.isBelow(a, variable.upper()) ? Answer.YES : Answer.NO;
    }

    private Answer askSame(Object a, Object b) {
        if (a == b) {
            return Answer.YES;
        }
        if (Occurrences.hasFree(a) || Occurrences.hasFree(b)) {
            return Answer.UNKNOWN;
        }
        boolean same =
                a instanceof Type && b instanceof Type
                        ? subtyping.areSame(a, b)
                        : !(a instanceof Type) && !(b instanceof Type) && Egal.egal(a, b);
        return same ? Answer.YES : Answer.NO;
    }
}
