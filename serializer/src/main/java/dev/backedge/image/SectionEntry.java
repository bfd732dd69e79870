package dev.backedge.image;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/// Where a section stands, as the header's table says it.
///
/// @param id as [Section] gives it
/// @param offset from the payload's start, in bytes; a multiple of 8
/// @param sizeBytes of the section; a multiple of 4
/// @param checksum CRC-32C of its bytes
public record SectionEntry(int id, int offset, int sizeBytes, int checksum) {
    /// How many bytes a row of the table takes.
    static final int ROW_BYTES = 16;

    /// {@return the entry of a section whose bytes are there}
    ///
    /// @param id of the section
    /// @param offset from the payload's start, in bytes
    /// @param sizeBytes of the section
    /// @param payload all of it
    public static SectionEntry of(int id, int offset, int sizeBytes, byte[] payload) {
        return new SectionEntry(
                id, offset, sizeBytes, checksum(ByteBuffer.wrap(payload), offset, sizeBytes));
    }

    /// {@return where the next section may begin}
    public long end() {
        return (long) offset + sizeBytes;
    }

    /// {@return the name of the section}
    public String name() {
        return Section.nameOf(id).orElse("section " + id);
    }

    /// {@return the CRC-32C of a part of bytes}
    static int checksum(ByteBuffer bytes, int offset, int sizeBytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes.duplicate().position(offset).limit(offset + sizeBytes));
        return (int) crc.getValue();
    }
}
