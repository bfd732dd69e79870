package dev.backedge.compile.builtin;

import dev.backedge.ir.CharValue;
import dev.backedge.ir.UnsignedValue;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;

/// Integers of all widths up to 64 bits, `Bool` and `Char` as bits, and back.
final class Integers {
    private Integers() {}

    /// {@return whether a value is one that this class knows}
    static boolean isInteger(Object value) {
        return value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte
                || value instanceof Boolean
                || value instanceof UnsignedValue
                || value instanceof CharValue;
    }

    static boolean isSigned(Object value) {
        return value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte;
    }

    /// {@return the number: sign-extended if signed, zero-extended otherwise}
    static long toLong(LanguageErrors errors, String function, Object value) {
        return switch (value) {
            case Long number -> number;
            case Integer number -> number;
            case Short number -> number;
            case Byte number -> number;
            case Boolean bit -> bit ? 1 : 0;
            case UnsignedValue number -> number.value();
            case CharValue character -> CharacterBits.of(character);
            default -> throw errors.type(function, "", errors.core().named("Integer"), value);
        };
    }

    /// {@return the width in bits}
    static int width(Object value) {
        return switch (value) {
            case Integer _, CharValue _ -> 32;
            case Short _ -> 16;
            case Byte _ -> 8;
            case Boolean _ -> 1;
            case UnsignedValue number -> number.bits();
            default -> 64;
        };
    }

    /// {@return the low bits of a number as a value of another value's type}
    static Object like(Object model, long bits) {
        return switch (model) {
            case Integer _ -> (int) bits;
            case Short _ -> (short) bits;
            case Byte _ -> (byte) bits;
            case Boolean _ -> (bits & 1) != 0;
            case UnsignedValue number -> UnsignedValue.truncating(number.bits(), bits);
            case CharValue _ -> CharacterBits.toCharacter((int) bits);
            default -> bits;
        };
    }

    /// {@return zero of a type that has boxes; a [Long] for types that have none}
    static Object zero(CoreTypes core, DataType type) {
        return switch (type.typeName().name().name()) {
            case "Int32" -> 0;
            case "Int16" -> (short) 0;
            case "Int8" -> (byte) 0;
            case "Bool" -> false;
            case "UInt64" -> new UnsignedValue(64, 0);
            case "UInt32" -> new UnsignedValue(32, 0);
            case "UInt16" -> new UnsignedValue(16, 0);
            case "UInt8" -> new UnsignedValue(8, 0);
            case "Char" -> new CharValue(0);
            default -> {
                if (type != core.int64()) {
                    throw new LanguageErrors(core)
                            .argument("no integer type of up to 64 bits: " + type);
                }
                yield 0L;
            }
        };
    }
}
