package dev.backedge.types;

import dev.backedge.model.DataType;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;

/// Scores the parameters of two instances of one declaration.
final class ParameterSpecificity {
    private final SpecificityComparison comparison;
    private final OccurrenceCounts counts;

    ParameterSpecificity(SpecificityComparison comparison, OccurrenceCounts counts) {
        this.comparison = comparison;
        this.counts = counts;
    }

    boolean isMoreSpecific(DataType a, DataType b) {
        int score = 0;
        boolean valueInA = false;
        boolean valueInB = false;
        for (int i = 0; i < a.parameterCount(); i++) {
            Object first = a.parameter(i);
            Object second = b.parameter(i);
            if (!Occurrences.hasFree(first)
                    && !Occurrences.hasFree(second)
                    && !comparison.areEqualTypes(first, second)) {
                return false;
            }
            score += score(first, second);
            valueInA |= second instanceof TypeVar && !(first instanceof Type);
            valueInB |= first instanceof TypeVar && !(second instanceof Type);
        }
        if (valueInA != valueInB) {
            return valueInA;
        }
        boolean diagonalA = isDiagonal(a);
        boolean diagonalB = isDiagonal(b);
        if (score < 0 || diagonalB && !diagonalA) {
            return false;
        }
        return score > 0 || diagonalA && !diagonalB;
    }

    /// 1 if the first parameter is more specific, -1 if the second is.
    private int score(Object a, Object b) {
        boolean freeA = Occurrences.hasFree(a);
        boolean freeB = Occurrences.hasFree(b);
        if (isMore(a, b) && (a instanceof TypeVar || !freeA || freeB)) {
            return 1;
        }
        if (isMore(b, a) && (b instanceof TypeVar || !freeB || freeA)) {
            return -1;
        }
        if (freeA != freeB && comparison.areEqual(a, b, counts)) {
            return freeB ? 1 : -1;
        }
        return 0;
    }

    private boolean isMore(Object a, Object b) {
        return comparison.isMoreSpecific(a, b, SpecificityComparison.Place.INVARIANT, counts);
    }

    /// Whether a parameter is a variable that occurs again in a later one.
    private static boolean isDiagonal(DataType type) {
        for (int i = 0; i < type.parameterCount(); i++) {
            for (int j = i + 1;
                    type.parameter(i) instanceof TypeVar variable && j < type.parameterCount();
                    j++) {
                if (Occurrences.has(type.parameter(j), variable)) {
                    return true;
                }
            }
        }
        return false;
    }
}
