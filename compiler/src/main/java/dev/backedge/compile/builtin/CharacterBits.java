package dev.backedge.compile.builtin;

import dev.backedge.ir.CharValue;

/// The 32 bits of a `Char`: its UTF-8 bytes, the first in the highest bits.
final class CharacterBits {
    private CharacterBits() {}

    static long of(CharValue character) {
        int code = character.codePoint();
        if (code < 0x80) {
            return (long) code << 24;
        }
        if (code < 0x800) {
            return (0xC0L | code >> 6) << 24 | (0x80L | code & 0x3F) << 16;
        }
        if (code < 0x10000) {
            return (0xE0L | code >> 12) << 24
                    | (0x80L | code >> 6 & 0x3F) << 16
                    | (0x80L | code & 0x3F) << 8;
        }
        return (0xF0L | code >> 18) << 24
                | (0x80L | code >> 12 & 0x3F) << 16
                | (0x80L | code >> 6 & 0x3F) << 8
                | 0x80L
                | code & 0x3F;
    }

    /// {@return the character of bits; bits that are no UTF-8 give the replacement character}
    static CharValue toCharacter(int bits) {
        int length = bits >= 0 ? 1 : Integer.numberOfLeadingZeros(~bits);
        if (bits >= 0) {
            return new CharValue((bits & 0xFFFFFF) == 0 ? bits >>> 24 : 0xFFFD);
        }
        if (length < 2 || length > 4) {
            return new CharValue(0xFFFD);
        }
        int code = bits >>> 24 & 0xFF >> length + 1;
        for (int i = 1; i < length; i++) {
            code = code << 6 | bits >>> 24 - 8 * i & 0x3F;
        }
        CharValue character = new CharValue(Character.isValidCodePoint(code) ? code : 0xFFFD);
        return (int) of(character) == bits ? character : new CharValue(0xFFFD);
    }
}
