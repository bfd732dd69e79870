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

/// The closest common supertype that is a single declared type as a rule: `typejoin`.
/// Has no state of its own. Counterpart: `typejoin`, Julia 1.5, `base/promotion.jl`.
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
        if (subtyping.isSubtype(first, second)) {
            return second;
        }
        if (subtyping.isSubtype(second, first)) {
            return first;
        }
        return switch (first) {
            case UnionAll where -> Wheres.close(where.variable(), join(where.body(), second));
            case TypeVar variable -> join(variable.upper(), second);
            case Union union -> join(join(union.first(), union.second()), second);
            case Type a -> switch (second) {
                case UnionAll where -> Wheres.close(where.variable(), join(a, where.body()));
                case TypeVar variable -> join(a, variable.upper());
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
        DataType lower = a;
        DataType upper = b;
        while (!upper.isAny()) {
            if (Kinds.inherits(lower.typeName(), upper.typeName())) {
                return joinParameters(Kinds.ancestor(lower, upper.typeName()), upper);
            }
            upper = upper.supertype();
        }
        return core.any();
    }

    /// Parameters that differ are left open.
    private Type joinParameters(DataType a, DataType b) {
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

    private boolean isSame(Object a, Object b) {
        return a instanceof Type && b instanceof Type ? subtyping.areSame(a, b) : !(a instanceof Type) && !(b instanceof Type) && Egal.egal(a, b);
    }

    private Type joinTuples(DataType a, DataType b) {
        int fixedA = TupleShape.fixed(a);
        int fixedB = TupleShape.fixed(b);
        boolean openA = fixedA < a.parameterCount();
        boolean openB = fixedB < b.parameterCount();
        if (fixedA == 0 && !openA || fixedB == 0 && !openB) {
            Type tail = openRest(fixedA == 0 && !openA ? b : a, 0);
            return core.tuple(new Vararg(tail, Optional.empty()));
        }
        int common = Math.min(fixedA, fixedB);
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < common; i++) {
            elements.add(joinElements(a.parameter(i), b.parameter(i)));
        }
        if (fixedA != fixedB || openA || openB) {
            elements.add(new Vararg(join(openRest(a, common), openRest(b, common)), Optional.empty()));
        }
        return core.tuple(elements.toArray());
    }

    private Type joinElements(Object a, Object b) {
        return a instanceof Type first && b instanceof Type second ? join(first, second) : core.any();
    }

    /// The join of the elements from an index on.
    private Type openRest(DataType tuple, int from) {
        Type joined = Bottom.BOTTOM;
        for (int i = from; i < tuple.parameterCount(); i++) {
            Object element = tuple.parameter(i) instanceof Vararg rest ? rest.element() : tuple.parameter(i);
            joined = element instanceof Type type ? join(joined, type) : core.any();
        }
        return joined;
    }
}
