package dev.backedge.types;

import dev.backedge.model.CoreTypes;
import dev.backedge.model.TypeVar;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// What changes while two types are compared: the bindings of the variables, the decisions for
/// unions, and how many invariant constructors are around the place of comparison on either side.
final class SearchState {
    private static final @Nullable Object[] NO_BOUNDS = {};
    private static final boolean[] NO_SIDES = {};

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

    private final ChangeLog changes = new ChangeLog();
    private boolean[] sides = NO_SIDES;
    private int sideCount;

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
            change(binding);
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
        int mark = sideCount;
        for (VariableBinding binding = innermost; binding != null; binding = binding.outer) {
            if (sideCount == sides.length) {
                sides = Arrays.copyOf(sides, 2 * sideCount + 8);
            }
            sides[sideCount++] = binding.isRight();
            binding.side = Side.RIGHT;
        }
        return mark;
    }

    void setSides(int mark) {
        int place = mark;
        for (VariableBinding binding = innermost; binding != null; binding = binding.outer) {
            binding.side = sides[place++] ? Side.RIGHT : Side.LEFT;
        }
        sideCount = mark;
    }

    /// To be told before a binding's bounds or counts change.
    void change(VariableBinding binding) {
        changes.note(binding, innermost);
    }

    /// Keeps the bindings as they are now.
    ///
    /// @return this moment, until [#release]
    int save() {
        return changes.keep(right.depth);
    }

    /// Keeps the bindings as they are now instead of those at the last moment kept.
    void saveAt(int moment) {
        changes.keepAt(moment, right.depth);
    }

    /// Gives up a moment and those after it.
    void release(int moment) {
        changes.giveUp(moment);
    }

    void restore(int moment) {
        changes.undo(moment);
        restoreDecisions(moment);
    }

    void restoreCounts(int moment) {
        changes.undoCounts(moment);
        restoreDecisions(moment);
    }

    private void restoreDecisions(int moment) {
        right.depth = changes.decisions(moment);
        if (enteredAround < solutions.length) {
            Arrays.fill(solutions, enteredAround, solutions.length, null);
        }
    }
}
