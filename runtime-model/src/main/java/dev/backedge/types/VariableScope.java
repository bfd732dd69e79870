package dev.backedge.types;

import dev.backedge.model.Bottom;
import dev.backedge.model.DataType;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Union;
import dev.backedge.model.UnionAll;

/// Enters and leaves `where`s: binds the variable for the time of a comparison, then applies the
/// diagonal rule and notes the value found. Counterpart: `with_tvar`, Julia 1.5, `src/subtype.c`.
final class VariableScope {
    private final SearchState state;

    VariableScope(SearchState state) {
        this.state = state;
    }

    /// The same `where` with a new variable, if its own is in use already.
    UnionAll withoutAlias(UnionAll where) {
        TypeVar variable = where.variable();
        for (VariableBinding binding = state.innermost; binding != null; binding = binding.outer) {
            if (binding.variable == variable
                    || binding.lower != binding.variable.lower()
                            && Occurrences.has(binding.lower, variable)
                    || binding.upper != binding.variable.upper()
                            && Occurrences.has(binding.upper, variable)) {
                return Wheres.renamed(where);
            }
        }
        return where;
    }

    /// Binds a variable: what follows is inside its `where`, until [#leave].
    VariableBinding enter(TypeVar variable, Side side) {
        VariableBinding binding =
                new VariableBinding(
                        variable,
                        side,
                        side == Side.RIGHT ? state.rightDepth : state.leftDepth,
                        state.innermost);
        state.innermost = binding;
        if (side == Side.RIGHT) {
            state.entered++;
        }
        return binding;
    }

    /// Ends a variable's `where`.
    ///
    /// @param found whether the comparison inside it succeeded
    /// @return whether it still does with all that is known of the variable
    boolean leave(VariableBinding binding, Object body, boolean found) {
        if (binding.isRight()) {
            state.entered--;
            noteSolution(binding);
        }
        boolean kept = found && isDiagonalRuleKept(binding, body);
        state.innermost = binding.outer;
        return kept && !isEscaping(binding);
    }

    private boolean isDiagonalRuleKept(VariableBinding binding, Object body) {
        boolean diagonal =
                binding.covariant > 1 && !Occurrences.insideInvariant(body, binding.variable);
        if (!binding.concrete && !(diagonal && Kinds.isLeafBound(binding.variable.lower()))) {
            return true;
        }
        if (binding.concrete && !diagonal && !Kinds.isLeafBound(binding.upper)) {
            return false;
        }
        if (binding.lower instanceof TypeVar lower) {
            VariableBinding outer = state.find(lower);
            if (outer != null) {
                state.change(outer);
                outer.concrete = true;
            }
            return true;
        }
        return Kinds.isLeafBound(binding.lower);
    }

    /// Whether a variable outside was bound to a type that has this variable in invariant position:
    /// then no one value serves it.
    private boolean isEscaping(VariableBinding binding) {
        if (binding.lower == binding.upper) {
            return false;
        }
        for (VariableBinding outer = state.innermost; outer != null; outer = outer.outer) {
            if (outer.depth != binding.depth
                    && (isBoundInvariantly(outer.upper, outer.variable.upper(), binding.variable)
                            || isBoundInvariantly(
                                    outer.lower, outer.variable.lower(), binding.variable))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBoundInvariantly(Object bound, Object declared, TypeVar variable) {
        return bound != variable
                && bound != declared
                && Occurrences.insideInvariant(bound, variable);
    }

    private void noteSolution(VariableBinding binding) {
        if (binding.invariant == 0) {
            binding.lower = widened(binding.lower);
        }
        int index = state.entered;
        if (index >= state.solutions.length) {
            return;
        }
        Object value = solution(binding);
        Object before = state.solutions[index];
        boolean unknown = before != null && !SubtypeSearch.areSame(before, value);
        state.solutions[index] =
                unknown ? binding.variable : Wheres.asSolution(binding.variable, value);
    }

    private static Object solution(VariableBinding binding) {
        TypeVar variable = binding.variable;
        if (binding.invariant == 0 && binding.lower != Bottom.BOTTOM) {
            return Kinds.isLeafBound(binding.lower)
                    ? binding.lower
                    : new TypeVar(variable.name(), Bottom.BOTTOM, (Type) binding.lower);
        }
        if (binding.lower == binding.upper || binding.lower != Bottom.BOTTOM) {
            return binding.lower;
        }
        if (binding.lower == variable.lower() && binding.upper == variable.upper()) {
            return variable;
        }
        return binding.upper instanceof Type upper
                ? new TypeVar(variable.name(), (Type) binding.lower, upper)
                : binding.upper;
    }

    /// The type of an argument that is a type: `Type{x}` in argument position stands for the kind
    /// of `x`.
    private Object widened(Object type) {
        if (Kinds.isTypeType(type) && !(((DataType) type).parameter(0) instanceof TypeVar)) {
            return state.core().typeOf(((DataType) type).parameter(0));
        }
        if (type instanceof Union union) {
            Object first = widened(union.first());
            if (first == widened(union.second())) {
                return first;
            }
        }
        return type;
    }
}
