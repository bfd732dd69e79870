package dev.backedge.types;

import dev.backedge.model.Bottom;
import dev.backedge.model.TypeVar;
import dev.backedge.model.UnionAll;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Intersects a type with a `where`. The first pass finds out how the variable is used; depending
/// on that, others follow that make it smaller or larger, and [ClosedAnswer] closes the answer over
/// the variable. Counterpart: `intersect_unionall`, Julia 1.5, `src/subtype.c`.
final class WhereIntersection {
    private final IntersectionSearch search;
    private final SearchState state;
    private final ClosedAnswer closing;

    /// What the last pass that ended found out about its variable.
    private @Nullable VariableBinding last;

    WhereIntersection(IntersectionSearch search) {
        this.search = search;
        state = search.state;
        closing = new ClosedAnswer(state, new DeclaredBounds(search.subtyping.application()));
    }

    /// Both are `where`s: in both orders, if the first answer has a variable whose bound depends on
    /// another's.
    Object meetBoth(UnionAll x, UnionAll y, Position position) {
        int saved = state.save();
        Object first = meet(y, x, Side.LEFT, position);
        Object second = Bottom.BOTTOM;
        if (first instanceof UnionAll outer
                && outer.body() instanceof UnionAll inner
                && (Occurrences.has(inner.variable().upper(), outer.variable())
                        || Occurrences.has(inner.variable().lower(), outer.variable()))) {
            state.restoreCounts(saved);
            second = meet(x, y, Side.RIGHT, position);
        }
        state.release(saved);
        if (!Occurrences.hasFree(first) && !Occurrences.hasFree(second)) {
            if (search.subtyping.isBelow(first, second)) {
                return second;
            }
            if (search.subtyping.isBelow(second, first)) {
                return first;
            }
        }
        return search.subtyping.bounds().join(first, second);
    }

    Object meet(Object type, UnionAll where, Side side, Position position) {
        VariableBinding binding =
                new VariableBinding(
                        where.variable(),
                        side,
                        side == Side.RIGHT ? state.rightDepth : state.leftDepth,
                        state.innermost);
        int saved = state.save();
        Object answer = passes(type, where, side, position, binding, saved);
        state.release(saved);
        return answer;
    }

    private Object passes(
            Object type,
            UnionAll where,
            Side side,
            Position position,
            VariableBinding binding,
            int saved) {
        Object first = pass(type, where, side, position, binding);
        if (first == Bottom.BOTTOM) {
            return Bottom.BOTTOM;
        }
        VariableBinding used = used(binding);
        boolean mixed = used.invariant > 0 && used.covariant > 0;
        if (used.concrete
                || used.invariant > 1
                || where.variable().lower() != Bottom.BOTTOM
                || mixed) {
            boolean concrete = used.concrete;
            state.restoreCounts(saved);
            used.concrete = concrete;
            used.resetCounts();
            used.constraint = Constraint.WIDENED;
            return pass(type, where, side, position, used);
        }
        return used.covariant > 0
                ? narrowedOrWidened(type, where, side, position, first, used, saved)
                : first;
    }

    /// The binding with which the last pass ended: the one that it began with, or its copy for a
    /// renamed variable.
    private VariableBinding used(VariableBinding given) {
        VariableBinding used = last;
        return used == null ? given : used;
    }

    private Object narrowedOrWidened(
            Object type,
            UnionAll where,
            Side side,
            Position position,
            Object first,
            VariableBinding used,
            int saved) {
        BindingsCopy afterFirst = new BindingsCopy(state.innermost, state.right.depth);
        VariableBinding binding = used;
        Constraint constraint = Constraint.UPPER;
        while (true) {
            List<TypeVar> inners = binding.innerVariables;
            boolean concrete = binding.concrete;
            state.restore(saved);
            binding.concrete = concrete;
            binding.innerVariables = inners;
            binding.resetCounts();
            binding.lower = where.variable().lower();
            binding.upper = where.variable().upper();
            binding.constraint = constraint;
            Object answer = pass(type, where, side, position, binding);
            if (answer != Bottom.BOTTOM) {
                return answer;
            }
            if (constraint == Constraint.LOWER) {
                afterFirst.putBack(state);
                return first;
            }
            binding = used(binding);
            constraint = Constraint.LOWER;
        }
    }

    private Object pass(
            Object type, UnionAll where, Side side, Position position, VariableBinding given) {
        UnionAll fresh = withoutAlias(where);
        VariableBinding binding =
                given.variable == fresh.variable() ? given : given.of(fresh.variable());
        state.innermost = binding;
        Object answer;
        if (side == Side.RIGHT) {
            state.entered++;
            answer = search.meet(type, fresh.body(), position);
            state.entered--;
        } else {
            answer = search.meet(fresh.body(), type, position);
        }
        TypeVar variable = fresh.variable();
        binding.concrete |=
                binding.covariant > 1
                        && Kinds.isLeafBound(variable.lower())
                        && !Occurrences.insideInvariant(fresh.body(), variable);
        state.innermost = binding.outer;
        Object closed =
                answer == Bottom.BOTTOM || isUnsatisfiable(binding, variable)
                        ? Bottom.BOTTOM
                        : closing.close(answer, binding);
        last = binding;
        return closed;
    }

    /// The diagonal rule, and bounds that no type fits.
    private static boolean isUnsatisfiable(VariableBinding binding, TypeVar variable) {
        if (binding.concrete
                && !(binding.lower instanceof TypeVar)
                && !Kinds.isLeafBound(binding.lower)) {
            return true;
        }
        return binding.upper == Bottom.BOTTOM && binding.covariant > 0
                || Occurrences.has(binding.lower, variable)
                || Occurrences.has(binding.upper, variable);
    }

    private UnionAll withoutAlias(UnionAll where) {
        TypeVar variable = where.variable();
        for (VariableBinding binding = state.innermost; binding != null; binding = binding.outer) {
            if (binding.variable == variable
                    || binding.lower == variable
                    || binding.upper == variable) {
                return Wheres.renamed(where);
            }
        }
        return where;
    }
}
