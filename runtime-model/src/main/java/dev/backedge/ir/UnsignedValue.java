package dev.backedge.ir;

/// A value of type `UInt8`, `UInt16`, `UInt32` or `UInt64`.
///
/// @param bits width of the type: 8, 16, 32 or 64
/// @param value the number; its bits beyond the width are zero, and 64 bit numbers from 2^63 on are
///   negative here
public record UnsignedValue(int bits, long value) {
    /// Rejects other widths and numbers beyond the width.
    ///
    /// @throws IllegalArgumentException if the width is none of the four or the number does not fit
    public UnsignedValue {
        if (bits != 8 && bits != 16 && bits != 32 && bits != 64) {
            throw new IllegalArgumentException(
                    "unsigned integers have 8, 16, 32 or 64 bits, found " + bits);
        }
        if (bits < 64 && value >>> bits != 0) {
            throw new IllegalArgumentException(
                    value + " does not fit in " + bits + " unsigned bits");
        }
    }

    /// {@return the value of a width that has the low bits of a number}
    ///
    /// @param bits width of the type: 8, 16, 32 or 64
    /// @param number any number; bits beyond the width are dropped
    public static UnsignedValue truncating(int bits, long number) {
        return new UnsignedValue(bits, bits == 64 ? number : number & ((1L << bits) - 1));
    }

    @Override
    public String toString() {
        return "0x"
                + "0".repeat(Math.max(0, bits / 4 - Long.toHexString(value).length()))
                + Long.toHexString(value);
    }
}
