package dev.backedge.types;

import dev.backedge.model.Bottom;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Type;
import dev.backedge.model.TypeKind;
import dev.backedge.model.TypeName;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Union;
import dev.backedge.model.UnionAll;

/// What sort of thing a type or parameter is, seen from its outside.
final class Kinds {
    private Kinds() {}

    static boolean isType(Object parameter) {
        return parameter instanceof Type && !(parameter instanceof TypeVar);
    }

    static boolean isAny(Object parameter) {
        return parameter instanceof DataType type && type.isAny();
    }

    static boolean isTuple(Object parameter) {
        return parameter instanceof DataType type && type.typeName().isTuple();
    }

    static boolean isTypeType(Object parameter) {
        return parameter instanceof DataType type && type.typeName().isType();
    }

    static boolean isKind(Object parameter) {
        return parameter instanceof DataType type && CoreTypes.isKind(type);
    }

    static boolean isConcrete(Object parameter) {
        return parameter instanceof DataType type && type.isConcrete();
    }

    /// Whether both are concrete instances of different declarations, so that they have no value in
    /// common.
    static boolean areOtherLeafs(Object a, Object b) {
        return a instanceof DataType first
                && b instanceof DataType second
                && first.typeName() != second.typeName()
                && first.isConcrete()
                && second.isConcrete();
    }

    static Object unwrap(Object parameter) {
        return parameter instanceof UnionAll where ? where.innermostBody() : parameter;
    }

    /// Whether a bound allows a variable that ranges over concrete types to have it as lower bound:
    /// it is concrete, or as good as that.
    static boolean isLeafBound(Object bound) {
        return switch (bound) {
            case Bottom _ -> true;
            case DataType type ->
                    type.typeName().kind() == TypeKind.ABSTRACT
                            ? type.typeName().isType()
                            : type.isConcrete();
            case Type _ -> false;
            default -> true;
        };
    }

    /// Whether a name is another's, or that of a declaration above it.
    static boolean inherits(TypeName lower, TypeName upper) {
        return lower.inherits(upper);
    }

    /// The instance of a name among the types above one that inherits it.
    static DataType ancestor(DataType type, TypeName name) {
        DataType found = type;
        while (found.typeName() != name) {
            found = found.supertype();
        }
        return found;
    }

    /// Whether something is a union's member, or the union itself.
    static boolean inUnion(Object union, Object member) {
        Object rest = union;
        while (rest != member) {
            if (!(rest instanceof Union more)) {
                return false;
            }
            if (more.first() == member) {
                return true;
            }
            rest = more.second();
        }
        return true;
    }
}
