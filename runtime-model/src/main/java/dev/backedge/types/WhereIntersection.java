package dev.backedge.types;

import static java.util.Objects.requireNonNull;

import dev.backedge.model.Bottom;
import dev.backedge.model.TypeVar;
import dev.backedge.model.UnionAll;

import org.jspecify.annotations.Nullable;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Intersects a type with a `where`. The first pass finds out how the variable is used; depending
/// on that, others follow that make it smaller or larger, and [ClosedAnswer] closes the answer over
/// the variable.
///
/// Each pass goes through all `where`s inside again, so that their number grows exponentially with
/// how deep they stand in each other. When there were many, a `where` that is met again begins with
/// the pass that decided before, which as a rule decides again. Julia has no such end; there, such
/// questions take tens of milliseconds and more. Counterpart: `intersect_unionall`, Julia 1.5,
/// `src/subtype.c`.
final class WhereIntersection {
    /// After how many `where`s entered for one choice of the unions' members passes are left out:
    /// more than all but a few of 100,000 recorded questions need.
    private static final int MANY = 10_000;

    private final IntersectionSearch search;
    private final SearchState state;
    private final ClosedAnswer closing;

    /// What the last pass that ended found out about its variable.
    private @Nullable VariableBinding last;

    private int entered;

    /// The constraint of the pass that decided, once there were many. Variables with a lower bound,
    /// whose first pass narrows others, are not among them.
    private Map<UnionAll, Constraint> settled = Map.of();

    WhereIntersection(IntersectionSearch search) {
        this.search = search;
        state = search.state;
        closing = new ClosedAnswer(state, new DeclaredBounds(search.subtyping.application()));
    }

    /// Begins another choice of the unions' members.
    void beginChoice() {
        entered = 0;
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
        int saved = state.save();
        Object answer = passes(new Question(type, where, side, position), saved);
        state.release(saved);
        return answer;
    }

    /// A type that meets a `where`.
    ///
    /// @param side on which the `where` is
    private record Question(Object type, UnionAll where, Side side, Position position) {}

    private VariableBinding binding(Question question) {
        return new VariableBinding(
                question.where.variable(),
                question.side,
                question.side == Side.RIGHT ? state.rightDepth : state.leftDepth,
                state.innermost);
    }

    private Object passes(Question question, int saved) {
        if (++entered > MANY) {
            Constraint before = settled.get(question.where);
            Object answer = before == null ? Bottom.BOTTOM : settledPass(question, before, saved);
            if (answer != Bottom.BOTTOM) {
                return answer;
            }
        }
        Object first = pass(question, binding(question));
        if (first == Bottom.BOTTOM) {
            return Bottom.BOTTOM;
        }
        VariableBinding used = requireNonNull(last);
        if (!isWidened(used)) {
            return used.covariant > 0 ? narrowedOrWidened(question, first, used, saved) : first;
        }
        boolean concrete = used.concrete;
        state.restoreCounts(saved);
        used.concrete = concrete;
        used.resetCounts();
        used.constraint = Constraint.WIDENED;
        settle(question, Constraint.WIDENED);
        return pass(question, used);
    }

    /// Whether a variable's use asks for an estimate instead of a choice between its bounds.
    private static boolean isWidened(VariableBinding used) {
        return used.concrete
                || used.invariant > 1
                || used.variable.lower() != Bottom.BOTTOM
                || used.invariant > 0 && used.covariant > 0;
    }

    private void settle(Question question, Constraint constraint) {
        if (entered > MANY && question.where.variable().lower() == Bottom.BOTTOM) {
            settled = settled.isEmpty() ? new IdentityHashMap<>() : settled;
            settled.put(question.where, constraint);
        }
    }

    /// The pass that decided the last time; `Union{}` where it decides nothing now.
    private Object settledPass(Question question, Constraint constraint, int saved) {
        VariableBinding binding = binding(question);
        binding.constraint = constraint;
        Object answer = pass(question, binding);
        boolean decides =
                answer != Bottom.BOTTOM
                        && isWidened(requireNonNull(last)) == (constraint == Constraint.WIDENED);
        if (!decides) {
            state.restore(saved);
        }
        return decides ? answer : Bottom.BOTTOM;
    }

    private Object narrowedOrWidened(
            Question question, Object first, VariableBinding used, int saved) {
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
            binding.lower = question.where.variable().lower();
            binding.upper = question.where.variable().upper();
            binding.constraint = constraint;
            Object answer = pass(question, binding);
            if (answer != Bottom.BOTTOM) {
                if (constraint == Constraint.UPPER) {
                    settle(question, constraint);
                }
                return answer;
            }
            if (constraint == Constraint.LOWER) {
                afterFirst.putBack(state);
                return first;
            }
            binding = requireNonNull(last);
            constraint = Constraint.LOWER;
        }
    }

    private Object pass(Question question, VariableBinding given) {
        UnionAll fresh = withoutAlias(question.where);
        VariableBinding binding =
                given.variable == fresh.variable() ? given : given.of(fresh.variable());
        state.innermost = binding;
        Object answer;
        if (question.side == Side.RIGHT) {
            state.entered++;
            answer = search.meet(question.type, fresh.body(), question.position);
            state.entered--;
        } else {
            answer = search.meet(fresh.body(), question.type, question.position);
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
