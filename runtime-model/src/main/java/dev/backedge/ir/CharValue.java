package dev.backedge.ir;

/// A value of type `Char`.
///
/// @param codePoint the Unicode code point, 0 to 0x10FFFF
public record CharValue(int codePoint) implements Comparable<CharValue> {
    /// Rejects what is no code point.
    ///
    /// @throws IllegalArgumentException if the number is no Unicode code point
    public CharValue {
        if (!Character.isValidCodePoint(codePoint)) {
            throw new IllegalArgumentException(
                    "no Unicode code point: 0x" + Integer.toHexString(codePoint));
        }
    }

    @Override
    public int compareTo(CharValue other) {
        return Integer.compare(codePoint, other.codePoint);
    }

    @Override
    public String toString() {
        return Character.toString(codePoint);
    }
}
