package dev.backedge.types;

import dev.backedge.model.Bottom;
import dev.backedge.model.Substitution;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.model.UnionAll;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// Leaves a `where` with the answer found inside it: the variable is replaced by its value where it
/// has one, else the answer and the bounds of outer variables are closed over it. Counterpart:
/// `finish_unionall`, Julia 1.5, `src/subtype.c`.
final class ClosedAnswer {
    private final SearchState state;
    private final DeclaredBounds bounds;

    ClosedAnswer(SearchState state, DeclaredBounds bounds) {
        this.state = state;
        this.bounds = bounds;
    }

    Object close(Object answer, VariableBinding binding) {
        @Nullable Object value = value(binding);
        if (binding.integerValued && !canBeNumber(binding, value)) {
            return Bottom.BOTTOM;
        }
        TypeVar variable = binding.variable;
        boolean changed = binding.lower != variable.lower() || binding.upper != variable.upper();
        TypeVar fresh =
                value == null && changed
                        ? new TypeVar(variable.name(), asType(binding.lower), asType(binding.upper))
                        : variable;
        boolean wrap = true;
        for (VariableBinding outer = state.innermost; outer != null; outer = outer.outer) {
            if (!Occurrences.has(outer.lower, variable)
                    && !Occurrences.has(outer.upper, variable)) {
                continue;
            }
            state.change(outer);
            Leaving leaving = new Leaving(binding, fresh, value);
            Outcome lower = leaving.leaveLower(outer);
            Outcome upper = lower == Outcome.KEPT ? leaving.leaveUpper(outer) : lower;
            if (upper == Outcome.IMPOSSIBLE) {
                return Bottom.BOTTOM;
            }
            wrap &= upper != Outcome.MOVED_OUT;
        }
        return finished(answer, binding, fresh, value, wrap);
    }

    private static Type asType(Object bound) {
        return bound instanceof Type type ? type : Bottom.BOTTOM;
    }

    private static @Nullable Object value(VariableBinding binding) {
        if (binding.upper instanceof Long && binding.lower instanceof TypeVar
                || Resemblance.areEqual(binding.lower, binding.upper)
                || binding.invariant == 0 && Kinds.isLeafBound(binding.upper)) {
            return binding.upper;
        }
        return null;
    }

    private static boolean canBeNumber(VariableBinding binding, @Nullable Object value) {
        return value instanceof Long
                || binding.lower == Bottom.BOTTOM && Kinds.isAny(binding.upper)
                || binding.lower instanceof TypeVar && binding.upper == binding.lower;
    }

    /// What became of an outer variable's bounds.
    private enum Outcome {
        KEPT,
        MOVED_OUT,
        IMPOSSIBLE
    }

    /// Takes a variable that is left out of the bounds of others.
    private final class Leaving {
        private final VariableBinding binding;
        private final TypeVar fresh;
        private final @Nullable Object value;

        Leaving(VariableBinding binding, TypeVar fresh, @Nullable Object value) {
            this.binding = binding;
            this.fresh = fresh;
            this.value = value;
        }

        Outcome leaveLower(VariableBinding outer) {
            TypeVar variable = binding.variable;
            if (!Occurrences.has(outer.lower, variable)) {
                return Outcome.KEPT;
            }
            if (binding.lower == outer.variable) {
                return Outcome.IMPOSSIBLE;
            }
            if (value != null) {
                Optional<Object> replaced = replaced(outer.lower, variable, value);
                outer.lower = replaced.orElse(outer.lower);
                return replaced.isPresent() ? Outcome.KEPT : Outcome.IMPOSSIBLE;
            }
            if (outer.lower == variable) {
                outer.lower = binding.lower;
            } else if (outer.depth == binding.depth
                    && !Occurrences.has(binding.lower, outer.variable)
                    && !Occurrences.has(binding.upper, outer.variable)
                    && Occurrences.has(outer.upper, variable)) {
                moveOut(outer);
                return Outcome.MOVED_OUT;
            } else {
                outer.lower = new UnionAll(variable, (Type) outer.lower);
            }
            return Outcome.KEPT;
        }

        /// The outer variable is bound to a type with this one: its `where` goes outside that of
        /// the outer one.
        private void moveOut(VariableBinding outer) {
            if (fresh != binding.variable) {
                outer.lower = replaced(outer.lower, binding.variable, fresh).orElse(outer.lower);
                outer.upper = replaced(outer.upper, binding.variable, fresh).orElse(outer.upper);
            }
            outer.addInner(fresh);
        }

        Outcome leaveUpper(VariableBinding outer) {
            TypeVar variable = binding.variable;
            if (!Occurrences.has(outer.upper, variable)) {
                return Outcome.KEPT;
            }
            if (binding.upper == outer.variable) {
                return Outcome.IMPOSSIBLE;
            }
            if (value != null) {
                Optional<Object> replaced = replaced(outer.upper, variable, value);
                outer.upper = replaced.orElse(outer.upper);
                return replaced.isPresent() ? Outcome.KEPT : Outcome.IMPOSSIBLE;
            }
            outer.upper =
                    outer.upper == variable
                            ? binding.upper
                            : new UnionAll(variable, (Type) outer.upper);
            return Outcome.KEPT;
        }
    }

    private Optional<Object> replaced(Object type, TypeVar variable, Object value) {
        if (!(value instanceof TypeVar) && !bounds.allow(type, variable, value)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Substitution.of(List.of(variable), value).apply(type));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Object finished(
            Object answer,
            VariableBinding binding,
            TypeVar fresh,
            @Nullable Object value,
            boolean wrap) {
        TypeVar variable = binding.variable;
        Object result = answer;
        @Nullable Object found = value;
        if (Occurrences.has(answer, variable)) {
            if (value != null) {
                result =
                        replaced(answer, variable, value)
                                .map(ClosedAnswer::withoutEqualBounds)
                                .orElse(Bottom.BOTTOM);
            } else {
                if (fresh != variable) {
                    result = replaced(answer, variable, fresh).orElse(Bottom.BOTTOM);
                }
                found = fresh;
                if (wrap) {
                    result = new UnionAll(fresh, (Type) result);
                }
            }
        }
        if (result != Bottom.BOTTOM) {
            List<TypeVar> inners = binding.innerVariables;
            for (int i = 0; i < inners.size(); i++) {
                if (Occurrences.has(result, inners.get(i))) {
                    result = new UnionAll(inners.get(i), (Type) result);
                }
            }
        }
        noteSolution(binding, found);
        return result;
    }

    private static Object withoutEqualBounds(Object type) {
        Object result = type;
        while (result instanceof UnionAll where
                && Resemblance.areEqual(where.variable().lower(), where.variable().upper())) {
            result = Substitution.instantiate(where, where.variable().lower());
        }
        return result;
    }

    private void noteSolution(VariableBinding binding, @Nullable Object value) {
        if (!binding.isRight() || state.entered >= state.solutions.length) {
            return;
        }
        Object before = state.solutions[state.entered];
        if (value == null || !Kinds.isLeafBound(value) && binding.invariant == 0) {
            state.solutions[state.entered] = binding.variable;
        } else if (!(before instanceof TypeVar && value instanceof Long)) {
            state.solutions[state.entered] = Wheres.asSolution(binding.variable, value);
        }
    }
}
