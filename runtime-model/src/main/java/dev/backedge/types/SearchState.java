package dev.backedge.types;

import dev.backedge.model.CoreTypes;
import dev.backedge.model.TypeVar;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What changes while two types are compared: the bindings of the variables, the decisions for
/// unions, and how many invariant constructors are around the place of comparison on either side.
final class SearchState {
    private final CoreTypes core;
    @Nullable VariableBinding innermost;
    UnionDecisions left = new UnionDecisions();
    UnionDecisions right = new UnionDecisions();
    int leftDepth;
    int rightDepth;

    /// The values of the right type's outermost variables, and the number of those entered.
    @Nullable Object[] solutions = {};

    int entered;

    /// How many comparisons are under way inside each other.
    int nesting;

    /// Whether variables that nothing binds are compatible with everything.
    boolean ignoresFree;

    /// Whether this is part of an intersection.
    boolean intersects;

    /// The bindings at one moment.
    record Saved(@Nullable Object[] bounds, byte[] counts, int rightDecisions) {}

    private static final Saved EMPTY = new Saved(new Object[0], new byte[0], 0);

    SearchState(CoreTypes core) {
        this.core = core;
    }

    CoreTypes core() {
        return core;
    }

    @Nullable VariableBinding find(Object variable) {
        for (VariableBinding binding = innermost; binding != null; binding = binding.outer) {
            if (binding.variable == variable) {
                return binding;
            }
        }
        return null;
    }

    /// Whether the `where` of one bound variable is around that of another.
    boolean isOutside(TypeVar first, TypeVar second) {
        for (VariableBinding binding = innermost; binding != null; binding = binding.outer) {
            if (binding.variable == first) {
                return false;
            }
            if (binding.variable == second) {
                return true;
            }
        }
        return false;
    }

    void countOccurrence(@Nullable VariableBinding binding, Position position) {
        if (binding != null && position != Position.OUTSIDE) {
            int around = binding.isRight() ? rightDepth : leftDepth;
            binding.countOccurrence(position == Position.INVARIANT && around > binding.depth);
        }
    }

    void flipSides() {
        for (VariableBinding binding = innermost; binding != null; binding = binding.outer) {
            binding.side = binding.side.opposite();
        }
    }

    /// Makes all variables ones that are to be found; the sides before, the innermost variable's
    /// first.
    List<Side> allRight() {
        List<Side> sides = new ArrayList<>();
        for (VariableBinding binding = innermost; binding != null; binding = binding.outer) {
            sides.add(binding.side);
            binding.side = Side.RIGHT;
        }
        return sides;
    }

    void setSides(List<Side> sides) {
        int i = 0;
        for (VariableBinding binding = innermost; binding != null; binding = binding.outer) {
            binding.side = sides.get(i++);
        }
    }

    Saved save() {
        int count = 0;
        for (VariableBinding binding = innermost; binding != null; binding = binding.outer) {
            count++;
        }
        if (count == 0 && right.depth == 0) {
            return EMPTY;
        }
        Object[] bounds = new Object[3 * count];
        byte[] counts = new byte[2 * count];
        int i = 0;
        for (VariableBinding binding = innermost; binding != null; binding = binding.outer) {
            bounds[3 * i] = binding.lower;
            bounds[3 * i + 1] = binding.upper;
            bounds[3 * i + 2] = binding.innerVariables;
            counts[2 * i] = (byte) binding.invariant;
            counts[2 * i + 1] = (byte) binding.covariant;
            i++;
        }
        return new Saved(bounds, counts, right.depth);
    }

    void restore(Saved saved) {
        int i = 0;
        for (VariableBinding binding = innermost; binding != null; binding = binding.outer) {
            binding.lower = present(saved.bounds[3 * i]);
            binding.upper = present(saved.bounds[3 * i + 1]);
            binding.innerVariables = variables(saved.bounds[3 * i + 2]);
            i++;
        }
        restoreCounts(saved);
    }

    void restoreCounts(Saved saved) {
        int i = 0;
        for (VariableBinding binding = innermost; binding != null; binding = binding.outer) {
            binding.invariant = saved.counts[2 * i];
            binding.covariant = saved.counts[2 * i + 1];
            i++;
        }
        right.depth = saved.rightDecisions;
        if (entered < solutions.length) {
            Arrays.fill(solutions, entered, solutions.length, null);
        }
    }

    private static Object present(@Nullable Object bound) {
        if (bound == null) {
            throw new IllegalStateException("a saved bound is missing");
        }
        return bound;
    }

    @SuppressWarnings("unchecked")
    private static List<TypeVar> variables(@Nullable Object saved) {
        return (List<TypeVar>) present(saved);
    }
}
