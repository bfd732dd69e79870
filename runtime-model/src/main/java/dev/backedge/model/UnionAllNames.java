package dev.backedge.model;

import java.util.Optional;

/// Finds the type name under which an argument type can be filed.
final class UnionAllNames {
    private UnionAllNames() {}

    /// The parameter without `where`s; a type variable by its upper bound.
    static Object unwrapped(Object parameter) {
        Object rest = parameter;
        while (true) {
            switch (rest) {
                case UnionAll unionAll -> rest = unionAll.body();
                case TypeVar variable -> rest = variable.upper();
                default -> {
                    return rest;
                }
            }
        }
    }

    /// The name whose instances, and those below them, are all that a method's argument accepts.
    /// None for unions, varargs and the types of types: a type is an argument under the name `Type`
    /// and its kind's name at once.
    static Optional<TypeName> keyOf(Object parameter) {
        return unwrapped(parameter) instanceof DataType type && !CoreTypes.isKind(type)
                ? Optional.of(type.typeName())
                : Optional.empty();
    }
}
