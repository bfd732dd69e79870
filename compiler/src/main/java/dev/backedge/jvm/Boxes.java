package dev.backedge.jvm;

import dev.backedge.ir.CharValue;
import dev.backedge.ir.UnsignedValue;

/// Called by generated code: values of each representation as objects, and back. A value of another
/// kind is a `ClassCastException`: inference promised that there is none.
@SuppressWarnings("MethodName") // named by the constants of Representation
public final class Boxes {
    static final String NAME = "dev/backedge/jvm/Boxes";

    private Boxes() {}

    /// {@return the object of a `Int64`}
    ///
    /// @param value in primitive form
    public static Object boxINT64(long value) {
        return value;
    }

    /// {@return a `Int64` in primitive form}
    ///
    /// @param value its object
    public static long unboxINT64(Object value) {
        return (Long) value;
    }

    /// {@return the object of a `UInt64`}
    ///
    /// @param value in primitive form
    public static Object boxUINT64(long value) {
        return new UnsignedValue(64, value);
    }

    /// {@return a `UInt64` in primitive form}
    ///
    /// @param value its object
    public static long unboxUINT64(Object value) {
        return ((UnsignedValue) value).value();
    }

    /// {@return the object of a `Int32`}
    ///
    /// @param value in primitive form
    public static Object boxINT32(int value) {
        return value;
    }

    /// {@return a `Int32` in primitive form}
    ///
    /// @param value its object
    public static int unboxINT32(Object value) {
        return (Integer) value;
    }

    /// {@return the object of a `UInt32`}
    ///
    /// @param value in primitive form
    public static Object boxUINT32(int value) {
        return UnsignedValue.truncating(32, value);
    }

    /// {@return a `UInt32` in primitive form}
    ///
    /// @param value its object
    public static int unboxUINT32(Object value) {
        return (int) ((UnsignedValue) value).value();
    }

    /// {@return the object of a `Char`}
    ///
    /// @param value in primitive form
    public static Object boxCHAR(int value) {
        return new CharValue(value);
    }

    /// {@return a `Char` in primitive form}
    ///
    /// @param value its object
    public static int unboxCHAR(Object value) {
        return ((CharValue) value).codePoint();
    }

    /// {@return the object of a `Int16`}
    ///
    /// @param value in primitive form
    public static Object boxINT16(short value) {
        return value;
    }

    /// {@return a `Int16` in primitive form}
    ///
    /// @param value its object
    public static short unboxINT16(Object value) {
        return (Short) value;
    }

    /// {@return the object of a `UInt16`}
    ///
    /// @param value in primitive form
    public static Object boxUINT16(short value) {
        return UnsignedValue.truncating(16, value);
    }

    /// {@return a `UInt16` in primitive form}
    ///
    /// @param value its object
    public static short unboxUINT16(Object value) {
        return (short) ((UnsignedValue) value).value();
    }

    /// {@return the object of a `Int8`}
    ///
    /// @param value in primitive form
    public static Object boxINT8(byte value) {
        return value;
    }

    /// {@return a `Int8` in primitive form}
    ///
    /// @param value its object
    public static byte unboxINT8(Object value) {
        return (Byte) value;
    }

    /// {@return the object of a `UInt8`}
    ///
    /// @param value in primitive form
    public static Object boxUINT8(byte value) {
        return UnsignedValue.truncating(8, value);
    }

    /// {@return a `UInt8` in primitive form}
    ///
    /// @param value its object
    public static byte unboxUINT8(Object value) {
        return (byte) ((UnsignedValue) value).value();
    }

    /// {@return the object of a `Bool`}
    ///
    /// @param value in primitive form
    public static Object boxBOOL(boolean value) {
        return value;
    }

    /// {@return a `Bool` in primitive form}
    ///
    /// @param value its object
    public static boolean unboxBOOL(Object value) {
        return (Boolean) value;
    }

    /// {@return the object of a `Float32`}
    ///
    /// @param value in primitive form
    public static Object boxFLOAT32(float value) {
        return value;
    }

    /// {@return a `Float32` in primitive form}
    ///
    /// @param value its object
    public static float unboxFLOAT32(Object value) {
        return (Float) value;
    }

    /// {@return the object of a `Float64`}
    ///
    /// @param value in primitive form
    public static Object boxFLOAT64(double value) {
        return value;
    }

    /// {@return a `Float64` in primitive form}
    ///
    /// @param value its object
    public static double unboxFLOAT64(Object value) {
        return (Double) value;
    }
}
