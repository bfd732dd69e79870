package dev.backedge.model;

/// Whether two references to values of a type are egal only if they are the same reference: the
/// values can change, or there is only one. Counterpart: `jl_pointer_egal`, Julia 1.5,
/// `src/datatype.c`.
final class PointerEquality {
    private PointerEquality() {}

    static boolean decides(Type type) {
        if (!(type instanceof DataType data)) {
            return false;
        }
        if (data.isTypeType() && data.parameter(0) instanceof DataType named) {
            return named.isConcrete() && !CoreTypes.isKind(named);
        }
        return isShared(data) || data.isSingleton();
    }

    /// Mutable types, but not strings, lists of parameters and types, which are compared by
    /// content.
    private static boolean isShared(DataType type) {
        TypeName name = type.typeName();
        if (!name.module().isCore()) {
            return name.kind() == TypeKind.MUTABLE_STRUCT;
        }
        return switch (name.name().name()) {
            case "Symbol", "Bool", "Array" -> true;
            case "String", "SimpleVector", "DataType" -> false;
            default -> name.kind() == TypeKind.MUTABLE_STRUCT;
        };
    }
}
