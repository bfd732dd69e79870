package dev.backedge.types;

import dev.backedge.model.Bottom;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Egal;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Union;
import dev.backedge.model.UnionAll;

/// The rules for types that overlap: compare part by part, each rule for one pair of kinds of
/// types.
///
/// - A union is more specific if one of its members is, and not the other way round.
/// - Of two types whose declarations inherit each other the lower is; of the same declaration, the
///   parameters are scored.
/// - A variable stands for its upper bound; one that occurs twice is more specific than one that
///   occurs once.
/// - Tuples: see [TupleSpecificity].
///
/// Counterpart: `type_morespecific_`, Julia 1.5, `src/subtype.c`.
final class SpecificityComparison {
    private final Subtyping subtyping;

    /// Where the compared types stand.
    enum Place {
        /// Outside, or in tuples.
        OUTSIDE,
        /// They are parameters of types other than tuples.
        INVARIANT
    }

    SpecificityComparison(Subtyping subtyping) {
        this.subtyping = subtyping;
    }

    boolean isMoreSpecific(Object a, Object b, Place place, OccurrenceCounts counts) {
        if (a == b) {
            return false;
        }
        if (a instanceof DataType first
                && b instanceof DataType second
                && first.typeName().isTuple()
                && second.typeName().isTuple()) {
            return new TupleSpecificity(this, place, counts).isMoreSpecific(first, second);
        }
        if (place == Place.OUTSIDE && Kinds.isAny(a)) {
            return false;
        }
        if (place == Place.OUTSIDE && Kinds.isAny(b) && !(a instanceof TypeVar)) {
            return true;
        }
        if (a instanceof Union union) {
            return b instanceof UnionAll where
                    ? isMoreSpecific(a, where.body(), place, counts.plus(where))
                    : isUnionMoreSpecific(union, b, place, counts);
        }
        if (Kinds.isTypeType(a) && place == Place.OUTSIDE) {
            if (Kinds.isKind(b) && subtyping.isTypeofBottom((DataType) b)) {
                return false;
            }
            if (isTypeMoreSpecific((DataType) a, b, counts)) {
                return true;
            }
        }
        if (b instanceof Union union) {
            return a instanceof UnionAll where
                    ? isMoreSpecific(where.body(), b, place, counts.plus(where))
                    : isMoreSpecificThanUnion(a, union, place, counts);
        }
        if (a instanceof DataType first && b instanceof DataType second) {
            return isInstanceMoreSpecific(first, second, counts);
        }
        if (a instanceof TypeVar variable) {
            return isVariableMoreSpecific(variable, b, place, counts);
        }
        if (b instanceof TypeVar variable) {
            return isMoreSpecificThanVariable(a, variable, place, counts);
        }
        if (a instanceof UnionAll where) {
            return isMoreSpecific(where.body(), b, place, counts.plus(where));
        }
        return b instanceof UnionAll where
                && isMoreSpecific(a, where.body(), place, counts.plus(where));
    }

    private boolean isUnionMoreSpecific(Union a, Object b, Place place, OccurrenceCounts counts) {
        if (isSubtype(b, a, counts)) {
            return false;
        }
        if (!isMoreSpecific(a.first(), b, place, counts)
                && !isMoreSpecific(a.second(), b, place, counts)) {
            return false;
        }
        return !(b instanceof Union other)
                || !isMoreSpecific(other.first(), a, place, counts)
                        && !isMoreSpecific(other.second(), a, place, counts);
    }

    private boolean isMoreSpecificThanUnion(
            Object a, Union b, Place place, OccurrenceCounts counts) {
        return (isMoreSpecific(a, b.first(), place, counts)
                        || isMoreSpecific(a, b.second(), place, counts))
                && !isMoreSpecific(b, a, place, counts);
    }

    private boolean isTypeMoreSpecific(DataType a, Object b, OccurrenceCounts counts) {
        Object named = a.parameter(0);
        if (named instanceof TypeVar variable) {
            return Kinds.isKind(b) && !isSubtype(subtyping.core().any(), variable.upper(), counts);
        }
        if (named == Bottom.BOTTOM) {
            return isSubtype(b, subtyping.allTypes(), counts);
        }
        return b instanceof DataType kind
                && CoreTypes.isKind(kind)
                && !subtyping.isTypeofBottom(kind);
    }

    private boolean isInstanceMoreSpecific(DataType a, DataType b, OccurrenceCounts counts) {
        if (subtyping.isTypeofBottom(a) && (Kinds.isKind(b) || b.typeName().isType())) {
            return true;
        }
        if (!Kinds.inherits(a.typeName(), b.typeName()) || b.isAny()) {
            return false;
        }
        DataType above = Kinds.ancestor(a, b.typeName());
        if (a.typeName() != b.typeName()) {
            if (!b.typeName().isType()) {
                return true;
            }
            if (b.parameter(0) instanceof TypeVar variable
                    && isSubtype(subtyping.core().any(), variable.upper(), counts)) {
                return true;
            }
        }
        return new ParameterSpecificity(this, counts).isMoreSpecific(above, b);
    }

    private boolean isVariableMoreSpecific(
            TypeVar a, Object b, Place place, OccurrenceCounts counts) {
        if (b instanceof TypeVar other) {
            return isMoreSpecific(a.upper(), other.upper(), Place.OUTSIDE, counts)
                            && !isMoreSpecific(a.lower(), other.lower(), Place.OUTSIDE, counts)
                    || isMoreSpecific(other.lower(), a.lower(), Place.OUTSIDE, counts)
                            && !isMoreSpecific(other.upper(), a.upper(), Place.OUTSIDE, counts);
        }
        if (!(b instanceof Type)) {
            return false;
        }
        if (place == Place.INVARIANT) {
            if (a.upper() == Bottom.BOTTOM) {
                return true;
            }
            if (!Occurrences.hasFree(b)) {
                return false;
            }
            if (areEqual(a.upper(), b, counts)) {
                return counts.of(a) >= 2;
            }
        } else if (Kinds.isAny(b) && Kinds.isAny(a.upper()) && counts.of(a) >= 2) {
            return true;
        }
        return isMoreSpecific(a.upper(), b, Place.OUTSIDE, counts);
    }

    private boolean isMoreSpecificThanVariable(
            Object a, TypeVar b, Place place, OccurrenceCounts counts) {
        if (!(a instanceof Type)) {
            return true;
        }
        if (place == Place.OUTSIDE) {
            return isMoreSpecific(a, b.upper(), Place.OUTSIDE, counts);
        }
        if (b.upper() == Bottom.BOTTOM) {
            return false;
        }
        if (Occurrences.hasFree(a)) {
            return isMoreSpecific(a, b.upper(), Place.OUTSIDE, counts)
                    || areEqual(a, b.upper(), counts) && counts.of(b) < 2;
        }
        return !Resemblance.areDisjoint(a, b.upper(), Resemblance.Purpose.SPECIFICITY)
                && !isMoreSpecific(b.upper(), a, Place.OUTSIDE, counts);
    }

    /// Equality, with all variables bound around both.
    boolean areEqual(Object a, Object b, OccurrenceCounts counts) {
        if (!(a instanceof Type) || !(b instanceof Type)) {
            return !(a instanceof Type) && !(b instanceof Type) && Egal.egal(a, b);
        }
        return subtyping.areSame(counts.close(a), counts.close(b));
    }

    boolean isSubtype(Object a, Object b, OccurrenceCounts counts) {
        return subtyping.isBelow(counts.close(a), counts.close(b));
    }

    boolean areEqualTypes(Object a, Object b) {
        return subtyping.areSame(a, b);
    }
}
