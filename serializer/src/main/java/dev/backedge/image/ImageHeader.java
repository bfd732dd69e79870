package dev.backedge.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// What stands at the beginning of an image. Whoever reads it can decide from it alone whether the
/// image is fresh or stale.
///
/// @param runtimeVersion of the runtime that wrote it, with a digest of what it predefines
/// @param buildId names the content
/// @param name of the package
/// @param uuid of the package
/// @param world the world that an image without dependencies was written in; 0 for all others
/// @param dependencies in the order in which external references number them
/// @param sources the files that it was made from
/// @param preferences that were read while it was made, by value
/// @param payloadBytes how many bytes follow the header
/// @param sections where each section stands in the payload
public record ImageHeader(
        String runtimeVersion,
        BuildId buildId,
        String name,
        UUID uuid,
        long world,
        List<Dependency> dependencies,
        List<SourceEntry> sources,
        Map<String, String> preferences,
        long payloadBytes,
        List<SectionEntry> sections) {
    /// The format version that this runtime writes and reads.
    public static final int FORMAT_VERSION = 2;

    /// The longest header that is read.
    public static final int MAX_HEADER_BYTES = 1 << 24;

    /// Copies lists and map.
    public ImageHeader {
        dependencies = List.copyOf(dependencies);
        sources = List.copyOf(sources);
        sections = List.copyOf(sections);
        preferences = Map.copyOf(new TreeMap<>(preferences));
    }

    /// {@return the same header with another build id}
    ///
    /// @param other build id
    ImageHeader withBuildId(BuildId other) {
        return new ImageHeader(
                runtimeVersion,
                other,
                name,
                uuid,
                world,
                dependencies,
                sources,
                preferences,
                payloadBytes,
                sections);
    }

    /// {@return the header of a file; nothing after it is read}
    ///
    /// @param file an image
    /// @throws IOException if the file cannot be read
    /// @throws ImageException if it begins with no header that this runtime reads
    public static ImageHeader read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new HeaderCodec(file.toString()).read(in);
        }
    }
}
