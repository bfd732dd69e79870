package dev.backedge.model;

/// `===`: identity for what can change, content for what cannot. Types are compared by structure.
/// Counterpart: `jl_egal`, Julia 1.9, `src/builtins.c`.
public final class Egal {
    private Egal() {}

    /// {@return whether no program can tell two values apart}
    ///
    /// @param a any value
    /// @param b any value
    public static boolean egal(Object a, Object b) {
        if (a == b) {
            return true;
        }
        return switch (a) {
            case Type type -> b instanceof Type && TypeIdentity.same(type, b);
            case StructValue struct -> b instanceof StructValue other && sameContent(struct, other);
            case Double number -> b instanceof Double other && Double.doubleToRawLongBits(number) == Double.doubleToRawLongBits(other);
            case Float number -> b instanceof Float other && Float.floatToRawIntBits(number) == Float.floatToRawIntBits(other);
            case ArrayValue _ -> false;
            default -> a.equals(b);
        };
    }

    private static boolean sameContent(StructValue a, StructValue b) {
        if (a.type() != b.type() || a.type().isMutable()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (a.isDefined(i) != b.isDefined(i) || a.isDefined(i) && !egal(a.field(i), b.field(i))) {
                return false;
            }
        }
        return true;
    }
}
