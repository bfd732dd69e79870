package dev.backedge.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A growing row of bytes, little-endian.
public final class ByteSink {
    private byte[] bytes = new byte[256];
    private int size;

    /// Begins without bytes.
    public ByteSink() {}

    /// {@return how many bytes were written}
    public int size() {
        return size;
    }

    /// Appends the low byte of a number.
    ///
    /// @param value whose low 8 bits count
    public void u8(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    /// Appends two bytes.
    ///
    /// @param value whose low 16 bits count
    public void u16(int value) {
        u8(value);
        u8(value >>> 8);
    }

    /// Appends four bytes.
    ///
    /// @param value all 32 bits
    public void u32(int value) {
        reserve(4);
        for (int shift = 0; shift < 32; shift += 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    /// Appends eight bytes.
    ///
    /// @param value all 64 bits
    public void u64(long value) {
        u32((int) value);
        u32((int) (value >>> 32));
    }

    /// Appends bytes as they are.
    ///
    /// @param more to append
    public void bytes(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    /// Appends a text: its length in bytes (32 bits), then UTF-8.
    ///
    /// @param text to append
    public void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        u32(utf8.length);
        bytes(utf8);
    }

    /// Appends zeros up to a multiple.
    ///
    /// @param multiple of which the size is one afterwards
    public void alignTo(int multiple) {
        while (size % multiple != 0) {
            u8(0);
        }
    }

    /// Writes four bytes at an earlier place.
    ///
    /// @param offset from the start
    /// @param value all 32 bits
    public void putU32(int offset, int value) {
        for (int i = 0; i < 4; i++) {
            bytes[offset + i] = (byte) (value >>> (8 * i));
        }
    }

    /// {@return a copy of what was written}
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}
