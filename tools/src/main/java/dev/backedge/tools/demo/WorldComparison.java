package dev.backedge.tools.demo;

import dev.backedge.tools.world.ContentKind;

import java.util.Arrays;

/// The recorded world, and what another process found in its image.
///
/// @param written by one process
/// @param loaded by the other
public record WorldComparison(WorldWriting written, WorldLoading loaded) {
    /// {@return whether the image held all of a kind}
    ///
    /// @param kind of content
    public boolean isEqual(ContentKind kind) {
        return written.digest().part(kind).equals(loaded.digest().part(kind));
    }

    /// {@return whether the image held everything}
    public boolean isComplete() {
        return Arrays.stream(ContentKind.values()).allMatch(this::isEqual);
    }
}
