package dev.backedge.tools.demo;

import dev.backedge.engine.PackageLoad;
import dev.backedge.image.read.LoadReport;

import java.util.LinkedHashMap;
import java.util.Map;

/// What loading one package did.
///
/// @param name of the package
/// @param origin `image`, or why its source was evaluated
/// @param sizeBytes of the image
/// @param objects in the image
/// @param externals references to objects of other images, by the name of the image
/// @param typesFound types that were there already
/// @param typesMade types of others' declarations that the load made
/// @param instancesFound method instances that were there already
/// @param instancesMade method instances of others' methods that the load made
/// @param externalSpecializations code of others' methods that the image brought
/// @param methodExtensions methods added to others' functions
/// @param edgesVerified edges that were looked up again
/// @param invalidated code instances that were not true any more, the image's own and others'
/// @param millis the load took
public record LoadedRow(
        String name,
        String origin,
        long sizeBytes,
        int objects,
        Map<String, Integer> externals,
        int typesFound,
        int typesMade,
        int instancesFound,
        int instancesMade,
        int externalSpecializations,
        int methodExtensions,
        int edgesVerified,
        int invalidated,
        double millis) {
    static LoadedRow of(PackageLoad load) {
        double millis = load.durationNanos() / 1e6;
        return switch (load.origin()) {
            case PackageLoad.Origin.Image image -> ofImage(load.packageName(), image, millis);
            case PackageLoad.Origin.Source(String reason) ->
                    new LoadedRow(
                            load.packageName(),
                            reason,
                            0,
                            0,
                            Map.of(),
                            0,
                            0,
                            0,
                            0,
                            0,
                            0,
                            0,
                            0,
                            millis);
        };
    }

    private static LoadedRow ofImage(String name, PackageLoad.Origin.Image image, double millis) {
        LoadReport report = image.report();
        LoadReport.Counts counts = report.counts();
        return new LoadedRow(
                name,
                "image",
                image.sizeBytes(),
                counts.objects(),
                new LinkedHashMap<>(report.externals()),
                counts.typesFound(),
                counts.typesMade(),
                counts.instancesFound(),
                counts.instancesMade(),
                counts.externalSpecializations(),
                counts.methodExtensions(),
                counts.edgesVerified(),
                report.stale().codeInstanceCount() + report.invalidated().codeInstanceCount(),
                millis);
    }
}
