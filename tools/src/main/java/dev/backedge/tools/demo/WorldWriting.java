package dev.backedge.tools.demo;

import dev.backedge.image.ImageFiles;
import dev.backedge.image.write.ImageWriter;
import dev.backedge.image.write.PackageContent;
import dev.backedge.image.write.WrittenImage;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.Universe;
import dev.backedge.tools.world.WorldBuilder;
import dev.backedge.tools.world.WorldData;
import dev.backedge.tools.world.WorldDigest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// Builds the recorded world and writes it as one image.
///
/// @param version of the system that was recorded
/// @param digest of the records
/// @param imageBytes size of the image
/// @param buildMillis from records to objects
/// @param writeMillis from objects to the image on disk
public record WorldWriting(
        String version,
        WorldDigest digest,
        long imageBytes,
        double buildMillis,
        double writeMillis) {
    /// Builds and writes.
    ///
    /// @param data the records
    /// @param image file to write
    /// @return what was written
    public static WorldWriting run(WorldData data, Path image) {
        StepClock clock = new StepClock();
        Universe universe = Universe.create();
        List<RuntimeModule> modules = new WorldBuilder(data, universe).build();
        double buildMillis = clock.stepMillis();
        UUID uuid =
                UUID.nameUUIDFromBytes(WorldBuilder.LISTS.name().getBytes(StandardCharsets.UTF_8));
        WrittenImage written =
                new ImageWriter(universe, List.of())
                        .write(
                                new PackageContent(
                                        WorldBuilder.LISTS.name(), uuid, modules, List.of()));
        try {
            ImageFiles.writeAtomically(image, written.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        double writeMillis = clock.stepMillis();
        return new WorldWriting(
                data.summary().version(),
                WorldDigest.ofRecords(data),
                written.bytes().length,
                buildMillis,
                writeMillis);
    }
}
