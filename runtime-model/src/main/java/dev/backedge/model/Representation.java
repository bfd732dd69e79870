package dev.backedge.model;

import dev.backedge.ir.CharValue;
import dev.backedge.ir.UnsignedValue;

import java.util.Optional;

/// How Java holds a value of a type: as one of its primitive types, or as a reference. Decided by
/// the type alone: the numbers of `Core` that Java has room for, `Bool` and `Char` are primitive.
///
/// A value in primitive form is also known by its *bits*, one `long`: integers widened with their
/// sign, floating-point numbers as their raw bits, a `Char` as its code point. Of unsigned numbers
/// Java's signed type of the same width holds the bits.
public enum Representation {
    /// `Int64`.
    INT64('J'),
    /// `UInt64`.
    UINT64('J'),
    /// `Int32`.
    INT32('I'),
    /// `UInt32`.
    UINT32('I'),
    /// `Char`.
    CHAR('I'),
    /// `Int16`.
    INT16('S'),
    /// `UInt16`.
    UINT16('S'),
    /// `Int8`.
    INT8('B'),
    /// `UInt8`.
    UINT8('B'),
    /// `Bool`.
    BOOL('Z'),
    /// `Float32`.
    FLOAT32('F'),
    /// `Float64`.
    FLOAT64('D'),
    /// All others.
    REFERENCE('L');

    private final char kind;

    Representation(char kind) {
        this.kind = kind;
    }

    /// {@return how values of a type are held}
    ///
    /// @param type any type
    public static Representation of(Type type) {
        if (!(type instanceof DataType data)
                || data.typeName().kind() != TypeKind.PRIMITIVE
                || !data.typeName().module().isCore()) {
            return REFERENCE;
        }
        return switch (data.typeName().name().name()) {
            case "Int64" -> INT64;
            case "UInt64" -> UINT64;
            case "Int32" -> INT32;
            case "UInt32" -> UINT32;
            case "Char" -> CHAR;
            case "Int16" -> INT16;
            case "UInt16" -> UINT16;
            case "Int8" -> INT8;
            case "UInt8" -> UINT8;
            case "Bool" -> BOOL;
            case "Float32" -> FLOAT32;
            case "Float64" -> FLOAT64;
            default -> REFERENCE;
        };
    }

    /// {@return Java's letter for the type of variables that hold it, `L` for references}
    public char kind() {
        return kind;
    }

    /// {@return whether values are held as references}
    public boolean isReference() {
        return this == REFERENCE;
    }

    /// {@return the value with some bits, as an object}
    ///
    /// @param bits of a value in primitive form; those beyond its width do not matter
    /// @throws IllegalStateException if values are held as references
    public Object box(long bits) {
        return switch (this) {
            case INT64 -> bits;
            case UINT64 -> new UnsignedValue(64, bits);
            case INT32 -> (int) bits;
            case UINT32 -> UnsignedValue.truncating(32, bits);
            case CHAR -> new CharValue((int) bits);
            case INT16 -> (short) bits;
            case UINT16 -> UnsignedValue.truncating(16, bits);
            case INT8 -> (byte) bits;
            case UINT8 -> UnsignedValue.truncating(8, bits);
            case BOOL -> (bits & 1) != 0;
            case FLOAT32 -> Float.intBitsToFloat((int) bits);
            case FLOAT64 -> Double.longBitsToDouble(bits);
            case REFERENCE -> throw new IllegalStateException("references have no bits");
        };
    }

    /// {@return the bits of a value}
    ///
    /// @param value an instance of a type that is held so
    /// @throws ClassCastException if the value is of another kind
    /// @throws IllegalStateException if values are held as references
    public long bits(Object value) {
        return switch (this) {
            case INT64 -> (Long) value;
            case UINT64, UINT32, UINT16, UINT8 -> ((UnsignedValue) value).value();
            case INT32 -> (Integer) value;
            case CHAR -> ((CharValue) value).codePoint();
            case INT16 -> (Short) value;
            case INT8 -> (Byte) value;
            case BOOL -> (Boolean) value ? 1 : 0;
            case FLOAT32 -> Float.floatToRawIntBits((Float) value);
            case FLOAT64 -> Double.doubleToRawLongBits((Double) value);
            case REFERENCE -> throw new IllegalStateException("references have no bits");
        };
    }

    /// {@return the instance of a type whose bits are all zero; empty for types with references}
    static Optional<Object> zero(DataType type) {
        Representation representation = of(type);
        if (representation != REFERENCE) {
            return Optional.of(representation.box(0));
        }
        if (!type.isBits()) {
            return Optional.empty();
        }
        if (type.typeName().bits().isPresent()) {
            return Optional.of(new PrimitiveValue(type, 0, 0));
        }
        return type.instance().or(() -> Optional.of(StructValue.of(type)));
    }
}
