package dev.backedge.model;

import java.util.ArrayDeque;
import java.util.Deque;

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
        return a instanceof StructValue struct
                ? b instanceof StructValue other && sameContents(struct, other)
                : sameLeaf(a, b);
    }

    /// Whether two values are the same of which the first is no struct.
    private static boolean sameLeaf(Object a, Object b) {
        return switch (a) {
            case Type type -> b instanceof Type && TypeIdentity.same(type, b);
            case Double number ->
                    b instanceof Double other
                            && Double.doubleToRawLongBits(number)
                                    == Double.doubleToRawLongBits(other);
            case Float number ->
                    b instanceof Float other
                            && Float.floatToRawIntBits(number) == Float.floatToRawIntBits(other);
            case ArrayValue _ -> false;
            default -> a.equals(b);
        };
    }

    private static boolean sameContents(StructValue a, StructValue b) {
        if (!areAlike(a, b)) {
            return false;
        }
        Deque<StructValue> open = new ArrayDeque<>();
        open.push(b);
        open.push(a);
        while (!open.isEmpty()) {
            if (!sameFields(open.pop(), open.pop(), open)) {
                return false;
            }
        }
        return true;
    }

    private static boolean areAlike(StructValue a, StructValue b) {
        return a.type() == b.type() && !a.type().isMutable();
    }

    /// Compares the fields of structs of one type; pairs of structs among them are left open.
    private static boolean sameFields(StructValue a, StructValue b, Deque<StructValue> open) {
        StructShape shape = a.type().shape();
        for (int i = 0; i < shape.size(); i++) {
            if (!shape.field(i).isReference()) {
                if (a.bits(i) != b.bits(i)) {
                    return false;
                }
                continue;
            }
            if (!a.isDefined(i) || !b.isDefined(i)) {
                if (a.isDefined(i) != b.isDefined(i)) {
                    return false;
                }
                continue;
            }
            Object left = a.field(i);
            Object right = b.field(i);
            if (left == right) {
                continue;
            }
            if (left instanceof StructValue inner && right instanceof StructValue other) {
                if (!areAlike(inner, other)) {
                    return false;
                }
                open.push(other);
                open.push(inner);
            } else if (left instanceof StructValue || !sameLeaf(left, right)) {
                return false;
            }
        }
        return true;
    }
}
