package dev.backedge.model;

import java.util.ArrayList;
import java.util.List;

/// Whether parameters are within their declared bounds, as far as the declarations alone say it. A
/// parameter that is outside for sure cannot be put in; where it takes a comparison of types to
/// know, it is taken to be inside.
final class ParameterBounds {
    private ParameterBounds() {}

    /// Whether no instance of a declaration that occurs in a type is known to be out of bounds.
    static boolean mayHold(Type type) {
        List<Object> pending = new ArrayList<>(List.of(type));
        while (!pending.isEmpty()) {
            switch (pending.removeLast()) {
                case DataType data -> {
                    if (isOutside(data)) {
                        return false;
                    }
                    pending.addAll(data.parameters());
                }
                case Union union -> pending.addAll(union.members());
                case UnionAll where -> pending.add(where.body());
                case Vararg rest -> pending.add(rest.element());
                default -> {}
            }
        }
        return true;
    }

    private static boolean isOutside(DataType type) {
        List<TypeVar> variables = type.typeName().variables();
        if (type.typeName().isTuple() || variables.size() != type.parameterCount()) {
            return false;
        }
        for (int i = 0; i < variables.size(); i++) {
            if (isOutside(type.parameter(i), variables.get(i).upper())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutside(Object parameter, Type bound) {
        if (bound.hasFreeVariables() || bound instanceof DataType any && any.isAny()) {
            return false;
        }
        return switch (parameter) {
            case TypeVar _, Bottom _ -> false;
            case Union union ->
                    union.members().stream().anyMatch(member -> isOutside(member, bound));
            case UnionAll where -> isOutside(where.body(), bound);
            case DataType type -> isOutside(type, bound);
            case Type _ -> false;
            default -> true;
        };
    }

    private static boolean isOutside(DataType type, Type bound) {
        return switch (bound) {
            case Union union ->
                    union.members().stream().allMatch(member -> isOutside(type, member));
            case UnionAll where -> isOutside(type, where.body());
            case DataType upper ->
                    !upper.typeName().isType()
                            && !CoreTypes.isKind(upper)
                            && !type.typeName().isType()
                            && !inherits(type, upper);
            case Type _ -> false;
        };
    }

    /// Whether a type stands above another one: under its name where it has variables or tuples in
    /// it, else itself.
    private static boolean inherits(DataType type, DataType upper) {
        boolean byName =
                type.hasFreeVariables() || upper.hasFreeVariables() || upper.typeName().isTuple();
        DataType current = type;
        while (true) {
            if (byName && current.typeName() == upper.typeName()
                    || TypeIdentity.same(current, upper)) {
                return true;
            }
            if (current.isAny()) {
                return false;
            }
            current = current.supertype();
        }
    }
}
