package dev.backedge.types;

import dev.backedge.model.TypeVar;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What a search knows of one variable whose `where` it is inside of. Bounds are types, or values
/// where the variable stands for one.
final class VariableBinding {
    final TypeVar variable;
    final int depth;
    final @Nullable VariableBinding outer;

    /// How many bindings there are up to this one.
    final int number;

    Side side;
    Object lower;
    Object upper;

    /// Occurrences in invariant and covariant position, at most 2 of each.
    int invariant;

    int covariant;

    /// Whether another variable forces this one to be concrete.
    boolean concrete;

    /// Whether it counts the elements of a vararg.
    boolean integerValued;

    /// What this variable's number is less than another's, while the lengths of two varargs are
    /// compared.
    int offset;

    /// When it was last noted in the [ChangeLog].
    int noted;

    Constraint constraint = Constraint.NONE;

    /// Variables that the bounds mention and whose `where`s go outside this one's.
    List<TypeVar> innerVariables = List.of();

    VariableBinding(TypeVar variable, Side side, int depth, @Nullable VariableBinding outer) {
        this.variable = variable;
        this.side = side;
        this.depth = depth;
        this.outer = outer;
        number = outer == null ? 1 : outer.number + 1;
        lower = variable.lower();
        upper = variable.upper();
    }

    /// The same with another variable in place of this one, which stands for it.
    VariableBinding of(TypeVar other) {
        VariableBinding copy = new VariableBinding(other, side, depth, outer);
        copy.lower = lower;
        copy.upper = upper;
        copy.concrete = concrete;
        copy.integerValued = integerValued;
        copy.constraint = constraint;
        copy.innerVariables = innerVariables;
        return copy;
    }

    boolean isRight() {
        return side == Side.RIGHT;
    }

    void resetCounts() {
        invariant = 0;
        covariant = 0;
    }

    /// The counts of occurrences, and whether they make it concrete, as one number.
    int occurrences() {
        return (concrete ? 1 << 16 : 0) | invariant << 8 | covariant;
    }

    void setOccurrences(int occurrences) {
        concrete = occurrences >> 16 != 0;
        invariant = occurrences >> 8 & 0xff;
        covariant = occurrences & 0xff;
    }

    /// Whether it is one of the bindings from the innermost outwards.
    boolean isAmong(@Nullable VariableBinding innermost) {
        VariableBinding binding = innermost;
        while (binding != null && binding != this) {
            binding = binding.outer;
        }
        return binding != null;
    }

    void countOccurrence(boolean insideInvariant) {
        if (insideInvariant) {
            invariant = Math.min(2, invariant + 1);
        } else {
            covariant = Math.min(2, covariant + 1);
        }
    }

    void addInner(TypeVar inner) {
        List<TypeVar> all = new ArrayList<>(innerVariables);
        all.add(inner);
        innerVariables = all;
    }
}
