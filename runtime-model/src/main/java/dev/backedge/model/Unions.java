package dev.backedge.model;

import java.util.ArrayList;
import java.util.List;

/// Makes unions: flattens, drops `Union{}`, members that occur twice, and members below another by
/// name alone. What only the general subtype algorithm can decide is left to `dev.backedge.types`.
public final class Unions {
    private Unions() {}

    /// {@return the union of types: `Union{}` for none, the type itself for one}
    ///
    /// @param types members, perhaps unions themselves; their order is kept
    public static Type of(List<? extends Type> types) {
        List<Type> members = new ArrayList<>();
        for (Type type : types) {
            switch (type) {
                case Union union -> union.members().forEach(member -> add(members, member));
                case Bottom _ -> {}
                default -> add(members, type);
            }
        }
        return ofDistinct(members);
    }

    /// {@return the union of members that need no simplification}
    ///
    /// @param members none of them a union or `Union{}`, no two the same
    public static Type ofDistinct(List<? extends Type> members) {
        if (members.isEmpty()) {
            return Bottom.BOTTOM;
        }
        Type result = members.getLast();
        for (int i = members.size() - 2; i >= 0; i--) {
            result = new Union(members.get(i), result);
        }
        return result;
    }

    /// {@return the union of two types that need no simplification: the members of the first, then
    /// those of the second}
    ///
    /// @param first none of its members is one of the second's
    /// @param second a type
    public static Type ofDistinct(Type first, Type second) {
        if (first == Bottom.BOTTOM || second == Bottom.BOTTOM) {
            return first == Bottom.BOTTOM ? second : first;
        }
        if (!(first instanceof Union union)) {
            return new Union(first, second);
        }
        List<Type> members = union.members();
        members.add(second);
        return ofDistinct(members);
    }

    private static void add(List<Type> members, Type type) {
        if (type instanceof DataType top && top.isAny()) {
            members.clear();
        }
        for (Type member : members) {
            if (member instanceof DataType top && top.isAny()
                    || TypeIdentity.same(member, type)
                    || isBelowByName(type, member)) {
                return;
            }
        }
        members.removeIf(member -> isBelowByName(member, type));
        members.add(type);
    }

    /// Whether a class-like type stands below one without parameters: then the chain of supertypes
    /// decides alone.
    private static boolean isBelowByName(Type lower, Type upper) {
        if (!(lower instanceof DataType below)
                || !(upper instanceof DataType above)
                || above.parameterCount() != 0
                || above.typeName().isTuple()) {
            return false;
        }
        DataType type = below;
        while (type != above) {
            if (type.isAny()) {
                return false;
            }
            type = type.supertype();
        }
        return true;
    }
}
