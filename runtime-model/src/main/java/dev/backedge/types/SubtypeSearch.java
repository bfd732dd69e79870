package dev.backedge.types;

import dev.backedge.model.Bottom;
import dev.backedge.model.DataType;
import dev.backedge.model.Egal;
import dev.backedge.model.Type;
import dev.backedge.model.TypeIdentity;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Union;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Vararg;

import org.jspecify.annotations.Nullable;

/// The general subtype algorithm: `left <: right` holds if for all choices of members of the left
/// type's unions there is a choice for those of the right type's such that the structure fits,
/// where variables of the left type stand for anything between their bounds, and those of the right
/// type for something that the search has to find, by narrowing their bounds as it goes.
///
/// - Choices for unions are made when a union is met, remembered in [UnionDecisions], and the
///   comparison is done again from its beginning for the next combination; the bindings are put
///   back in between.
/// - Parameters of all types but tuples are invariant: they are compared in both directions.
/// - A variable that occurs more than once in covariant position and never in an invariant one
///   ranges over concrete types only (the diagonal rule); [VariableScope] counts occurrences while
///   the search visits them, since only those count that a choice really uses.
/// - The number of a vararg's elements is a variable like others ([TupleSubtyping]).
/// - `Type{T}` is below the kind of `T`, since an argument of that type is a value of that kind.
///
/// Counterpart: `subtype`, `forall_exists_subtype`, `forall_exists_equal`, Julia 1.5,
/// `src/subtype.c`.
final class SubtypeSearch {
    final Subtyping subtyping;
    final SearchState state;
    private final VariableScope scope;
    private final VariableSubtyping variables;
    private final BoundMeet boundMeet;

    /// Computes a variable's new upper bound from the old one and another type.
    @FunctionalInterface
    interface BoundMeet {
        Object of(Object bound, Object type, int depth);
    }

    SubtypeSearch(Subtyping subtyping, SearchState state, BoundMeet boundMeet) {
        this.subtyping = subtyping;
        this.state = state;
        this.boundMeet = boundMeet;
        scope = new VariableScope(state);
        variables = new VariableSubtyping(this);
    }

    VariableScope scope() {
        return scope;
    }

    Object meetOfBounds(Object bound, Object type, int depth) {
        return boundMeet.of(bound, type, depth);
    }

    boolean forAllExists(Object left, Object right, Position position) {
        int saved = state.save();
        int around = state.enteredAround;
        state.enteredAround = state.entered;
        state.left.clear();
        while (true) {
            boolean found = exists(left, right, saved, position);
            int open = state.left.more;
            if (!found || open == 0) {
                state.enteredAround = around;
                state.release(saved);
                return found;
            }
            state.saveAt(saved);
            state.left.advance(open);
        }
    }

    private boolean exists(Object left, Object right, int saved, Position position) {
        state.right.clear();
        while (true) {
            state.right.rewind();
            state.left.rewind();
            if (isSubtype(left, right, position)) {
                return true;
            }
            state.restore(saved);
            int open = state.right.more;
            if (open == 0) {
                return false;
            }
            state.right.advance(open);
        }
    }

    /// The same question in a search of its own for unions, among the same variables.
    boolean isSubtypeAside(Object left, Object right) {
        if (left == right) {
            return true;
        }
        if (Occurrences.hasFree(left) || Occurrences.hasFree(right)) {
            return isAskedAside(left, right);
        }
        return switch (new QuickSubtype(subtyping, right).ask(left, right)) {
            case YES -> true;
            case NO -> false;
            case UNKNOWN -> isAskedAside(left, right);
        };
    }

    private boolean isAskedAside(Object left, Object right) {
        UnionDecisions savedLeft = state.left;
        UnionDecisions savedRight = state.right;
        state.left = savedLeft.inner();
        state.right = savedRight.inner();
        boolean found = forAllExists(left, right, Position.OUTSIDE);
        state.left = savedLeft;
        state.right = savedRight;
        return found;
    }

    boolean areEqual(Object left, Object right) {
        if (Resemblance.areEqual(left, right)) {
            return true;
        }
        boolean freeLeft = Occurrences.hasFree(left);
        boolean freeRight = Occurrences.hasFree(right);
        if (TupleShape.areOpenAndFixed(left, right)) {
            return false;
        }
        UnionDecisions savedLeft = state.left;
        state.left = savedLeft.inner();
        boolean below;
        if (freeLeft && freeRight) {
            below = isSubtypeForAll(left, right);
        } else {
            UnionDecisions savedRight = state.right;
            state.right = savedRight.inner();
            below = forAllExists(left, right, Position.INVARIANT);
            state.right = savedRight;
        }
        state.left = savedLeft;
        return below && isSubtype(right, left, Position.OUTSIDE);
    }

    /// All choices on the left; those on the right go on as they are.
    private boolean isSubtypeForAll(Object left, Object right) {
        while (true) {
            state.left.rewind();
            boolean found = isSubtype(left, right, Position.INVARIANT);
            int open = state.left.more;
            if (!found || open == 0) {
                return found;
            }
            state.left.advance(open);
        }
    }

    /// One comparison along the current choices. Bounds that lead to each other can nest deeper
    /// than the types themselves.
    boolean isSubtype(Object left, Object right, Position position) {
        if (++state.nesting > TypeDepthException.MAX_NESTING) {
            throw new TypeDepthException(
                    "more than "
                            + TypeDepthException.MAX_NESTING
                            + " comparisons inside each other");
        }
        boolean found =
                right instanceof Union
                        ? isSubtypeOfSome(left, right, position)
                        : isSubtypeOfMember(left, right, position);
        state.nesting--;
        return found;
    }

    /// A comparison that fails with open choices inside it is done again from its own beginning:
    /// from that of the whole, the same choices would lead to the same place.
    private boolean isSubtypeOfSome(Object left, Object right, Position position) {
        UnionDecisions all = state.left;
        UnionDecisions some = state.right;
        int allDepth = all.depth;
        int allMore = all.more;
        int depth = some.depth;
        int more = some.more;
        int saved = state.save();
        boolean found = isSubtypeOfMember(left, right, position);
        while (!found && some.more > depth) {
            int open = some.more;
            state.restore(saved);
            all.resume(allDepth, allMore);
            some.resume(depth, more);
            some.advance(open);
            found = isSubtypeOfMember(left, right, position);
        }
        state.release(saved);
        return found;
    }

    private boolean isSubtypeOfMember(Object x, Object y, Position position) {
        Object left = x;
        Object right = y;
        if (left instanceof Union union) {
            if (left == right) {
                return true;
            }
            left = state.left.chosenOf(union);
        }
        if (right instanceof Union union) {
            if (left == union.first() || left == union.second()) {
                return true;
            }
            if (left instanceof UnionAll where) {
                return isSubtypeWhere(where, right, position);
            }
            // A variable may stand for the whole union: that is tried before its members.
            if (!(left instanceof TypeVar) || state.right.chooseRest()) {
                right = state.right.chosenOf(union);
            }
        }
        if (left instanceof TypeVar variable) {
            return variables.isVariableBelow(variable, right, position);
        }
        if (right instanceof TypeVar variable) {
            return variables.isAbove(variable, left, position);
        }
        return isSubtypeByStructure(left, right, position);
    }

    private boolean isSubtypeByStructure(Object left, Object right, Position position) {
        if (Kinds.isAny(right) && !Occurrences.hasFree(left)
                || left == Bottom.BOTTOM && !Occurrences.hasFree(right)) {
            return true;
        }
        if ((left instanceof UnionAll || right instanceof UnionAll)
                && areUnrelatedNames(left, right)) {
            return false;
        }
        if (left instanceof UnionAll where) {
            return left == right && state.entered >= state.solutions.length
                    || isSubtypeWhere(where, right, position);
        }
        if (right instanceof UnionAll where) {
            UnionAll fresh = scope.withoutAlias(where);
            VariableBinding binding = scope.enter(fresh.variable(), Side.RIGHT);
            return scope.leave(binding, fresh.body(), isSubtype(left, fresh.body(), position));
        }
        if (left instanceof DataType lower && right instanceof DataType upper) {
            return left == right || upper.isAny() || isSubtypeInstance(lower, upper, position);
        }
        if (left instanceof Vararg lower && right instanceof Vararg upper) {
            return isSubtypeVararg(lower, upper, position);
        }
        if (Kinds.isType(right)) {
            return left == Bottom.BOTTOM;
        }
        return left == right || !(left instanceof Type) && Egal.egal(left, right);
    }

    private boolean isSubtypeWhere(UnionAll where, Object right, Position position) {
        UnionAll fresh = scope.withoutAlias(where);
        VariableBinding binding = scope.enter(fresh.variable(), Side.LEFT);
        return scope.leave(binding, fresh.body(), isSubtype(fresh.body(), right, position));
    }

    /// Whether no choice of variables can help, since the one declaration does not inherit the
    /// other.
    private static boolean areUnrelatedNames(Object left, Object right) {
        return Kinds.unwrap(left) instanceof DataType lower
                && Kinds.unwrap(right) instanceof DataType upper
                && !upper.isAny()
                && !lower.typeName().isType()
                && !Kinds.inherits(lower.typeName(), upper.typeName());
    }

    private boolean isSubtypeInstance(DataType left, DataType right, Position position) {
        boolean typeLeft = left.typeName().isType();
        boolean typeRight = right.typeName().isType();
        if (typeLeft && !typeRight) {
            Object named = left.parameter(0);
            return !(named instanceof TypeVar) && subtyping.core().typeOf(named) == right;
        }
        if (typeRight && !typeLeft && !subtyping.isTypeofBottom(left)) {
            return right.parameter(0) instanceof TypeVar
                    && Kinds.isKind(left)
                    && isKindBelow(right, position);
        }
        if (!Kinds.inherits(left.typeName(), right.typeName())) {
            return false;
        }
        DataType above = Kinds.ancestor(left, right.typeName());
        if (above.typeName().isTuple()) {
            return TupleShape.isVararg(above) || TupleShape.isVararg(right)
                    ? new TupleSubtyping(this, above, right).isSubtype(position)
                    : areElementsBelow(above, right, position.insideTuple());
        }
        return haveEqualParameters(above, right);
    }

    /// Tuples of fixed lengths.
    private boolean areElementsBelow(DataType left, DataType right, Position position) {
        int count = left.parameterCount();
        if (count != right.parameterCount()) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            Object lower = left.parameter(i);
            Object upper = right.parameter(i);
            if (!isElementBelow(lower, upper, position)) {
                return false;
            }
        }
        return true;
    }

    /// One element of a tuple. Without free variables it is a question of its own; but where a
    /// union around the upper one has been chosen from, the choice may be another for each member
    /// of a union in the lower one.
    boolean isElementBelow(Object lower, Object upper, Position position) {
        if ((state.right.depth == 0 || LeafSubtype.isWhole(lower))
                && !Occurrences.hasFree(lower)
                && !Occurrences.hasFree(upper)) {
            return subtyping.isBelow(lower, upper);
        }
        return isSubtype(lower, upper, position);
    }

    /// A kind is below `Type{T}` only if `T` may be anything, which is asked as deep as `Type{T}`
    /// stands.
    private boolean isKindBelow(DataType right, Position position) {
        int saved = state.leftDepth;
        state.leftDepth = state.rightDepth;
        boolean below = isSubtype(subtyping.allTypes(), right, position);
        state.leftDepth = saved;
        return below;
    }

    private boolean haveEqualParameters(DataType left, DataType right) {
        state.leftDepth++;
        state.rightDepth++;
        boolean equal = true;
        for (int i = 0; equal && i < left.parameterCount(); i++) {
            Object lower = left.parameter(i);
            Object upper = right.parameter(i);
            equal = lower == upper || areEqual(lower, upper);
        }
        state.leftDepth--;
        state.rightDepth--;
        return equal;
    }

    /// A vararg that is no part of a tuple: covariant in its element (asked twice, as for two
    /// arguments), invariant in its count.
    private boolean isSubtypeVararg(Vararg left, Vararg right, Position position) {
        if (!isSubtype(left.element(), right.element(), position)
                || !isSubtype(left.element(), right.element(), Position.COVARIANT)) {
            return false;
        }
        if (left.count().isEmpty() || right.count().isEmpty()) {
            return right.count().isEmpty();
        }
        return areEqualCounts(left.count().get(), right.count().get());
    }

    boolean areEqualCounts(Object left, Object right) {
        state.leftDepth++;
        state.rightDepth++;
        boolean equal = areEqual(left, right);
        state.leftDepth--;
        state.rightDepth--;
        return equal;
    }

    /// Whether two elements are the same object of the language.
    static boolean areSame(@Nullable Object a, @Nullable Object b) {
        if (a == b) {
            return true;
        }
        if (a == null || b == null) {
            return false;
        }
        return a instanceof Type ? TypeIdentity.same(a, b) : Egal.egal(a, b);
    }
}
