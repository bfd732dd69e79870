package dev.backedge.types;

import dev.backedge.model.Bottom;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;

import org.jspecify.annotations.Nullable;

/// Meets a variable with a type or with another variable. In invariant position the variable
/// becomes equal to the other side; in covariant position it depends on what is being tried
/// ([Constraint]). Counterpart: `intersect_var` and the first part of `intersect`, Julia 1.5,
/// `src/subtype.c`.
final class VariableIntersection {
    private final IntersectionSearch search;
    private final SearchState state;

    VariableIntersection(IntersectionSearch search) {
        this.search = search;
        state = search.state;
    }

    Object meetType(TypeVar variable, Object type, Side side, Position position) {
        state.countOccurrence(state.find(variable), position);
        return meetBound(variable, type, side, position);
    }

    private Object meetBound(TypeVar variable, Object type, Side side, Position position) {
        VariableBinding binding = state.find(variable);
        if (binding == null) {
            return side == Side.RIGHT
                    ? search.aside(type, variable.upper(), 0)
                    : search.aside(variable.upper(), type, 0);
        }
        if (binding.lower == binding.upper
                && binding.lower instanceof TypeVar
                && binding.lower != variable) {
            return search.meet(type, binding.lower, position);
        }
        if (!(type instanceof Type)) {
            return setConstant(binding, type, null);
        }
        if (position == Position.INVARIANT) {
            return meetEqual(binding, type, side);
        }
        if (binding.constraint == Constraint.NONE) {
            if (!(binding.upper instanceof TypeVar)
                    && !(type instanceof TypeVar)
                    && isTriedBelow(binding, type)) {
                return variable;
            }
            return upperMeet(binding, type, side);
        }
        if (binding.concrete || binding.constraint == Constraint.UPPER) {
            return narrowed(binding, type, side);
        }
        return binding.constraint == Constraint.LOWER
                ? widened(binding, type)
                : estimated(binding, type, side);
    }

    private Object upperMeet(VariableBinding binding, Object type, Side side) {
        return side == Side.RIGHT
                ? search.aside(type, binding.upper, binding.depth)
                : search.aside(binding.upper, type, binding.depth);
    }

    private boolean isTriedBelow(VariableBinding binding, Object type) {
        int saved = state.save();
        boolean below = search.isBoundBelow(binding.upper, type, Side.LEFT, binding.depth);
        state.restore(saved);
        state.release(saved);
        return below;
    }

    private Object meetEqual(VariableBinding binding, Object type, Side side) {
        Object common;
        if (Occurrences.hasFree(type)) {
            common = upperMeet(binding, type, side);
        } else {
            int saved = state.save();
            boolean fits =
                    search.isBelowExistentially(binding.lower, type, Side.LEFT, binding.depth)
                            && search.isBelowExistentially(
                                    type, binding.upper, Side.RIGHT, binding.depth);
            state.restore(saved);
            state.release(saved);
            if (!fits) {
                return Bottom.BOTTOM;
            }
            common = type;
        }
        if (common != binding.variable) {
            if (isCircular(binding, common)) {
                return Bottom.BOTTOM;
            }
            setBoth(binding, common);
        }
        return common;
    }

    /// `X == Ref{X}` has no solution, nor has it for a variable that was set equal to `X`.
    private boolean isCircular(VariableBinding binding, Object bound) {
        if (!Occurrences.hasFree(bound)) {
            return false;
        }
        if (Occurrences.insideAny(bound, binding.variable)) {
            return true;
        }
        for (VariableBinding other = state.innermost; other != null; other = other.outer) {
            if (other.lower == binding.variable
                    && other.upper == binding.variable
                    && Occurrences.insideAny(bound, other.variable)) {
                return true;
            }
        }
        return false;
    }

    private Object narrowed(VariableBinding binding, Object type, Side side) {
        Object upper = upperMeet(binding, type, side);
        if (upper == Bottom.BOTTOM
                || side == Side.LEFT
                        && !search.isBoundBelow(binding.lower, type, Side.LEFT, binding.depth)) {
            return Bottom.BOTTOM;
        }
        if (isAcyclic(upper, binding.variable)) {
            state.change(binding);
            binding.upper = upper;
        }
        return binding.variable;
    }

    private Object widened(VariableBinding binding, Object type) {
        if (!search.isBoundBelow(type, binding.upper, Side.RIGHT, binding.depth)) {
            // A circular bound marks the variable as one without solution.
            state.change(binding);
            binding.lower = binding.variable;
            return Bottom.BOTTOM;
        }
        Object lower = search.subtyping.bounds().join(binding.lower, type);
        if (isAcyclic(lower, binding.variable)) {
            state.change(binding);
            binding.lower = lower;
        }
        return type;
    }

    private Object estimated(VariableBinding binding, Object type, Side side) {
        Object upper = upperMeet(binding, type, side);
        if (upper == Bottom.BOTTOM) {
            return Bottom.BOTTOM;
        }
        if (type instanceof TypeVar) {
            return binding.variable;
        }
        if (upper == type) {
            if (binding.lower != Bottom.BOTTOM) {
                return upper;
            }
            if (isAcyclic(type, binding.variable)) {
                state.change(binding);
                binding.upper = type;
            }
            return binding.variable;
        }
        if (binding.upper == binding.lower) {
            return upper;
        }
        int saved = state.save();
        Object lower =
                side == Side.RIGHT
                        ? search.aside(type, binding.lower, binding.depth)
                        : search.aside(binding.lower, type, binding.depth);
        if (lower != Bottom.BOTTOM) {
            state.release(saved);
            return lower;
        }
        state.restore(saved);
        state.release(saved);
        if (isAcyclic(upper, binding.variable)) {
            state.change(binding);
            binding.upper = upper;
        }
        return binding.variable;
    }

    /// Whether a bound is neither the variable itself nor a union with it, nor one with a variable
    /// that equals it.
    private boolean isAcyclic(Object bound, TypeVar variable) {
        if (Kinds.inUnion(bound, variable)) {
            return false;
        }
        for (VariableBinding binding = state.innermost; binding != null; binding = binding.outer) {
            if (binding.lower == variable
                    && binding.upper == variable
                    && Kinds.inUnion(bound, binding.variable)) {
                return false;
            }
        }
        return true;
    }

    /// Gives a variable a value that is no type; for counts of varargs, less the difference of the
    /// tuples' lengths.
    Object setConstant(VariableBinding binding, Object value, @Nullable VariableBinding other) {
        int offset = other != null && binding.offset == 0 ? -other.offset : binding.offset;
        if (binding.lower == Bottom.BOTTOM && Kinds.isAny(binding.upper)) {
            Object number = value instanceof Long count ? (Object) (count + offset) : value;
            setBoth(binding, number);
            return number;
        }
        return IntersectionSearch.isEgal(value, binding.lower) ? value : Bottom.BOTTOM;
    }

    private void setBoth(VariableBinding binding, Object bound) {
        state.change(binding);
        binding.lower = bound;
        binding.upper = bound;
    }

    Object meetVariables(TypeVar first, TypeVar second, Position position) {
        VariableBinding firstBinding = state.find(first);
        VariableBinding secondBinding = state.find(second);
        // The outer variable stands for both; the inner one becomes equal to it.
        boolean swap =
                firstBinding != null && secondBinding != null && state.isOutside(first, second);
        TypeVar x = swap ? second : first;
        TypeVar y = swap ? first : second;
        VariableBinding xx = swap ? secondBinding : firstBinding;
        VariableBinding yy = swap ? firstBinding : secondBinding;
        state.countOccurrence(xx, position);
        if (position == Position.INVARIANT) {
            return meetEqualVariables(new Bound(x, xx), new Bound(y, yy), swap);
        }
        state.countOccurrence(yy, position);
        if (xx != null && yy != null && xx.concrete && !yy.concrete) {
            return meetBound(x, y, swap ? Side.RIGHT : Side.LEFT, position);
        }
        return meetBound(y, x, swap ? Side.LEFT : Side.RIGHT, position);
    }

    /// A variable and what is known of it.
    private record Bound(TypeVar variable, @Nullable VariableBinding binding) {
        Object lower() {
            return binding == null ? variable.lower() : binding.lower;
        }

        Object upper() {
            return binding == null ? variable.upper() : binding.upper;
        }

        boolean isUnconstrained() {
            return lower() == Bottom.BOTTOM && Kinds.isAny(upper());
        }
    }

    private Object meetEqualVariables(Bound x, Bound y, boolean swapped) {
        VariableBinding xx = x.binding;
        VariableBinding yy = y.binding;
        if (xx != null && yy != null && xx.depth != yy.depth) {
            state.countOccurrence(yy, Position.INVARIANT);
            return search.isBelow(yy.upper, yy.lower) ? y.variable : Bottom.BOTTOM;
        }
        if (x.upper() == x.lower() && x.upper() instanceof TypeVar same) {
            if (y.variable == same) {
                state.countOccurrence(yy, Position.INVARIANT);
                return y.variable;
            }
            return search.meet(y.variable, same, Position.INVARIANT);
        }
        state.countOccurrence(yy, Position.INVARIANT);
        if (!(y.lower() instanceof Type)) {
            return meetConstant(x, y.lower(), yy);
        }
        if (!(x.lower() instanceof Type)) {
            return meetConstant(y, x.lower(), xx);
        }
        if (!areBoundsConsistent(x, y, swapped)) {
            return Bottom.BOTTOM;
        }
        if (Occurrences.insideAny(x.upper(), y.variable)
                && Occurrences.insideAny(y.upper(), x.variable)) {
            // A circular constraint: the answer will be empty, and the bounds cannot be met.
            return y.variable;
        }
        equate(x, y);
        return y.variable;
    }

    private Object meetConstant(Bound variable, Object value, @Nullable VariableBinding other) {
        if (variable.binding != null) {
            return setConstant(variable.binding, value, other);
        }
        return variable.isUnconstrained() || IntersectionSearch.isEgal(variable.lower(), value)
                ? value
                : Bottom.BOTTOM;
    }

    private boolean areBoundsConsistent(Bound x, Bound y, boolean swapped) {
        if (swapped) {
            state.flipSides();
        }
        Object lower = x.lower();
        Object upper = x.upper();
        boolean consistent = search.isBelow(lower, y.upper()) && search.isBelow(y.lower(), upper);
        if (swapped) {
            state.flipSides();
        }
        return consistent;
    }

    private void equate(Bound x, Bound y) {
        Object lower = search.subtyping.bounds().join(x.lower(), y.lower());
        Object upper = search.aside(x.upper(), y.upper(), x.binding == null ? 0 : x.binding.depth);
        if (y.binding != null) {
            if (lower != y.variable) {
                state.change(y.binding);
                y.binding.lower = lower;
            }
            if (upper != y.variable) {
                state.change(y.binding);
                y.binding.upper = upper;
            }
        }
        if (x.binding != null) {
            setBoth(x.binding, y.variable);
        }
    }
}
