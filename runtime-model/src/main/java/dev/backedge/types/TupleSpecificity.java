package dev.backedge.types;

import dev.backedge.model.DataType;
import dev.backedge.model.Substitution;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Vararg;

import java.util.List;
import java.util.Optional;

/// Compares tuple types element by element: one is more specific if some element is and none is
/// less. Varargs have rules of their own. Counterpart: `tuple_morespecific`, Julia 1.5,
/// `src/subtype.c`.
final class TupleSpecificity {
    private final SpecificityComparison comparison;
    private final SpecificityComparison.Place place;
    private final OccurrenceCounts counts;

    TupleSpecificity(
            SpecificityComparison comparison,
            SpecificityComparison.Place place,
            OccurrenceCounts counts) {
        this.comparison = comparison;
        this.place = place;
        this.counts = counts;
    }

    boolean isMoreSpecific(DataType a, DataType b) {
        TupleShape.End endA = TupleShape.end(a);
        TupleShape.End endB = TupleShape.end(b);
        if (endA == TupleShape.End.COUNTED
                && endB == TupleShape.End.FIXED
                && ofFixedLength(a, b).filter(fixed -> isMoreOrNotEqual(fixed, b)).isPresent()) {
            return true;
        }
        if (endB == TupleShape.End.COUNTED && endA == TupleShape.End.FIXED) {
            Optional<DataType> fixed = ofFixedLength(b, a);
            if (fixed.isPresent() && !isEqualOrMore(a, fixed.get())) {
                return false;
            }
        }
        return areElementsMoreSpecific(a, b);
    }

    private boolean isMoreOrNotEqual(DataType a, DataType b) {
        return !comparison.areEqual(b, a, counts)
                && comparison.isMoreSpecific(a, b, SpecificityComparison.Place.OUTSIDE, counts);
    }

    private boolean isEqualOrMore(DataType a, DataType b) {
        return comparison.areEqual(a, b, counts)
                || comparison.isMoreSpecific(a, b, SpecificityComparison.Place.OUTSIDE, counts);
    }

    /// The tuple with its count set to the length of another, if that says something about an
    /// element before the vararg.
    private static Optional<DataType> ofFixedLength(DataType counted, DataType other) {
        int length = counted.parameterCount();
        long rest = other.parameterCount() - length + 1L;
        if (rest <= 0) {
            return Optional.empty();
        }
        TypeVar count = TupleShape.counter(counted).orElseThrow();
        DataType fixed = (DataType) Substitution.of(List.of(count), rest).apply(counted);
        for (int i = 0; i < length - 1; i++) {
            if (counted.parameter(i) != fixed.parameter(i)) {
                return Optional.of(fixed);
            }
        }
        return Optional.empty();
    }

    private static Optional<Object> element(DataType tuple, int index) {
        int last = tuple.parameterCount() - 1;
        if (index < last) {
            return Optional.of(tuple.parameter(index));
        }
        if (last >= 0 && tuple.parameter(last) instanceof Vararg rest) {
            return TupleShape.isOpen(tuple) || index < TupleShape.length(tuple)
                    ? Optional.of(rest.element())
                    : Optional.empty();
        }
        return index == last ? Optional.of(tuple.parameter(last)) : Optional.empty();
    }

    private boolean areElementsMoreSpecific(DataType a, DataType b) {
        int lengthA = a.parameterCount();
        int lengthB = b.parameterCount();
        if (lengthA == 0 || lengthB == 0) {
            return lengthB > 0;
        }
        boolean openA = TupleShape.isOpen(a);
        boolean openB = TupleShape.isOpen(b);
        boolean diagonalA = false;
        boolean diagonalB = false;
        boolean more = false;
        for (int i = 0; !(openA && openB && i >= lengthA && i >= lengthB); i++) {
            Optional<Object> elementA = element(a, i);
            Optional<Object> elementB = element(b, i);
            if (elementA.isEmpty()) {
                if (elementB.isPresent()) {
                    return true;
                }
                break;
            }
            if (elementB.isEmpty()) {
                if (!openA && !more) {
                    return false;
                }
                break;
            }
            Object first = elementA.get();
            Object second = elementB.get();
            if (isMore(second, first)) {
                return false;
            }
            diagonalA |= isRepeated(first);
            diagonalB |= isRepeated(second);
            if (openA
                    && openB
                    && i >= lengthA - 1
                    && i >= lengthB - 1
                    && (more || diagonalA && !diagonalB)) {
                return true;
            }
            boolean moreHere = isMore(first, second);
            if (!moreHere && !comparison.isSubtype(first, second, counts)) {
                return more && isCountRepeated(a);
            }
            boolean lastOfFixed = i == lengthA - 1 && lengthA == lengthB && !openA && openB;
            if (!moreHere
                    && lastOfFixed
                    && diagonalB
                    && !diagonalA
                    && first instanceof TypeVar
                    && second instanceof TypeVar
                    && comparison.areEqual(first, second, counts)) {
                return false;
            }
            more |= moreHere;
        }
        if (openA && openB && lengthA > lengthB && (!diagonalB || diagonalA)) {
            return true;
        }
        if (openA && !openB && !more) {
            return false;
        }
        return more || diagonalA && !diagonalB;
    }

    private boolean isMore(Object a, Object b) {
        return comparison.isMoreSpecific(a, b, place, counts);
    }

    private boolean isRepeated(Object element) {
        return element instanceof TypeVar variable && counts.of(variable) > 1;
    }

    /// A counted vararg whose count occurs elsewhere can be more specific despite disjoint
    /// elements, so that the order stays transitive: of `Tuple{Array{T,N}, Vararg{Int,N}}`,
    /// `Tuple{Array, Int}` and `Tuple{AbstractArray, Int, Array}` each is more specific than the
    /// next.
    private boolean isCountRepeated(DataType tuple) {
        return TupleShape.counter(tuple).filter(count -> counts.of(count) > 1).isPresent();
    }
}
