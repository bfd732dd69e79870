package dev.backedge.types;

import dev.backedge.model.Bottom;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Egal;
import dev.backedge.model.Substitution;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Union;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Vararg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The closest common supertype that is a single declared type as a rule: `typejoin`. Has no state
/// of its own. Counterpart: `typejoin`, Julia 1.5, `base/promotion.jl`.
public final class TypeJoin {
    private final CoreTypes core;
    private final Subtyping subtyping;

    /// Makes the operation for the types of one runtime.
    ///
    /// @param core its predefined types
    public TypeJoin(CoreTypes core) {
        this.core = core;
        subtyping = new Subtyping(core);
    }

    /// {@return the closest common supertype}
    ///
    /// @param first a type
    /// @param second a type
    public Type join(Type first, Type second) {
        if (first instanceof TypeVar variable) {
            return join(variable.upper(), second);
        }
        if (second instanceof TypeVar variable) {
            return join(first, variable.upper());
        }
        if (subtyping.isSubtype(first, second)) {
            return second;
        }
        if (subtyping.isSubtype(second, first)) {
            return first;
        }
        return switch (first) {
            case UnionAll where -> Wheres.close(where.variable(), join(where.body(), second));
            case Union union -> join(join(union.first(), union.second()), second);
            case Type a ->
                    switch (second) {
                        case UnionAll where ->
                                Wheres.close(where.variable(), join(a, where.body()));
                        case Union union -> join(a, join(union.first(), union.second()));
                        case DataType b when a instanceof DataType data -> joinInstances(data, b);
                        case Type _ -> core.any();
                    };
        };
    }

    private Type joinInstances(DataType a, DataType b) {
        if (a.typeName().isTuple()) {
            return b.typeName().isTuple() ? joinTuples(a, b) : core.any();
        }
        if (b.typeName().isTuple()) {
            return core.any();
        }
        DataType upper = b;
        while (!upper.isAny()) {
            if (Kinds.inherits(a.typeName(), upper.typeName())
                    && subtyping.isSubtype(a, upper.typeName().wrapper())) {
                return joinParameters(Kinds.ancestor(a, upper.typeName()), upper);
            }
            upper = upper.supertype();
        }
        return core.any();
    }

    private static boolean isAnyType(Object parameter) {
        return parameter instanceof TypeVar variable
                && variable.lower() == Bottom.BOTTOM
                && Kinds.isAny(variable.upper());
    }

    /// Parameters that differ are left open.
    private Type joinParameters(DataType a, DataType b) {
        if (a.typeName().isType() && (isAnyType(a.parameter(0)) || isAnyType(b.parameter(0)))) {
            return a.typeName().wrapper();
        }
        Object wrapper = a.typeName().wrapper();
        List<TypeVar> open = new ArrayList<>();
        for (int i = 0; i < a.parameterCount() && wrapper instanceof UnionAll where; i++) {
            Object first = a.parameter(i);
            Object second = b.parameter(i);
            Object parameter = isSame(first, second) ? first : where.variable();
            if (parameter == where.variable()) {
                open.add(where.variable());
            }
            wrapper = Substitution.instantiate(where, parameter);
        }
        Type joined = (Type) wrapper;
        for (TypeVar variable : open.reversed()) {
            joined = Wheres.close(variable, joined);
        }
        return joined;
    }

    /// A variable is the same as itself alone, whatever its bounds.
    private boolean isSame(Object a, Object b) {
        if (a instanceof TypeVar || b instanceof TypeVar) {
            return a == b;
        }
        return a instanceof Type && b instanceof Type
                ? subtyping.areSame(a, b)
                : !(a instanceof Type) && !(b instanceof Type) && Egal.egal(a, b);
    }

    /// Tuples of different lengths join in one of any length from the end of the shorter one on.
    private Type joinTuples(DataType a, DataType b) {
        if (a.parameterCount() == 0 || b.parameterCount() == 0) {
            return core.tuple(
                    new Vararg(tail(a.parameterCount() == 0 ? b : a, 0), Optional.empty()));
        }
        int lengthA = length(a);
        int lengthB = length(b);
        if (lengthA == lengthB) {
            return core.tuple(joinHeads(a, b, lengthA, Last.IN_PLACE).toArray());
        }
        DataType shorter = lengthA < lengthB ? a : b;
        DataType longer = lengthA < lengthB ? b : a;
        boolean open = TupleShape.isOpen(shorter);
        int heads = Math.min(lengthA, lengthB) - (open ? 1 : 0);
        List<Object> elements = joinHeads(shorter, longer, heads, Last.BEFORE_REST);
        Type rest = tail(longer, heads);
        if (open) {
            rest = joinElements(shorter.parameter(shorter.parameterCount() - 1), rest);
        }
        elements.add(new Vararg(rest, Optional.empty()));
        return core.tuple(elements.toArray());
    }

    /// What follows the elements that are joined one by one.
    private enum Last {
        /// Nothing: the last one is the rest itself, if it is that of a tuple.
        IN_PLACE,
        /// The rest of the longer tuple.
        BEFORE_REST
    }

    private List<Object> joinHeads(DataType a, DataType b, int count, Last last) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Object first = a.parameter(Math.min(i, a.parameterCount() - 1));
            Object second = b.parameter(Math.min(i, b.parameterCount() - 1));
            Type joined = joinElements(first, second);
            boolean rest =
                    last == Last.IN_PLACE
                            && i == count - 1
                            && (first instanceof Vararg || second instanceof Vararg);
            elements.add(rest ? new Vararg(joined, Optional.empty()) : joined);
        }
        return elements;
    }

    /// The number of elements; an open rest counts as one.
    private static int length(DataType tuple) {
        return TupleShape.isOpen(tuple)
                ? tuple.parameterCount()
                : Math.toIntExact(TupleShape.length(tuple));
    }

    private Type joinElements(Object a, Object b) {
        return element(a) instanceof Type first && element(b) instanceof Type second
                ? join(first, second)
                : core.any();
    }

    private static Object element(Object parameter) {
        return parameter instanceof Vararg rest ? rest.element() : parameter;
    }

    /// The join of the elements from an index on; beyond the last parameter, the element that it
    /// repeats.
    private Type tail(DataType tuple, int from) {
        Type joined = Bottom.BOTTOM;
        for (int i = Math.min(from, tuple.parameterCount() - 1); i < tuple.parameterCount(); i++) {
            joined =
                    from >= tuple.parameterCount()
                                    && element(tuple.parameter(i)) instanceof Type last
                            ? last
                            : joinElements(joined, tuple.parameter(i));
        }
        return joined;
    }
}
