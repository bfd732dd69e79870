package dev.backedge.compile.builtin;

import dev.backedge.ir.CharValue;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.UnsignedValue;
import dev.backedge.model.Bottom;
import dev.backedge.model.Builtin;
import dev.backedge.model.DataType;
import dev.backedge.model.Method;
import dev.backedge.model.PrimitiveValue;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.StructValue;
import dev.backedge.model.TypeName;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Union;
import dev.backedge.model.UnionAll;

import java.util.ArrayDeque;
import java.util.Deque;

/// A hash of values that `===` cannot tell apart; the same in every process for all that has
/// content, so that hash tables can be stored. What can change is hashed by identity.
final class ContentHash {
    private static final long SEED = 0x9E3779B97F4A7C15L;

    private ContentHash() {}

    /// {@return the hash of a value}
    static long of(Object value) {
        return switch (value) {
            case Long _, String _, Symbol _ -> mix(SEED, single(value));
            default -> ofParts(value);
        };
    }

    private static long ofParts(Object value) {
        long hash = SEED;
        Deque<Object> rest = new ArrayDeque<>();
        rest.push(value);
        while (!rest.isEmpty()) {
            hash = mix(hash, own(rest.pop(), rest));
        }
        return hash;
    }

    /// {@return a well spread mixture of a hash so far and one more number}
    static long mix(long hash, long next) {
        long mixed = (hash ^ next) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /// What the most frequent keys of tables contribute.
    private static long single(Object value) {
        return switch (value) {
            case Long number -> number;
            case String text -> text(text);
            case Symbol symbol -> mix(0x80, symbol.hashCode());
            default -> throw new IllegalArgumentException("has parts: " + value);
        };
    }

    private static long own(Object value, Deque<Object> rest) {
        return switch (value) {
            case Long _, String _, Symbol _ -> single(value);
            case Double number -> Double.doubleToRawLongBits(number) ^ 0x10;
            case Float number -> Float.floatToRawIntBits(number) ^ 0x20L << 32;
            case Integer number -> number ^ 0x30L << 32;
            case Short number -> number ^ 0x40L << 32;
            case Byte number -> number ^ 0x50L << 32;
            case Boolean bit -> bit ? 0x61 : 0x60;
            case UnsignedValue number -> mix(number.bits(), number.value());
            case CharValue character -> character.codePoint() ^ 0x70L << 32;
            case PrimitiveValue bits -> {
                rest.push(bits.type());
                yield mix(bits.low(), bits.high());
            }
            case StructValue struct when !struct.type().isMutable() -> struct(struct, rest);
            case DataType type -> {
                type.parameters().forEach(rest::push);
                yield name(type.typeName());
            }
            case Union union -> {
                long sum = 0x90;
                for (Object member : union.members()) {
                    sum += of(member);
                }
                yield sum;
            }
            case UnionAll unionAll -> {
                rest.push(unionAll.body());
                yield 0xA0;
            }
            case Bottom _ -> 0xB0;
            case TypeVar _ -> 0xB1;
            case TypeName name -> mix(0xC0, name(name));
            case RuntimeModule module -> mix(0xD0, text(module.path()));
            case Builtin function -> mix(0xE0, text(function.name().name()));
            case Method method -> mix(0xF0, text(method.toString()));
            default -> System.identityHashCode(value);
        };
    }

    private static long struct(StructValue struct, Deque<Object> rest) {
        rest.push(struct.type());
        for (int i = 0; i < struct.size(); i++) {
            if (struct.isDefined(i)) {
                rest.push(struct.field(i));
            }
        }
        return struct.size();
    }

    private static long name(TypeName name) {
        return mix(text(name.module().path()), text(name.name().name()));
    }

    static long text(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return mix(hash, 0x1234567);
    }
}
