package dev.backedge.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Reads the parts of a header, little-endian, with every length checked against what is there
/// before it is used.
final class ByteSource {
    private final String image;
    private final String section;
    private final ByteBuffer bytes;

    ByteSource(String image, String section, byte[] bytes) {
        this.image = image;
        this.section = section;
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    int offset() {
        return bytes.position();
    }

    int remaining() {
        return bytes.remaining();
    }

    CorruptImageException corrupt(Invariant invariant, Object expected, Object found) {
        return new CorruptImageException(
                image, section, bytes.position(), invariant, expected, found);
    }

    private void need(int count) {
        if (count < 0 || count > bytes.remaining()) {
            throw corrupt(
                    Invariant.HEADER_CONTENT,
                    Integer.toUnsignedString(count) + " more bytes",
                    bytes.remaining());
        }
    }

    int u16() {
        need(2);
        return Short.toUnsignedInt(bytes.getShort());
    }

    int u32() {
        need(4);
        return bytes.getInt();
    }

    long u64() {
        need(8);
        return bytes.getLong();
    }

    byte[] bytes(int count) {
        need(count);
        byte[] part = new byte[count];
        bytes.get(part);
        return part;
    }

    String text() {
        return new String(bytes(u32()), StandardCharsets.UTF_8);
    }

    /// A count of things that take at least some bytes each, so that a damaged count is found
    /// before memory is taken for it.
    int count(int leastBytesEach) {
        int count = u32();
        if (count < 0 || (long) count * leastBytesEach > bytes.remaining()) {
            throw corrupt(
                    Invariant.HEADER_CONTENT,
                    "a count of at most " + bytes.remaining() / leastBytesEach,
                    Integer.toUnsignedString(count));
        }
        return count;
    }
}
