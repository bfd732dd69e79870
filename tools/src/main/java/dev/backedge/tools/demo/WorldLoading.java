package dev.backedge.tools.demo;

import dev.backedge.dispatch.MethodLookup;
import dev.backedge.image.read.ImageLoader;
import dev.backedge.image.read.LoadReport;
import dev.backedge.invalidation.BackedgeIndex;
import dev.backedge.invalidation.Invalidator;
import dev.backedge.model.Universe;
import dev.backedge.tools.conformance.Agreement;
import dev.backedge.tools.conformance.DispatchConformance;
import dev.backedge.tools.conformance.Examination;
import dev.backedge.tools.world.WorldData;
import dev.backedge.tools.world.WorldDigest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// Loads the image of a recorded world, and asks the recorded questions of dispatch from it.
///
/// @param digest of the loaded objects
/// @param objects in the image
/// @param loadMillis from the image on disk to objects
/// @param dispatch how many questions were answered as recorded
/// @param dispatchMillis for all questions, the reading of their texts included
public record WorldLoading(
        WorldDigest digest,
        int objects,
        double loadMillis,
        Agreement dispatch,
        double dispatchMillis) {
    /// Loads and asks.
    ///
    /// @param data with the questions
    /// @param image to load
    /// @return what was loaded and answered
    public static WorldLoading run(WorldData data, Path image) {
        StepClock clock = new StepClock();
        Universe universe = Universe.create();
        LoadReport report = load(universe, image);
        double loadMillis = clock.stepMillis();
        WorldDigest digest = WorldDigest.ofObjects(universe, report.blob().modules());
        clock.stepMillis();
        Agreement dispatch =
                new DispatchConformance(universe)
                        .ask(data, new Examination(Examination.Progress.silent(), 10));
        return new WorldLoading(
                digest, report.counts().objects(), loadMillis, dispatch, clock.stepMillis());
    }

    private static LoadReport load(Universe universe, Path image) {
        BackedgeIndex index = new BackedgeIndex();
        try {
            return new ImageLoader(
                            universe,
                            new Invalidator(universe, new MethodLookup(universe), index),
                            index)
                    .load(image, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
