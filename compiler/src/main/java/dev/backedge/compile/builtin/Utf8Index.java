package dev.backedge.compile.builtin;

import java.nio.charset.StandardCharsets;

/// A string's UTF-8 bytes as the language counts them, from 1, over Java's UTF-16.
///
/// @param text the string
record Utf8Index(String text) {
    private static final int NOT_A_START = -1;

    /// {@return the number of bytes}
    long length() {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            bytes += bytesAt(i);
        }
        return bytes;
    }

    /// {@return the bytes that a UTF-16 unit stands for; half of four for each unit of a pair}
    private int bytesAt(int unit) {
        char c = text.charAt(unit);
        return c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }

    /// {@return the UTF-16 offset of the character that begins at a byte index, the text's length
    /// for the index after the last byte; -1 if none begins there}
    int offsetOf(long index) {
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
        long bytes = 0;
        for (int i = 0; i < offset; i++) {
            bytes += bytesAt(i);
        }
        return bytes + 1;
    }

    static int size(int code) {
        return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
