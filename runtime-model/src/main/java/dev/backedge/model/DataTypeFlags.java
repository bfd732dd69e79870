package dev.backedge.model;

/// What is known of a type from its name and parameters alone.
/// Counterpart: `jl_precompute_memoized_dt`, Julia 1.9, `src/jltypes.c`.
///
/// @param hasFreeVariables whether a parameter has a free variable
/// @param concrete whether values can have exactly this type
/// @param dispatchTuple whether the arguments of a call can have this tuple type
record DataTypeFlags(boolean hasFreeVariables, boolean concrete, boolean dispatchTuple) {
    static DataTypeFlags of(TypeName typeName, Object[] parameters) {
        boolean tuple = typeName.isTuple();
        boolean free = false;
        boolean concrete = typeName.kind() != TypeKind.ABSTRACT;
        boolean dispatch = tuple;
        for (Object parameter : parameters) {
            free |= parameter instanceof Type type && type.hasFreeVariables();
            if (tuple) {
                concrete &= parameter == Bottom.BOTTOM || parameter instanceof DataType element && element.isConcrete();
                dispatch &= parameter instanceof DataType element && isDispatchElement(element);
            }
        }
        return new DataTypeFlags(free, concrete && !free, dispatch && !free);
    }

    private static boolean isDispatchElement(DataType element) {
        if (element.isTypeType()) {
            return !element.hasFreeVariables();
        }
        return element.isConcrete() && !CoreTypes.isKind(element);
    }
}
