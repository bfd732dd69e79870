package dev.backedge.model;

/// What is known of a type from its name and parameters alone. Counterpart:
/// `jl_precompute_memoized_dt`, Julia 1.9, `src/jltypes.c`.
///
/// @param hasFreeVariables whether a parameter has a free variable
/// @param concrete whether values can have exactly this type
/// @param dispatchTuple whether the arguments of a call can have this tuple type
/// @param depth how deep types are nested in it: 1 without parameters
/// @param freeVariableBits the bits of the free variables
record DataTypeFlags(
        boolean hasFreeVariables,
        boolean concrete,
        boolean dispatchTuple,
        int depth,
        long freeVariableBits) {
    static DataTypeFlags of(TypeName typeName, Object[] parameters) {
        boolean tuple = typeName.isTuple();
        boolean free = false;
        boolean concrete = typeName.kind() != TypeKind.ABSTRACT;
        boolean dispatch = tuple;
        int depth = 0;
        long bits = 0;
        for (Object parameter : parameters) {
            if (parameter instanceof Type type) {
                depth = Math.max(depth, type.depth());
                free |= type.hasFreeVariables();
                bits |= type.freeVariableBits();
            }
            if (tuple) {
                concrete &=
                        parameter == Bottom.BOTTOM
                                || parameter instanceof DataType element && element.isConcrete();
                dispatch &= parameter instanceof DataType element && isDispatchElement(element);
            }
        }
        return new DataTypeFlags(free, concrete && !free, dispatch && !free, depth + 1, bits);
    }

    private static boolean isDispatchElement(DataType element) {
        if (element.isTypeType()) {
            return !element.hasFreeVariables();
        }
        return element.isConcrete() && !CoreTypes.isKind(element);
    }
}
