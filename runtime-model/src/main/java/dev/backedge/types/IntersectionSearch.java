package dev.backedge.types;

import dev.backedge.model.Bottom;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Egal;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Union;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Vararg;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The general intersection algorithm. It walks both types at once like [SubtypeSearch], with the
/// same bindings of variables, but all unions count as of the right: each combination of members
/// gives a part of the answer, and the answer is their union. What cannot be said exactly is
/// estimated from above as a rule, so that an answer of `Union{}` is certain.
///
/// - [VariableIntersection] meets a variable with a type and narrows its bounds;
/// - [WhereIntersection] enters a `where`, up to three times, to find out how its variable is used,
///   and closes the answer over it again;
/// - [TupleIntersection] goes through elements.
///
/// Counterpart: `intersect` and `intersect_all`, Julia 1.5, `src/subtype.c`.
final class IntersectionSearch {
    private static final int MAX_PARTS = 3;
    private static final int MAX_ROUNDS = 400_000;

    /// What an answer is for.
    enum Purpose {
        /// The whole answer.
        TYPE,
        /// Whether it is empty: the first part that is not ends the search.
        EMPTINESS
    }

    final Subtyping subtyping;
    final SearchState state;
    private final SubtypeSearch subtypes;
    private final UnionSimplification unions;
    private final VariableIntersection variables;
    private final WhereIntersection wheres;
    private final TupleIntersection tuples;
    private final Purpose purpose;

    /// Two types of which neither is below the other, as is known from before.
    private @Nullable Object apart;

    private @Nullable Object apartFrom;

    IntersectionSearch(Subtyping subtyping, SearchState state, Purpose purpose) {
        this.subtyping = subtyping;
        this.state = state;
        this.purpose = purpose;
        subtypes = new SubtypeSearch(subtyping, state, this::aside);
        unions = new UnionSimplification(subtyping);
        variables = new VariableIntersection(this);
        wheres = new WhereIntersection(this);
        tuples = new TupleIntersection(this);
    }

    VariableIntersection variables() {
        return variables;
    }

    CoreTypes core() {
        return subtyping.core();
    }

    /// The intersection of two types of which neither is below the other.
    Object ofUnordered(Type x, Type y) {
        apart = x;
        apartFrom = y;
        return all(x, y);
    }

    Object all(Object x, Object y) {
        state.right.clear();
        int saved = state.save();
        Object parts = meet(x, y, Position.OUTSIDE);
        if (state.right.more > 0) {
            keepOrRestore(parts, saved);
            parts = otherParts(x, y, parts, saved);
        } else if (parts == Bottom.BOTTOM) {
            state.restore(saved);
        }
        state.release(saved);
        return parts;
    }

    private Object otherParts(Object x, Object y, Object first, int saved) {
        Object parts = first;
        int count = 0;
        for (int round = 0; state.right.more > 0; round++) {
            // Bounds that are met inside need the whole answer in any case: too small a bound would
            // make other parts empty.
            if (purpose == Purpose.EMPTINESS && state.nesting == 0 && parts != Bottom.BOTTOM) {
                return parts;
            }
            int open = state.right.more;
            state.right.rewind();
            state.right.advance(open);
            if (state.nesting == 0) {
                wheres.beginChoice();
            }
            Object part = meet(x, y, Position.OUTSIDE);
            keepOrRestore(part, saved);
            if (parts == Bottom.BOTTOM) {
                parts = part;
            } else if (part != Bottom.BOTTOM) {
                parts = unions.of(List.of((Type) parts, (Type) part));
                count++;
            }
            if (count > MAX_PARTS || round > MAX_ROUNDS) {
                return y;
            }
        }
        return parts;
    }

    private void keepOrRestore(Object part, int saved) {
        if (part == Bottom.BOTTOM) {
            state.restore(saved);
        } else {
            state.saveAt(saved);
        }
    }

    /// The intersection of bounds, with choices for unions of its own.
    Object aside(Object x, Object y, int depth) {
        if (Kinds.isAny(x) && !(y instanceof TypeVar)) {
            return y;
        }
        if (Kinds.isAny(y) && !(x instanceof TypeVar)) {
            return x;
        }
        UnionDecisions savedRight = state.right;
        int savedLeftDepth = state.leftDepth;
        int savedRightDepth = state.rightDepth;
        state.right = savedRight.inner();
        state.leftDepth = depth;
        state.rightDepth = depth;
        Object result = all(x, y);
        state.right = savedRight;
        state.leftDepth = savedLeftDepth;
        state.rightDepth = savedRightDepth;
        return result;
    }

    /// One meeting along the current choices.
    Object meet(Object x, Object y, Position position) {
        if (x == y) {
            return y;
        }
        if (++state.nesting > TypeDepthException.MAX_NESTING) {
            throw new TypeDepthException(
                    "more than "
                            + TypeDepthException.MAX_NESTING
                            + " intersections inside each other");
        }
        Object common = meetDifferent(x, y, position);
        state.nesting--;
        return common;
    }

    private Object meetDifferent(Object x, Object y, Position position) {
        if (x instanceof TypeVar variable) {
            return y instanceof TypeVar other
                    ? variables.meetVariables(variable, other, position)
                    : variables.meetType(variable, y, Side.LEFT, position);
        }
        if (y instanceof TypeVar variable) {
            return variables.meetType(variable, x, Side.RIGHT, position);
        }
        boolean open = Occurrences.hasFree(x) || Occurrences.hasFree(y);
        if (!open && Kinds.areOtherLeafs(x, y)) {
            return Bottom.BOTTOM;
        }
        if (!open
                && !(x == apart && y == apartFrom)
                && !TupleIntersection.isRest(x)
                && !TupleIntersection.isRest(y)) {
            if (subtyping.isBelow(x, y)) {
                return x;
            }
            if (subtyping.isBelow(y, x)) {
                return y;
            }
        }
        if (x instanceof Union union) {
            return y == union.first() || y == union.second()
                    ? y
                    : meetUnion(y, union, Side.LEFT, position);
        }
        if (y instanceof Union union) {
            if (x == union.first() || x == union.second()) {
                return x;
            }
            return x instanceof UnionAll where && open
                    ? wheres.meet(y, where, Side.LEFT, position)
                    : meetUnion(x, union, Side.RIGHT, position);
        }
        if (Kinds.isAny(y)) {
            return x;
        }
        if (Kinds.isAny(x)) {
            return y;
        }
        if (x instanceof UnionAll where) {
            return y instanceof UnionAll other
                    ? wheres.meetBoth(where, other, position)
                    : wheres.meet(y, where, Side.LEFT, position);
        }
        if (y instanceof UnionAll where) {
            return wheres.meet(x, where, Side.RIGHT, position);
        }
        if (x instanceof Vararg rest && y instanceof Vararg other) {
            return tuples.meetRests(rest, other, position);
        }
        if (x instanceof DataType left && y instanceof DataType right) {
            return meetInstances(left, right, position);
        }
        return SubtypeSearch.areSame(x, y) ? y : Bottom.BOTTOM;
    }

    private Object meetUnion(Object x, Union union, Side side, Position position) {
        if (position == Position.INVARIANT
                || !Occurrences.hasFree(x) && !Occurrences.hasFree(union)) {
            UnionDecisions saved = state.right;
            state.right = saved.inner();
            Object first = side == Side.RIGHT ? all(x, union.first()) : all(union.first(), x);
            Object second = side == Side.RIGHT ? all(x, union.second()) : all(union.second(), x);
            state.right = saved;
            return subtyping.bounds().join(first, second);
        }
        Object member = union;
        while (member instanceof Union more) {
            member = state.right.chooseRest() ? more.second() : more.first();
        }
        return side == Side.RIGHT ? meet(x, member, position) : meet(member, x, position);
    }

    private Object meetInstances(DataType x, DataType y, Position position) {
        if (position != Position.INVARIANT && x.typeName().isType() != y.typeName().isType()) {
            return x.typeName().isType() ? meetTypeType(x, y) : meetTypeType(y, x);
        }
        if (x.typeName() == y.typeName()) {
            return x.typeName().isTuple() ? tuples.meet(x, y, position) : meetParameters(x, y);
        }
        if (position == Position.INVARIANT) {
            return Bottom.BOTTOM;
        }
        if (Kinds.inherits(x.typeName(), y.typeName())) {
            return new InheritedIntersection(this).meet(x, y, Side.LEFT, position);
        }
        if (Kinds.inherits(y.typeName(), x.typeName())) {
            return new InheritedIntersection(this).meet(y, x, Side.RIGHT, position);
        }
        return Bottom.BOTTOM;
    }

    /// `Type{…}` and a type that is none: only kinds have common values with it.
    private Object meetTypeType(DataType type, DataType other) {
        Object named = type.parameter(0);
        if (!(named instanceof TypeVar variable)) {
            return core().typeOf(named) == other ? type : Bottom.BOTTOM;
        }
        if (!Kinds.isKind(other)) {
            return Bottom.BOTTOM;
        }
        if (subtyping.isTypeofBottom(other) && variable.lower() == Bottom.BOTTOM) {
            return core().typeOfType(Bottom.BOTTOM);
        }
        return Kinds.isAny(variable.upper()) ? other : type;
    }

    private Object meetParameters(DataType x, DataType y) {
        Object[] parameters = new Object[x.parameterCount()];
        for (int i = 0; i < parameters.length; i++) {
            Object common = meetInvariant(x.parameter(i), y.parameter(i));
            if (common == Unequal.UNEQUAL) {
                return Bottom.BOTTOM;
            }
            parameters[i] = common;
        }
        return instance(x, parameters);
    }

    /// The instance of a type's name with other parameters; `Union{}` where they do not fit.
    Object instance(DataType like, Object[] parameters) {
        return subtyping.application().instanceIfFits(like.typeName(), parameters);
    }

    /// Stands for the common part of two parameters that cannot be equal; `Union{}` does not, since
    /// both may be that.
    enum Unequal {
        /// No value of the variables makes them equal.
        UNEQUAL
    }

    /// What two parameters are if they are equal, or [Unequal#UNEQUAL].
    Object meetInvariant(Object x, Object y) {
        if (!Occurrences.hasFree(x) && !Occurrences.hasFree(y)) {
            return x == y || subtyping.isBelow(x, y) && subtyping.isBelow(y, x)
                    ? y
                    : Unequal.UNEQUAL;
        }
        state.leftDepth++;
        state.rightDepth++;
        Object common = meet(x, y, Position.INVARIANT);
        state.leftDepth--;
        state.rightDepth--;
        if (x instanceof TypeVar
                && y instanceof TypeVar
                && (common instanceof TypeVar || !(common instanceof Type))) {
            return common;
        }
        if (common == Bottom.BOTTOM) {
            return canBothBeEmpty(x, y) ? Bottom.BOTTOM : Unequal.UNEQUAL;
        }
        if (isValueOf(x, y) || isValueOf(y, x)) {
            return common;
        }
        int saved = state.save();
        boolean equal =
                isBelowExistentially(x, y, Side.LEFT, state.leftDepth)
                        && isBelowExistentially(y, x, Side.LEFT, state.leftDepth);
        state.restore(saved);
        state.release(saved);
        return equal ? common : Unequal.UNEQUAL;
    }

    /// Whether one parameter is a variable that is known to be the other, a closed one.
    private boolean isValueOf(Object parameter, Object value) {
        if (!(parameter instanceof TypeVar) || Occurrences.hasFree(value)) {
            return false;
        }
        VariableBinding binding = state.find(parameter);
        return binding != null && binding.lower == value && binding.upper == value;
    }

    private boolean canBothBeEmpty(Object x, Object y) {
        if (!isBelow(x, Bottom.BOTTOM)) {
            return false;
        }
        state.flipSides();
        boolean empty = isBelow(y, Bottom.BOTTOM);
        state.flipSides();
        return empty;
    }

    boolean isBelow(Object x, Object y) {
        return isBelow(x, y, state.leftDepth, state.rightDepth);
    }

    /// Whether a type is below another, where one of them is the bound of a variable that stands at
    /// a depth.
    boolean isBoundBelow(Object x, Object y, Side side, int depth) {
        return side == Side.RIGHT
                ? isBelow(x, y, state.leftDepth, depth)
                : isBelow(x, y, depth, state.rightDepth);
    }

    private boolean isBelow(Object x, Object y, int leftDepth, int rightDepth) {
        int savedLeft = state.leftDepth;
        int savedRight = state.rightDepth;
        state.leftDepth = leftDepth;
        state.rightDepth = rightDepth;
        boolean below = subtypes.isSubtypeAside(x, y);
        state.leftDepth = savedLeft;
        state.rightDepth = savedRight;
        return below;
    }

    /// The same, where all variables may be chosen.
    boolean isBelowExistentially(Object x, Object y, Side side, int depth) {
        if (x == Bottom.BOTTOM || Kinds.isAny(y)) {
            return true;
        }
        int sides = state.allRight();
        boolean below = isBoundBelow(x, y, side, depth);
        state.setSides(sides);
        return below;
    }

    static boolean isEgal(Object a, Object b) {
        return a == b || !(a instanceof Type) && !(b instanceof Type) && Egal.egal(a, b);
    }
}
