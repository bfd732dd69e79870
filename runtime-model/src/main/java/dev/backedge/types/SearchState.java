package dev.backedge.types;

import dev.backedge.model.CoreTypes;
import dev.backedge.model.TypeVar;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/// What changes while two types are compared: the bindings of the variables, the decisions for
/// unions, and how many invariant constructors are around the place of comparison on either side.
final class SearchState {
    private static final @Nullable Object[] NO_BOUNDS = {};
    private static final int CONCRETE = 1 << 16;
    private static final int[] NO_COUNTS = {};

    private final CoreTypes core;
    @Nullable VariableBinding innermost;
    UnionDecisions left = new UnionDecisions();
    UnionDecisions right = new UnionDecisions();
    int leftDepth;
    int rightDepth;

    /// The values of the right type's outermost variables, and the number of those entered.
    @Nullable Object[] solutions = NO_BOUNDS;

    int entered;

    /// The number of those that were entered before the question whose choices are being tried.
    int enteredAround;

    /// How many comparisons are under way inside each other.
    int nesting;

    /// Whether variables that nothing binds are compatible with everything.
    boolean ignoresFree;

    /// Whether this is part of an intersection.
    boolean intersects;

    private @Nullable Object[] savedBounds = NO_BOUNDS;
    private int[] savedCounts = NO_COUNTS;
    private int saved;

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

    /// Makes all variables ones that are to be found.
    ///
    /// @return where the sides before are noted, for [#setSides]
    int allRight() {
        int mark = saved;
        reserve(mark + (innermost == null ? 0 : innermost.number));
        int place = mark;
        for (VariableBinding binding = innermost; binding != null; binding = binding.outer) {
            savedCounts[place++] = binding.isRight() ? 1 : 0;
            binding.side = Side.RIGHT;
        }
        return mark;
    }

    void setSides(int mark) {
        int place = mark;
        for (VariableBinding binding = innermost; binding != null; binding = binding.outer) {
            binding.side = savedCounts[place++] == 1 ? Side.RIGHT : Side.LEFT;
        }
        release(mark);
    }

    /// Notes the bindings as they are, on a stack.
    ///
    /// @return where, until [#release]
    int save() {
        int mark = saved;
        saveAt(mark);
        return mark;
    }

    /// Notes the bindings in the place of what was noted last.
    void saveAt(int mark) {
        int count = innermost == null ? 0 : innermost.number;
        reserve(mark + 1 + count);
        savedCounts[mark] = right.depth;
        int place = mark + 1;
        for (VariableBinding binding = innermost; binding != null; binding = binding.outer) {
            savedBounds[3 * place] = binding.lower;
            savedBounds[3 * place + 1] = binding.upper;
            savedBounds[3 * place + 2] = binding.innerVariables;
            savedCounts[place] =
                    (binding.concrete ? CONCRETE : 0) | binding.invariant << 8 | binding.covariant;
            place++;
        }
    }

    private void reserve(int size) {
        saved = size;
        if (size > savedCounts.length) {
            int more = Math.max(16, 2 * size);
            savedCounts = Arrays.copyOf(savedCounts, more);
            savedBounds = Arrays.copyOf(savedBounds, 3 * more);
        }
    }

    /// Takes what was noted from a place on from the stack.
    void release(int mark) {
        saved = mark;
    }

    void restore(int mark) {
        int place = mark + 1;
        for (VariableBinding binding = innermost; binding != null; binding = binding.outer) {
            binding.lower = present(savedBounds[3 * place]);
            binding.upper = present(savedBounds[3 * place + 1]);
            binding.innerVariables = variables(savedBounds[3 * place + 2]);
            place++;
        }
        restoreCounts(mark);
    }

    void restoreCounts(int mark) {
        int place = mark + 1;
        for (VariableBinding binding = innermost; binding != null; binding = binding.outer) {
            binding.concrete = (savedCounts[place] & CONCRETE) != 0;
            binding.invariant = savedCounts[place] >> 8 & 0xff;
            binding.covariant = savedCounts[place] & 0xff;
            place++;
        }
        right.depth = savedCounts[mark];
        if (enteredAround < solutions.length) {
            Arrays.fill(solutions, enteredAround, solutions.length, null);
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
