package dev.backedge.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes image files whole.
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
}
