package dev.backedge.jvm;

import dev.backedge.ir.Symbol;
import dev.backedge.model.DataType;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.TypeName;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Union;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Vararg;

import java.util.ArrayDeque;
import java.util.Deque;

/// A number for types that is the same in each process: of their names, in order. Types that differ
/// may have the same number.
final class TypeHash {
    private static final long PRIME = 0x100000001b3L;

    private final Deque<Object> open = new ArrayDeque<>();
    private long hash = 0xcbf29ce484222325L;

    private TypeHash() {}

    /// @param module to which something belongs
    /// @param types what it is
    static long of(RuntimeModule module, Object... types) {
        TypeHash hash = new TypeHash();
        hash.mix(module.path());
        for (Object type : types) {
            hash.open.add(type);
            while (!hash.open.isEmpty()) {
                hash.mixPart(hash.open.pop());
            }
        }
        return hash.hash;
    }

    private void mix(String text) {
        mix(text.hashCode());
    }

    private void mix(long number) {
        hash = (hash ^ number) * PRIME;
        hash ^= hash >>> Integer.SIZE;
    }

    private void mixPart(Object part) {
        switch (part) {
            case DataType type -> {
                mix(type.typeName());
                mix(type.parameterCount());
                for (int i = type.parameterCount() - 1; i >= 0; i--) {
                    open.push(type.parameter(i));
                }
            }
            case UnionAll where -> {
                mix(2);
                open.push(where.body());
                open.push(where.variable().lower());
                open.push(where.variable().upper());
            }
            case TypeVar variable -> mix(variable.name().name());
            case Union union -> {
                mix(3);
                open.push(union.second());
                open.push(union.first());
            }
            case Vararg rest -> {
                mix(4);
                open.push(rest.element());
            }
            case Symbol symbol -> mix(symbol.name());
            case Long number -> mix(number);
            default -> mix(part.getClass().getName());
        }
    }

    private void mix(TypeName name) {
        mix(name.name().name());
        mix(name.module().name().name());
    }
}
