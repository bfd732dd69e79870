package dev.backedge.types;

import dev.backedge.ir.Symbol;
import dev.backedge.model.Bottom;
import dev.backedge.model.DataType;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Vararg;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Compares two tuple types element by element. A vararg of any length is one whose count is a
/// variable that is bound when its first element is reached; what is known of the counts decides
/// how many elements are compared. Counterpart: `subtype_tuple`, Julia 1.5, `src/subtype.c`.
final class TupleSubtyping {
    private static final Symbol COUNT = Symbol.of("N");

    private final SubtypeSearch search;
    private final SearchState state;
    private final DataType left;
    private final DataType right;
    private final int leftLength;
    private final int rightLength;
    private final TupleShape.End leftEnd;
    private final TupleShape.End rightEnd;
    private @Nullable Vararg leftRest;
    private @Nullable Vararg rightRest;
    private int leftIndex;
    private int rightIndex;
    private int leftRepeats;
    private int rightRepeats;
    private int sameElements = 1;
    private @Nullable Object previousLeft;
    private @Nullable Object previousRight;

    TupleSubtyping(SubtypeSearch search, DataType left, DataType right) {
        this.search = search;
        state = search.state;
        this.left = left;
        this.right = right;
        leftLength = left.parameterCount();
        rightLength = right.parameterCount();
        leftEnd = TupleShape.end(left);
        rightEnd = TupleShape.end(right);
    }

    boolean isSubtype(Position position) {
        if (leftLength == 0 && rightLength == 0) {
            return true;
        }
        return canLengthsFit() && areElementsBelow(position.insideTuple());
    }

    private boolean canLengthsFit() {
        VariableBinding counter = TupleShape.counter(left).map(state::find).orElse(null);
        boolean knownRight = !TupleShape.isOpen(right);
        if (!TupleShape.isOpen(left) || counter != null && counter.lower instanceof Long) {
            long least = TupleShape.length(left);
            if (counter != null && counter.lower instanceof Long count) {
                least += count;
            }
            long length = TupleShape.length(right);
            return knownRight ? least == length : length <= least;
        }
        if (leftEnd == TupleShape.End.OPEN || counter != null && !counter.isRight()) {
            return !knownRight && leftLength >= rightLength;
        }
        return rightEnd != TupleShape.End.FIXED
                || isLength((Vararg) left.parameter(leftLength - 1), rightLength + 1 - leftLength);
    }

    /// Whether a vararg can have a number of elements.
    private boolean isLength(Vararg rest, long number) {
        if (rest.count().isEmpty()) {
            return true;
        }
        Object count = rest.count().get();
        state.leftDepth++;
        state.rightDepth++;
        boolean fits =
                search.isSubtype(number, count, Position.INVARIANT)
                        && search.isSubtype(count, number, Position.OUTSIDE);
        state.leftDepth--;
        state.rightDepth--;
        return fits;
    }

    private boolean areElementsBelow(Position position) {
        sameElements = 1;
        while (leftIndex < leftLength) {
            boolean atLeftRest = leftIndex == leftLength - 1 && leftEnd != TupleShape.End.FIXED;
            if (atLeftRest && leftRest == null) {
                leftRest = (Vararg) left.parameter(leftIndex);
                if (leftEnd == TupleShape.End.OPEN) {
                    leftRest = counted(leftRest);
                    return enter(leftRest, Side.LEFT, position);
                }
            }
            boolean atRightRest = rightIndex == rightLength - 1 && rightEnd != TupleShape.End.FIXED;
            if (atRightRest && rightRest == null) {
                rightRest = (Vararg) right.parameter(rightIndex);
                if (rightEnd == TupleShape.End.OPEN) {
                    rightRest = counted(rightRest);
                    return enter(rightRest, Side.RIGHT, position);
                }
            }
            leftRepeats += leftRest == null ? 0 : 1;
            rightRepeats += rightRest == null ? 0 : 1;
            if (leftRest != null && rightRest != null) {
                return areRestsBelow(leftRest, rightRest, position);
            }
            if (rightIndex >= rightLength) {
                return leftRest != null;
            }
            Object lower = leftRest == null ? left.parameter(leftIndex) : leftRest.element();
            Object upper = rightRest == null ? right.parameter(rightIndex) : rightRest.element();
            if (rightRest != null && leftEnd == TupleShape.End.FIXED && Kinds.isAny(upper)) {
                break;
            }
            if (!isElementBelow(lower, upper, position)) {
                return false;
            }
            advance(lower, upper);
        }
        return doLengthsFit();
    }

    private Vararg counted(Vararg rest) {
        return new Vararg(
                rest.element(), Optional.of(new TypeVar(COUNT, Bottom.BOTTOM, state.core().any())));
    }

    private boolean enter(Vararg rest, Side side, Position position) {
        VariableBinding binding = search.scope().enter((TypeVar) rest.count().orElseThrow(), side);
        return search.scope().leave(binding, rest, areElementsBelow(position));
    }

    private void advance(Object lower, Object upper) {
        previousLeft = lower;
        previousRight = upper;
        if (leftIndex < leftLength - 1 || leftRest == null) {
            leftIndex++;
        }
        if (rightIndex < rightLength - 1 || rightRest == null) {
            rightIndex++;
        }
    }

    private boolean isElementBelow(Object lower, Object upper, Position position) {
        if (rightRest != null) {
            boolean same = previousLeft != null && SubtypeSearch.areSame(lower, previousLeft);
            sameElements = same ? sameElements + 1 : 1;
            if (sameElements > 2
                    || same
                            && upper == previousRight
                            && (isClosed(lower, upper)
                                    || leftRest == null && Kinds.isConcrete(lower))) {
                return true;
            }
        }
        return search.isElementBelow(lower, upper, position);
    }

    private static boolean isClosed(Object lower, Object upper) {
        return !Occurrences.hasFree(lower) && !Occurrences.hasFree(upper);
    }

    private boolean doLengthsFit() {
        boolean restRight =
                rightRest != null
                        || rightIndex < rightLength
                                && right.parameter(rightIndex) instanceof Vararg;
        int repeatsRight = rightRest == null && restRight ? 1 : rightRepeats;
        if (restRight
                && leftRest == null
                && leftLength + 1 >= rightLength
                && !isLength(
                        (Vararg) right.parameter(rightLength - 1), leftLength + 1L - rightLength)) {
            return false;
        }
        return leftLength + leftRepeats == rightLength + repeatsRight
                || repeatsRight > 0
                        && leftLength >= (leftRepeats > 0 ? rightLength : rightLength - 1);
    }

    /// Both are inside their varargs.
    private boolean areRestsBelow(Vararg lower, Vararg upper, Position position) {
        Object lowerCount = lower.count().orElseThrow();
        Object upperCount = upper.count().orElseThrow();
        boolean openLeft = leftEnd == TupleShape.End.OPEN;
        Object leftNumber = number(lowerCount);
        Object rightNumber = number(upperCount);
        if (openLeft) {
            if (rightNumber instanceof Long) {
                return false;
            }
        } else if (leftNumber instanceof Long count && count + 1 == leftRepeats) {
            if (rightEnd != TupleShape.End.OPEN) {
                if (rightNumber instanceof Long other) {
                    return other + 1 == rightRepeats;
                }
            } else {
                return areCountsEqual(lowerCount, upperCount);
            }
        }
        // As for two arguments, which is what the diagonal rule needs.
        if (!search.isSubtype(lower.element(), upper.element(), position)
                || !search.isSubtype(lower.element(), upper.element(), Position.COVARIANT)) {
            return false;
        }
        return !(openLeft && number(upperCount) instanceof Long)
                && areCountsEqual(lowerCount, upperCount);
    }

    private boolean areCountsEqual(Object lowerCount, Object upperCount) {
        return search.areEqualCounts(
                remaining(lowerCount, leftRepeats), remaining(upperCount, rightRepeats));
    }

    /// What is left of a number of elements when the last of some repeats has begun.
    private static Object remaining(Object count, int repeats) {
        return count instanceof Long number ? (Object) (number - repeats + 1) : count;
    }

    private Object number(Object count) {
        VariableBinding binding = state.find(count);
        return binding == null ? count : binding.lower;
    }
}
