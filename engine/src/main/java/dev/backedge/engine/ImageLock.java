package dev.backedge.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/// The right to write one image, held by one process at a time; it ends with the process, however
/// that ends. The file that carries it stays.
final class ImageLock implements AutoCloseable {
    private static final long RETRY_MILLIS = 20;

    private final FileChannel channel;
    private final FileLock lock;

    private ImageLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /// Waits for the right to write an image, and removes what writers that were killed left
    /// behind.
    static ImageLock of(Path image) throws IOException, InterruptedException {
        Files.createDirectories(image.getParent());
        FileChannel channel =
                FileChannel.open(
                        image.resolveSibling(image.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        ImageLock held = new ImageLock(channel, acquire(channel));
        removeLeftovers(image);
        return held;
    }

    private static FileLock acquire(FileChannel channel) throws IOException, InterruptedException {
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException _) {
                // Another session of this very process holds it, which the lock reports instead of
                // waiting.
                Thread.sleep(RETRY_MILLIS);
            }
        }
    }

    private static void removeLeftovers(Path image) throws IOException {
        String prefix = image.getFileName() + ".";
        try (Stream<Path> files = Files.list(image.getParent())) {
            List<Path> leftovers =
                    files.filter(file -> file.getFileName().toString().startsWith(prefix))
                            .filter(file -> file.getFileName().toString().endsWith(".tmp"))
                            .toList();
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            lock.release();
        }
    }
}
