package dev.backedge.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/// Reads and writes image files whole.
public final class ImageFiles {
    /// The end of the names of files that are being written.
    public static final String TEMPORARY_SUFFIX = ".tmp";

    private ImageFiles() {}

    /// Writes a file so that at any moment there is either the old file or the new one, whole:
    /// under a temporary name beside it, synced to the disk, then renamed.
    ///
    /// @param file to write
    /// @param bytes its content
    /// @throws IOException if the folder cannot be made or written; the temporary file is removed
    ///   then
    public static void writeAtomically(Path file, byte[] bytes) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " is not a file");
        }
        Files.createDirectories(folder);
        String unique =
                ProcessHandle.current().pid() + "-" + Long.toUnsignedString(System.nanoTime(), 36);
        Path temporary = folder.resolve(file.getFileName() + "." + unique + TEMPORARY_SUFFIX);
        try {
            try (FileChannel channel =
                    FileChannel.open(
                            temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(
                    temporary,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /// {@return the header of an image, after checking that size and checksums of header and
    /// payload fit}
    ///
    /// @param image the file, for errors
    /// @param bytes all of it
    /// @throws ImageException if size or checksums do not fit
    public static ImageHeader check(String image, byte[] bytes) {
        ImageHeader header = new HeaderCodec(image).read(bytes);
        int headerBytes = HeaderCodec.sizeBytes(bytes);
        if (bytes.length - headerBytes != header.payloadBytes()) {
            throw new CorruptImageException(
                    image,
                    "PAYLOAD",
                    0,
                    "the payload is complete",
                    header.payloadBytes() + " bytes",
                    bytes.length - headerBytes);
        }
        CRC32C crc = new CRC32C();
        crc.update(bytes, headerBytes, bytes.length - headerBytes);
        if ((int) crc.getValue() != header.payloadChecksum()) {
            throw new CorruptImageException(
                    image,
                    "PAYLOAD",
                    0,
                    "the payload's checksum fits",
                    Integer.toHexString(header.payloadChecksum()),
                    Integer.toHexString((int) crc.getValue()));
        }
        return header;
    }
}
