package dev.backedge.types;

import dev.backedge.model.Bottom;
import dev.backedge.model.DataType;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Union;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Unions;

import java.util.ArrayList;
import java.util.List;

/// `Union{…}`: members below others are dropped, the rest is put in order: singletons, then other
/// bits types, then types by name. Counterpart: `jl_type_union`, Julia 1.5, `src/jltypes.c`.
final class UnionSimplification {
    private final Subtyping subtyping;

    UnionSimplification(Subtyping subtyping) {
        this.subtyping = subtyping;
    }

    Type of(List<? extends Type> types) {
        List<Type> members = new ArrayList<>();
        for (Type type : types) {
            if (type instanceof Union union) {
                members.addAll(union.members());
            } else if (type != Bottom.BOTTOM) {
                members.add(type);
            }
        }
        for (int i = 0; i < members.size(); ) {
            if (isCovered(members, i)) {
                members.remove(i);
            } else {
                i++;
            }
        }
        members.sort(UnionSimplification::compare);
        return Unions.ofDistinct(members);
    }

    private boolean isCovered(List<Type> members, int index) {
        Type member = members.get(index);
        for (int i = 0; i < members.size(); i++) {
            Type other = members.get(i);
            if (i != index
                    && (member == other
                            || Kinds.isAny(other)
                            || isMergeable(member, other) && subtyping.isSubtype(member, other))) {
                return true;
            }
        }
        return false;
    }

    /// Types with free variables, and types of types of different kinds, stay apart.
    private boolean isMergeable(Type a, Type b) {
        if (a.hasFreeVariables() || b.hasFreeVariables()) {
            return false;
        }
        return !(Kinds.isTypeType(a) && Kinds.isTypeType(b))
                || kindOf((DataType) a) == kindOf((DataType) b);
    }

    private DataType kindOf(DataType type) {
        return subtyping.core().typeOf(type.parameter(0));
    }

    private static int compare(Type a, Type b) {
        if (a instanceof DataType first && b instanceof DataType second) {
            int ranks = Integer.compare(rank(first), rank(second));
            return ranks != 0 ? ranks : compareNames(first, second);
        }
        if (a instanceof DataType || b instanceof DataType) {
            return a instanceof DataType ? -1 : 1;
        }
        return compareNames(Kinds.unwrap(a), Kinds.unwrap(b));
    }

    /// A type whose fields mention it has more than one instance, and they are no plain bits.
    private static int rank(DataType type) {
        if (type.typeName().isUnderway()) {
            return 2;
        }
        if (type.isSingleton()) {
            return 0;
        }
        return type.isBits() ? 1 : 2;
    }

    private static int compareNames(Object a, Object b) {
        if (!(a instanceof DataType first) || !(b instanceof DataType second)) {
            return a instanceof DataType ? -1 : b instanceof DataType ? 1 : 0;
        }
        int names = first.typeName().name().compareTo(second.typeName().name());
        if (names == 0) {
            names = first.typeName().module().name().compareTo(second.typeName().module().name());
        }
        for (int i = 0;
                names == 0 && i < Math.min(first.parameterCount(), second.parameterCount());
                i++) {
            names = compareParameters(first.parameter(i), second.parameter(i));
        }
        return names;
    }

    private static int compareParameters(Object a, Object b) {
        if (a == b || a instanceof TypeVar || b instanceof TypeVar) {
            return 0;
        }
        if (a instanceof UnionAll && b instanceof UnionAll
                || a instanceof DataType && b instanceof DataType) {
            return compareNames(Kinds.unwrap(a), Kinds.unwrap(b));
        }
        return 0;
    }
}
