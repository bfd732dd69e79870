package dev.backedge.image.read;

import dev.backedge.image.CorruptImageException;
import dev.backedge.image.Dependency;
import dev.backedge.image.ImageHeader;
import dev.backedge.image.ImagePayload;
import dev.backedge.image.Invariant;
import dev.backedge.image.LinkageBlob;
import dev.backedge.image.PredefinedObjects;
import dev.backedge.image.UnlinkableImageException;
import dev.backedge.invalidation.BackedgeIndex;
import dev.backedge.invalidation.Invalidator;
import dev.backedge.model.Universe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Loads images into a runtime.
///
/// 1. Check size, checksums, runtime version and dependencies.
/// 2. Make the objects ([ObjectReader]): link to other images, make types and method instances
///    unique; fill in what closes cycles ([ObjectFiller]).
/// 3. Activate ([Activation]) in one new world: define bindings, insert methods, invalidate what
///    they make stale, verify the edges of the image's code ([EdgeVerifier]) and open the code that
///    is true.
///
/// Until step 3 the program sees nothing of the image; step 3 is published at once, or undone.
/// Counterpart: `jl_restore_package_image_from_stream`, Julia 1.9, `src/staticdata.c`.
public final class ImageLoader {
    private final Universe universe;
    private final Invalidator invalidator;
    private final BackedgeIndex index;
    private final PredefinedObjects predefined;

    /// Makes the loader of a runtime.
    ///
    /// @param universe into which images are loaded
    /// @param invalidator of that universe
    /// @param index of that universe's open code
    public ImageLoader(Universe universe, Invalidator invalidator, BackedgeIndex index) {
        this.universe = universe;
        this.invalidator = invalidator;
        this.index = index;
        predefined = new PredefinedObjects(universe.core());
    }

    /// {@return the runtime version that images must be of}
    public String runtimeVersion() {
        return predefined.runtimeVersion();
    }

    /// Loads an image file.
    ///
    /// @param file to load
    /// @param loaded images that are loaded already; those that the image needs must be among them
    /// @return what was done
    /// @throws IOException if the file cannot be read
    /// @throws dev.backedge.image.ImageException if it cannot be used; the runtime is as it was
    ///   then
    public LoadReport load(Path file, List<LinkageBlob> loaded) throws IOException {
        StepClock clock = new StepClock();
        byte[] bytes = Files.readAllBytes(file);
        clock.end("read");
        return load(file.getFileName().toString(), bytes, loaded, clock);
    }

    /// Loads an image from memory.
    ///
    /// @param name of the image, for errors
    /// @param bytes of the whole file
    /// @param loaded images that are loaded already; those that the image needs must be among them
    /// @return what was done
    /// @throws dev.backedge.image.ImageException if it cannot be used; the runtime is as it was
    ///   then
    public LoadReport load(String name, byte[] bytes, List<LinkageBlob> loaded) {
        return load(name, bytes, loaded, new StepClock());
    }

    private LoadReport load(String name, byte[] bytes, List<LinkageBlob> loaded, StepClock clock) {
        ImagePayload payload = ImagePayload.open(name, bytes).checkAll();
        ImageHeader header = payload.header();
        if (!header.runtimeVersion().equals(runtimeVersion())) {
            throw new CorruptImageException(
                    name,
                    "HEADER",
                    0,
                    Invariant.RUNTIME_VERSION,
                    runtimeVersion(),
                    header.runtimeVersion());
        }
        List<LinkageBlob> dependencies = dependencies(name, header, loaded);
        clock.end("check");
        LoadedObjects objects =
                LoadedObjects.read(payload, header, dependencies, predefined, universe.core());
        clock.end("link");
        return new Activation(universe, invalidator, index, objects, header, dependencies)
                .run(bytes.length, clock);
    }

    private static List<LinkageBlob> dependencies(
            String name, ImageHeader header, List<LinkageBlob> loaded) {
        List<LinkageBlob> found = new ArrayList<>();
        for (Dependency dependency : header.dependencies()) {
            List<LinkageBlob> ofName =
                    loaded.stream()
                            .filter(blob -> blob.header().uuid().equals(dependency.uuid()))
                            .toList();
            found.add(
                    ofName.stream()
                            .filter(blob -> blob.asDependency().equals(dependency))
                            .findFirst()
                            .orElseThrow(() ->
                                    new UnlinkableImageException(
                                            name,
                                            dependency,
                                            ofName.isEmpty()
                                                    ? "no loaded image of that name"
                                                    : "build "
                                                            + ofName.getFirst()
                                                                    .header()
                                                                    .buildId())));
        }
        return found;
    }
}
