package dev.backedge.types;

import dev.backedge.ir.Symbol;
import dev.backedge.model.Bottom;
import dev.backedge.model.DataType;
import dev.backedge.model.TupleTypes;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Vararg;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Optional;

/// Intersects tuple types element by element. A vararg of any length is read as `Vararg{T, N} where
/// N`. Counterpart: `intersect_tuple`, Julia 1.5, `src/subtype.c`.
final class TupleIntersection {
    private static final Symbol COUNT = Symbol.of("N");

    private final IntersectionSearch search;
    private final SearchState state;

    TupleIntersection(IntersectionSearch search) {
        this.search = search;
        state = search.state;
    }

    static boolean isRest(Object parameter) {
        return parameter instanceof Vararg
                || parameter instanceof UnionAll where && where.innermostBody() instanceof Vararg;
    }

    Object meet(DataType x, DataType y, Position position) {
        int lengthX = x.parameterCount();
        int lengthY = y.parameterCount();
        if (lengthX == 0 && lengthY == 0) {
            return y;
        }
        boolean openX = TupleShape.isVararg(x);
        boolean openY = TupleShape.isVararg(y);
        if (!openX && !openY && lengthX != lengthY) {
            return Bottom.BOTTOM;
        }
        Object[] elements = new Object[Math.max(lengthX, lengthY)];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < lengthX && j < lengthY) {
            boolean restX = openX && i == lengthX - 1;
            boolean restY = openY && j == lengthY - 1;
            if (restX && restY) {
                return meetEnds(x, y, elements, count, position);
            }
            Object elementX = restX ? ((Vararg) x.parameter(i)).element() : x.parameter(i);
            Object elementY = restY ? ((Vararg) y.parameter(j)).element() : y.parameter(j);
            Object common = search.meet(elementX, elementY, position.insideTuple());
            if (common == Bottom.BOTTOM) {
                return Bottom.BOTTOM;
            }
            elements[count++] = common;
            i += restX ? 0 : 1;
            j += restY ? 0 : 1;
        }
        if (i < lengthX || j < lengthY) {
            Object remaining = i < lengthX ? x.parameter(i) : y.parameter(j);
            long length = i < lengthX ? lengthY + 1L - lengthX : lengthX + 1L - lengthY;
            if (!(remaining instanceof Vararg rest)
                    || !isLength(rest, length, i < lengthX ? Side.LEFT : Side.RIGHT)) {
                return Bottom.BOTTOM;
            }
        }
        return tuple(elements, count);
    }

    private Object tuple(Object[] elements, int count) {
        try {
            return TupleTypes.of(
                    search.core().tupleName(),
                    count == elements.length ? elements : Arrays.copyOf(elements, count));
        } catch (IllegalArgumentException _) {
            return Bottom.BOTTOM;
        }
    }

    private boolean isLength(Vararg rest, long length, Side side) {
        if (rest.count().isEmpty()) {
            return true;
        }
        Object count = rest.count().get();
        Object common =
                side == Side.RIGHT
                        ? search.meet(length, count, Position.INVARIANT)
                        : search.meet(count, length, Position.INVARIANT);
        return common != Bottom.BOTTOM;
    }

    /// Both tuples end in varargs, of which these are the rests: `N` of the one is `M` of the other
    /// less the difference of the lengths.
    private Object meetEnds(
            DataType x, DataType y, Object[] elements, int count, Position position) {
        int lengthX = x.parameterCount();
        int lengthY = y.parameterCount();
        Vararg restX = (Vararg) x.parameter(lengthX - 1);
        Vararg restY = (Vararg) y.parameter(lengthY - 1);
        VariableBinding countX = counter(restX);
        VariableBinding countY = counter(restY);
        setOffset(countX, lengthY - lengthX);
        setOffset(countY, lengthX - lengthY);
        Object common = search.meet(opened(restX), opened(restY), position.insideTuple());
        setOffset(countX, 0);
        setOffset(countY, 0);
        if (common != Bottom.BOTTOM) {
            elements[count] = closed(common);
            return tuple(elements, count + 1);
        }
        int length = Math.max(lengthX, lengthY) - 1;
        if (isOtherNumber(countX, length - lengthX + 1)
                || isOtherNumber(countY, length - lengthY + 1)) {
            return Bottom.BOTTOM;
        }
        if (position == Position.INVARIANT && restX.count().isEmpty() != restY.count().isEmpty()) {
            return Bottom.BOTTOM;
        }
        VariableIntersection variables = search.variables();
        if (countX != null) {
            variables.setConstant(countX, (long) (length - lengthX + 1), countY);
        }
        if (countY != null) {
            variables.setConstant(countY, (long) (length - lengthY + 1), countX);
        }
        return tuple(elements, count);
    }

    private @Nullable VariableBinding counter(Vararg rest) {
        return rest.count().isPresent() ? state.find(rest.count().get()) : null;
    }

    private static void setOffset(@Nullable VariableBinding binding, int offset) {
        if (binding != null) {
            binding.offset = offset;
        }
    }

    private static boolean isOtherNumber(@Nullable VariableBinding count, long number) {
        return count != null && count.lower instanceof Long known && known != number;
    }

    private Type opened(Vararg rest) {
        if (rest.count().isPresent()) {
            return rest;
        }
        TypeVar count = new TypeVar(COUNT, Bottom.BOTTOM, search.core().any());
        return new UnionAll(count, new Vararg(rest.element(), Optional.of(count)));
    }

    /// A vararg whose count is bound by a `where` of its own is one of any length.
    private static Object closed(Object common) {
        if (!(common instanceof UnionAll where)) {
            return common;
        }
        Object body = closed(where.body());
        if (!(body instanceof Vararg rest)) {
            return common;
        }
        if (rest.count().isPresent() && rest.count().get() == where.variable()) {
            return new Vararg(rest.element(), Optional.empty());
        }
        return rest.element() instanceof Type element
                ? new Vararg(Wheres.close(where.variable(), element), rest.count())
                : rest;
    }

    /// Two varargs: covariant in the element (asked twice, as for two arguments), invariant in the
    /// count.
    Object meetRests(Vararg x, Vararg y, Position position) {
        if (search.meet(x.element(), y.element(), position.insideTuple()) == Bottom.BOTTOM) {
            return Bottom.BOTTOM;
        }
        Object element = search.meet(x.element(), y.element(), Position.COVARIANT);
        if (!(element instanceof Type type) || element == Bottom.BOTTOM) {
            return Bottom.BOTTOM;
        }
        Object countX = x.count().isPresent() ? x.count().get() : (Object) 0L;
        Object countY = y.count().isPresent() ? y.count().get() : (Object) 0L;
        markAsNumber(countX);
        markAsNumber(countY);
        return switch (search.meetInvariant(countX, countY)) {
            case TypeVar variable
                    when variable.lower() == Bottom.BOTTOM && Kinds.isAny(variable.upper()) ->
                    new Vararg(type, Optional.of(variable));
            case Long number when number >= 0 -> new Vararg(type, Optional.of(number));
            default -> Bottom.BOTTOM;
        };
    }

    private void markAsNumber(Object count) {
        VariableBinding binding = state.find(count);
        if (binding != null) {
            binding.integerValued = true;
        }
    }
}
