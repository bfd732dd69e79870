package dev.backedge.compile.builtin;

import java.nio.charset.StandardCharsets;

/// A string's UTF-8 bytes as the language counts them, from 1, over Java's UTF-16.
///
/// @param text the string
/// @param contents whether each byte is a character
record Utf8Index(String text, Contents contents) {
    private static final int NOT_A_START = -1;

    /// Which characters a string has.
    enum Contents {
        /// Only those of one byte: byte indexes are offsets, plus one.
        ASCII,
        /// Others, too.
        UNICODE
    }

    /// {@return the index of a string, which is looked through once}
    static Utf8Index of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return new Utf8Index(text, Contents.UNICODE);
            }
        }
        return new Utf8Index(text, Contents.ASCII);
    }

    private boolean isAscii() {
        return contents == Contents.ASCII;
    }

    /// {@return the number of bytes}
    long length() {
        if (isAscii()) {
            return text.length();
        }
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            bytes += bytesAt(i);
        }
        return bytes;
    }

    /// {@return the number of characters}
    long characters() {
        return isAscii() ? text.length() : text.codePointCount(0, text.length());
    }

    /// {@return the bytes that a UTF-16 unit stands for; half of four for each unit of a pair}
    private int bytesAt(int unit) {
        char c = text.charAt(unit);
        return c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }

    /// {@return the UTF-16 offset of the character that begins at a byte index, the text's length
    /// for the index after the last byte; -1 if none begins there}
    int offsetOf(long index) {
        if (isAscii()) {
            return index >= 1 && index <= text.length() + 1L ? (int) index - 1 : NOT_A_START;
        }
        long at = 1;
        int offset = 0;
        while (at < index && offset < text.length()) {
            boolean pair = Character.isHighSurrogate(text.charAt(offset));
            at += pair ? 4 : bytesAt(offset);
            offset += pair ? 2 : 1;
        }
        return at == index ? offset : NOT_A_START;
    }

    /// {@return the byte index at which the character that covers a byte index begins}
    long startOf(long index) {
        if (isAscii()) {
            return Math.clamp(index, 1, text.length() + 1L);
        }
        long at = 1;
        int offset = 0;
        while (offset < text.length()) {
            int code = text.codePointAt(offset);
            int size = size(code);
            if (index < at + size) {
                return at;
            }
            at += size;
            offset += Character.charCount(code);
        }
        return at;
    }

    /// {@return the byte index of a UTF-16 offset}
    long indexOf(int offset) {
        if (isAscii()) {
            return offset + 1L;
        }
        long bytes = 0;
        for (int i = 0; i < offset; i++) {
            bytes += bytesAt(i);
        }
        return bytes + 1;
    }

    static int size(int code) {
        return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    }

    /// {@return a byte, its index counted from 1}
    byte byteAt(int index) {
        return isAscii() ? (byte) text.charAt(index - 1) : bytes()[index - 1];
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
