package dev.backedge.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Structural equality of types and parameters: the same up to the names of bound variables, the
/// order of `where`s directly inside each other, and the order of union members. Cheaper than type
/// equality (mutual subtyping) and implies it. Instances of type names without free variables are
/// compared as identities, since they are unique already.
public final class TypeIdentity {
    private TypeIdentity() {}

    /// {@return whether two parameters are the same}
    ///
    /// @param a a type or value
    /// @param b a type or value
    public static boolean same(Object a, Object b) {
        return same(a, b, List.of(), List.of());
    }

    /// {@return a hash that is the same for parameters that are the same}
    ///
    /// @param parameter a type or value
    public static int hash(Object parameter) {
        return switch (parameter) {
            case DataType type ->
                    type.hasFreeVariables()
                            ? 31 * System.identityHashCode(type.typeName()) + type.parameterCount()
                            : System.identityHashCode(type);
            case Union union -> {
                int sum = 17;
                for (Type member : union.members()) {
                    sum += hash(member);
                }
                yield sum;
            }
            case UnionAll unionAll -> 7 + 31 * hash(unionAll.body());
            case TypeVar _ -> 13;
            case Vararg vararg -> 11 + 31 * hash(vararg.element());
            case Bottom _ -> 19;
            case StructValue struct when !struct.type().isMutable() -> hashOfFields(struct);
            default -> parameter.hashCode();
        };
    }

    private static int hashOfFields(StructValue struct) {
        int sum = System.identityHashCode(struct.type());
        for (int i = 0; i < struct.size(); i++) {
            sum = 31 * sum + (struct.isDefined(i) ? hash(struct.field(i)) : 0);
        }
        return sum;
    }

    private static boolean same(Object a, Object b, List<TypeVar> boundA, List<TypeVar> boundB) {
        if (a == b && boundA.isEmpty()) {
            return true;
        }
        return switch (a) {
            case TypeVar variable ->
                    b instanceof TypeVar other && sameVariable(variable, other, boundA, boundB);
            case DataType type ->
                    b instanceof DataType other && sameInstance(type, other, boundA, boundB);
            case Union union ->
                    b instanceof Union other
                            && sameMembers(union.members(), other.members(), boundA, boundB);
            case UnionAll unionAll ->
                    b instanceof UnionAll other
                            && (sameInOrder(unionAll, other, boundA, boundB)
                                    || WhereOrders.anyOther(
                                            unionAll,
                                            other,
                                            (first, second) ->
                                                    sameBounds(first, second, boundA, boundB)
                                                            && same(
                                                                    unionAll.innermostBody(),
                                                                    other.innermostBody(),
                                                                    plus(boundA, first),
                                                                    plus(boundB, second))));
            case Vararg vararg ->
                    b instanceof Vararg other
                            && same(vararg.element(), other.element(), boundA, boundB)
                            && vararg.count().isPresent() == other.count().isPresent()
                            && (vararg.count().isEmpty()
                                    || same(
                                            vararg.count().get(),
                                            other.count().orElseThrow(),
                                            boundA,
                                            boundB));
            case Bottom _ -> b == Bottom.BOTTOM;
            default -> Egal.egal(a, b);
        };
    }

    private static boolean sameInOrder(
            UnionAll a, UnionAll b, List<TypeVar> boundA, List<TypeVar> boundB) {
        return same(a.variable().lower(), b.variable().lower(), boundA, boundB)
                && same(a.variable().upper(), b.variable().upper(), boundA, boundB)
                && same(
                        a.body(),
                        b.body(),
                        plus(boundA, List.of(a.variable())),
                        plus(boundB, List.of(b.variable())));
    }

    private static boolean sameBounds(
            List<TypeVar> a, List<TypeVar> b, List<TypeVar> boundA, List<TypeVar> boundB) {
        List<TypeVar> insideA = plus(boundA, a);
        List<TypeVar> insideB = plus(boundB, b);
        for (int i = 0; i < a.size(); i++) {
            if (!same(a.get(i).lower(), b.get(i).lower(), insideA, insideB)
                    || !same(a.get(i).upper(), b.get(i).upper(), insideA, insideB)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameVariable(
            TypeVar a, TypeVar b, List<TypeVar> boundA, List<TypeVar> boundB) {
        int index = boundA.lastIndexOf(a);
        return index == boundB.lastIndexOf(b) && (index >= 0 || a == b);
    }

    private static boolean sameInstance(
            DataType a, DataType b, List<TypeVar> boundA, List<TypeVar> boundB) {
        if (a.typeName() != b.typeName()
                || a.parameterCount() != b.parameterCount()
                || a.hasFreeVariables() != b.hasFreeVariables()) {
            return false;
        }
        if (!a.hasFreeVariables()) {
            return a == b;
        }
        for (int i = 0; i < a.parameterCount(); i++) {
            if (!same(a.parameter(i), b.parameter(i), boundA, boundB)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameMembers(
            List<Type> a, List<Type> b, List<TypeVar> boundA, List<TypeVar> boundB) {
        return a.size() == b.size()
                && a.stream()
                        .allMatch(member ->
                                b.stream().anyMatch(other -> same(member, other, boundA, boundB)));
    }

    private static List<TypeVar> plus(List<TypeVar> bound, List<TypeVar> variables) {
        List<TypeVar> more = new ArrayList<>(bound);
        more.addAll(variables);
        return more;
    }

    /// A list of parameters without free variables, as a key of a cache.
    static final class Key {
        private final Object[] parameters;
        private final int hash;

        private Key(Object[] parameters) {
            this.parameters = parameters;
            int sum = 1;
            for (Object parameter : parameters) {
                sum =
                        31 * sum
                                + (parameter instanceof DataType
                                        ? System.identityHashCode(parameter)
                                        : TypeIdentity.hash(parameter));
            }
            hash = sum;
        }

        static Key of(Object... parameters) {
            return new Key(parameters);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            if (!(other instanceof Key key)
                    || key.hash != hash
                    || key.parameters.length != parameters.length) {
                return false;
            }
            for (int i = 0; i < parameters.length; i++) {
                if (parameters[i] != key.parameters[i] && !same(parameters[i], key.parameters[i])) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String toString() {
            return Arrays.toString(parameters);
        }
    }
}
