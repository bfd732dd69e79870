package dev.backedge.model;

/// What is known of a type from its name and parameters alone. Counterpart:
/// `jl_precompute_memoized_dt`, Julia 1.9, `src/jltypes.c`.
///
/// @param hasFreeVariables whether a parameter has a free variable
/// @param concrete whether values can have exactly this type
/// @param dispatchTuple whether the arguments of a call can have this tuple type
/// @param depth how deep types are nested in it: 1 without parameters
record DataTypeFlags(boolean hasFreeVariables, boolean concrete, boolean dispatchTuple, int depth) {
    static DataTypeFlags of(TypeName typeName, Object[] parameters) {
        boolean tuple = typeName.isTuple();
        boolean free = false;
        boolean concrete = typeName.kind() != TypeKind.ABSTRACT;
        boolean dispatch = tuple;
        int depth = 0;
        for (Object parameter : parameters) {
            depth = Math.max(depth, depth(parameter));
            free |= parameter instanceof Type type && type.hasFreeVariables();
            if (tuple) {
                concrete &=
                        parameter == Bottom.BOTTOM
                                || parameter instanceof DataType element && element.isConcrete();
                dispatch &= parameter instanceof DataType element && isDispatchElement(element);
            }
        }
        return new DataTypeFlags(free, concrete && !free, dispatch && !free, depth + 1);
    }

    private static boolean isDispatchElement(DataType element) {
        if (element.isTypeType()) {
            return !element.hasFreeVariables();
        }
        return element.isConcrete() && !CoreTypes.isKind(element);
    }

    static int depth(Object parameter) {
        return switch (parameter) {
            case DataType type -> type.depth();
            case UnionAll where -> Math.max(depth(where.variable()), depth(where.body())) + 1;
            case TypeVar variable -> Math.max(depth(variable.lower()), depth(variable.upper()));
            case Vararg rest -> depth(rest.element());
            case Union union -> {
                int deepest = 0;
                for (Type member : union.members()) {
                    deepest = Math.max(deepest, depth(member));
                }
                yield deepest + 1;
            }
            default -> 0;
        };
    }
}
