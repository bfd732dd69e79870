package dev.backedge.image;

import dev.backedge.ir.CharValue;
import dev.backedge.ir.UnsignedValue;

import java.util.Optional;
import java.util.function.LongFunction;

/// The kinds of values that CONSTANTS holds: those whose content fits in 64 bits.
public enum ConstantKind {
    /// `Int64`.
    INT64(Long::valueOf),
    /// `Int32`.
    INT32(bits -> (int) bits),
    /// `Int16`.
    INT16(bits -> (short) bits),
    /// `Int8`.
    INT8(bits -> (byte) bits),
    /// `Bool`: 0 or 1.
    BOOL(bits -> bits != 0),
    /// `Float64`, by its bits.
    FLOAT64(Double::longBitsToDouble),
    /// `Float32`, by its bits.
    FLOAT32(bits -> Float.intBitsToFloat((int) bits)),
    /// `Char`, by its code point.
    CHAR(bits -> new CharValue((int) bits)),
    /// `UInt8`.
    UINT8(bits -> new UnsignedValue(8, bits)),
    /// `UInt16`.
    UINT16(bits -> new UnsignedValue(16, bits)),
    /// `UInt32`.
    UINT32(bits -> new UnsignedValue(32, bits)),
    /// `UInt64`.
    UINT64(bits -> new UnsignedValue(64, bits));

    private final LongFunction<Object> decoder;

    ConstantKind(LongFunction<Object> decoder) {
        this.decoder = decoder;
    }

    /// A value as CONSTANTS holds it.
    ///
    /// @param kind of value
    /// @param bits its content
    public record Row(ConstantKind kind, long bits) {}

    /// {@return a value as CONSTANTS holds it; empty for values that are stored otherwise}
    ///
    /// @param value any value
    public static Optional<Row> encode(Object value) {
        return Optional.ofNullable(
                switch (value) {
                    case Long number -> new Row(INT64, number);
                    case Integer number -> new Row(INT32, number);
                    case Short number -> new Row(INT16, number);
                    case Byte number -> new Row(INT8, number);
                    case Boolean truth -> new Row(BOOL, truth ? 1 : 0);
                    case Double number -> new Row(FLOAT64, Double.doubleToRawLongBits(number));
                    case Float number ->
                            new Row(
                                    FLOAT32,
                                    Integer.toUnsignedLong(Float.floatToRawIntBits(number)));
                    case CharValue(int codePoint) -> new Row(CHAR, codePoint);
                    case UnsignedValue(int bits, long number) -> new Row(unsigned(bits), number);
                    default -> null;
                });
    }

    private static ConstantKind unsigned(int bits) {
        return switch (bits) {
            case 8 -> UINT8;
            case 16 -> UINT16;
            case 32 -> UINT32;
            default -> UINT64;
        };
    }

    /// {@return the value of a content}
    ///
    /// @param bits its content
    /// @throws IllegalArgumentException if no value of this kind has that content
    public Object decode(long bits) {
        return decoder.apply(bits);
    }
}
