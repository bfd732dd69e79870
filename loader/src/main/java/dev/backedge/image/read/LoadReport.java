package dev.backedge.image.read;

import dev.backedge.image.LinkageBlob;
import dev.backedge.invalidation.InvalidationReport;
import dev.backedge.model.RuntimeModule;

import java.util.List;
import java.util.Map;

/// What loading one image did.
///
/// @param blob the loaded image
/// @param sizeBytes of the file
/// @param counts what was linked, found, made, inserted and verified
/// @param externals how many objects of each other image this one refers to, by the name of that
///   image, in the order of dependencies
/// @param stale the image's own code that was not true any more when it was loaded, by cause
/// @param invalidated code that was valid before and that the image's definitions made stale, by
///   cause
/// @param initializers modules whose `__init__` is to be called, in order
/// @param nanos how long each step took, in the order of the steps
public record LoadReport(
        LinkageBlob blob,
        long sizeBytes,
        Counts counts,
        Map<String, Integer> externals,
        InvalidationReport stale,
        InvalidationReport invalidated,
        List<RuntimeModule> initializers,
        Map<String, Long> nanos) {
    /// Copies the list.
    public LoadReport {
        initializers = List.copyOf(initializers);
    }

    /// How many things a load linked, found, made, inserted and verified.
    ///
    /// @param objects in the image
    /// @param typesFound instances of others' declarations that were there already
    /// @param typesMade instances of others' declarations that this load made
    /// @param instancesFound method instances of others' methods that were there already
    /// @param instancesMade method instances of others' methods that this load made
    /// @param externalSpecializations code instances of others' methods that became valid
    /// @param methods inserted in all
    /// @param methodExtensions inserted into functions of others
    /// @param edgesVerified distinct edges that were looked up again
    /// @param codeInstances of the image that became valid
    public record Counts(
            int objects,
            int typesFound,
            int typesMade,
            int instancesFound,
            int instancesMade,
            int externalSpecializations,
            int methods,
            int methodExtensions,
            int edgesVerified,
            int codeInstances) {}

    /// {@return how long the load took in all, in nanoseconds}
    public long totalNanos() {
        return nanos.values().stream().mapToLong(Long::longValue).sum();
    }
}
