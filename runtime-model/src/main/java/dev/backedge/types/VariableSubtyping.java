package dev.backedge.types;

import dev.backedge.model.Bottom;
import dev.backedge.model.DataType;
import dev.backedge.model.Type;
import dev.backedge.model.TypeIdentity;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Union;
import dev.backedge.model.Unions;

import java.util.ArrayList;
import java.util.List;

/// Comparisons in which one side is a variable: those of the left stand for all that their bounds
/// allow, those of the right are narrowed. Variables that nothing binds count as of the left.
/// Counterpart: `var_lt` and `var_gt`, Julia 1.5, `src/subtype.c`.
final class VariableSubtyping {
    private static final int LONG = 8;

    private final SubtypeSearch search;
    private final SearchState state;

    VariableSubtyping(SubtypeSearch search) {
        this.search = search;
        state = search.state;
    }

    /// `left <: right` for a variable on the left.
    boolean isVariableBelow(TypeVar left, Object right, Position position) {
        if (!(right instanceof TypeVar upper)) {
            return isBelow(left, right, position);
        }
        if (left == upper) {
            return true;
        }
        VariableBinding x = state.find(left);
        VariableBinding y = state.find(upper);
        Object leftUpper = x == null ? left.upper() : x.upper;
        Object rightLower = y == null ? upper.lower() : y.lower;
        if (state.intersects) {
            Object leftLower = x == null ? left.lower() : x.lower;
            Object rightUpper = y == null ? upper.upper() : y.upper;
            if (leftUpper == leftLower && leftUpper instanceof TypeVar) {
                return search.isSubtype(leftUpper, right, position);
            }
            if (rightUpper == rightLower && rightUpper instanceof TypeVar) {
                return search.isSubtype(left, rightUpper, position);
            }
        }
        if (x != null && x.isRight()) {
            state.countOccurrence(y, position);
            if (y != null && y.isRight()) {
                state.countOccurrence(x, position);
                return search.isSubtype(x.lower, y.upper, Position.OUTSIDE);
            }
            return isBelow(left, right, position);
        }
        if (y != null && y.isRight()) {
            state.countOccurrence(x, position);
            return isAbove(upper, left, position);
        }
        // The bounds of left variables never change and lead to other left variables only: trying
        // one after the other is safe.
        return search.isSubtype(leftUpper, right, position)
                || search.isSubtype(left, rightLower, position);
    }

    /// `variable <: type`, which becomes the variable's upper bound if it is one of the right.
    boolean isBelow(TypeVar variable, Object type, Position position) {
        VariableBinding binding = state.find(variable);
        if (binding == null) {
            return state.ignoresFree || isBoundBelow(variable.upper(), type, position);
        }
        state.countOccurrence(binding, position);
        if (!binding.isRight()) {
            return isBoundBelow(binding.upper, type, position);
        }
        if (binding.upper == type) {
            return true;
        }
        if (!(binding.lower == Bottom.BOTTOM && !(type instanceof Type))
                && !isConsistent(binding.lower, type)) {
            return false;
        }
        narrowUpper(binding, type);
        if (type instanceof TypeVar other) {
            VariableBinding inner = state.find(other);
            if (inner != null
                    && !inner.isRight()
                    && Kinds.inUnion(binding.lower, type)
                    && binding.depth != inner.depth
                    && state.isOutside(variable, other)) {
                // A variable that is to be found cannot equal one inside it that stands for all
                // types, unless the bounds of the latter are equal.
                return isBoundBelow(inner.upper, inner.lower, position);
            }
        }
        return true;
    }

    private void narrowUpper(VariableBinding binding, Object type) {
        Object upper = search.meetOfBounds(binding.upper, type, binding.depth);
        if (upper != binding.variable) {
            state.change(binding);
            binding.upper = upper;
        }
    }

    /// `type <: variable`, which becomes the variable's lower bound if it is one of the right.
    boolean isAbove(TypeVar variable, Object type, Position position) {
        VariableBinding binding = state.find(variable);
        if (binding == null) {
            return state.ignoresFree || isBoundBelow(type, variable.lower(), position);
        }
        state.countOccurrence(binding, position);
        if (!binding.isRight()) {
            return isBoundBelow(type, binding.lower, position);
        }
        if (binding.lower == binding.upper) {
            if (binding.lower instanceof TypeVar same && !(type instanceof Type)) {
                return isAbove(same, type, position);
            }
            if (type instanceof TypeVar other && !(binding.lower instanceof Type)) {
                return isBelow(other, binding.lower, position);
            }
        }
        if (!(Kinds.isAny(binding.upper) && !(type instanceof Type))
                && !isConsistent(type, binding.upper)) {
            return false;
        }
        Object lower = search.subtyping.bounds().join(withoutLeft(binding.lower), type);
        if (lower != binding.lower) {
            state.change(binding);
            binding.lower = lower;
        }
        if (type instanceof TypeVar other) {
            VariableBinding inner = state.find(other);
            if (inner != null
                    && !inner.isRight()
                    && binding.depth != inner.depth
                    && position == Position.INVARIANT
                    && state.isOutside(variable, other)) {
                return isBoundBelow(inner.upper, inner.lower, position);
            }
        }
        return true;
    }

    /// A bound to which a variable was added each time that its `where` was entered becomes long.
    /// Of variables that nothing binds any more one is as good as all, since each is compatible
    /// with everything.
    private Object withoutLeft(Object bound) {
        if (!state.ignoresFree || !(bound instanceof Union union) || !isLong(union)) {
            return bound;
        }
        List<Type> kept = new ArrayList<>();
        boolean left = false;
        for (Type member : union.members()) {
            boolean unbound = member instanceof TypeVar && state.find(member) == null;
            if (!unbound || !left) {
                kept.add(member);
            }
            left |= unbound;
        }
        return Unions.ofDistinct(kept);
    }

    private static boolean isLong(Union union) {
        Type rest = union;
        for (int i = 1; i < LONG; i++) {
            if (!(rest instanceof Union more)) {
                return false;
            }
            rest = more.second();
        }
        return rest instanceof Union;
    }

    private boolean isBoundBelow(Object left, Object right, Position position) {
        return switch (quickly(left, right)) {
            case YES -> true;
            case NO -> false;
            case UNKNOWN -> search.isSubtype(left, right, position);
        };
    }

    /// Whether two bounds fit; a question of its own, with its own choices for unions.
    private boolean isConsistent(Object left, Object right) {
        return switch (quickly(left, right)) {
            case YES -> true;
            case NO -> false;
            case UNKNOWN -> search.isSubtypeAside(left, right);
        };
    }

    private enum Guess {
        YES,
        NO,
        UNKNOWN
    }

    private static Guess quickly(Object left, Object right) {
        if (left == right
                || left == Bottom.BOTTOM && Kinds.isType(right)
                || Kinds.isAny(right) && Kinds.isType(left)) {
            return Guess.YES;
        }
        if (left instanceof Union && right instanceof Union && TypeIdentity.same(left, right)) {
            return Guess.YES;
        }
        return Kinds.isAny(left) && right instanceof DataType ? Guess.NO : Guess.UNKNOWN;
    }
}
