package dev.backedge.engine;

import dev.backedge.image.read.LoadReport;

import java.nio.file.Path;

/// How a package came into a session.
///
/// @param packageName of the package
/// @param origin an image or the source
/// @param durationNanos from the choice of the origin to the end, `__init__` included, what it
///   needs not included
public record PackageLoad(String packageName, Origin origin, long durationNanos) {
    /// Where a package came from.
    public sealed interface Origin {
        /// An image.
        ///
        /// @param file the image
        /// @param sizeBytes of the file
        /// @param report what loading it did
        record Image(Path file, long sizeBytes, LoadReport report) implements Origin {}

        /// Its source was evaluated.
        ///
        /// @param reason why no image was used
        record Source(String reason) implements Origin {}
    }
}
