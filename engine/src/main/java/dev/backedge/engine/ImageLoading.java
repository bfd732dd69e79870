package dev.backedge.engine;

import dev.backedge.image.Dependency;
import dev.backedge.image.ImageException;
import dev.backedge.image.LinkageBlob;
import dev.backedge.image.read.ImageLoader;
import dev.backedge.image.read.LoadReport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gives a subject from an image, as far as the session's policy goes: looks for a fresh one, makes
/// it where there is none.
final class ImageLoading {
    private final EngineOptions options;
    private final Map<String, LoadedPackage> loaded;
    private final ImageLoader loader;
    private final ImageStore store;

    /// What came of it.
    sealed interface Outcome {
        /// The subject is there.
        ///
        /// @param arrived the subject
        /// @param image where it came from
        record FromImage(LoadedPackage arrived, PackageLoad.Origin.Image image)
                implements Outcome {}

        /// The subject is not there; its source may be evaluated.
        ///
        /// @param reason why
        record NoImage(String reason) implements Outcome {}
    }

    private record Attempt(Optional<Outcome.FromImage> success, Staleness staleness) {}

    /// @param loaded what is there already; looked at, not changed
    ImageLoading(EngineOptions options, Program program, Map<String, LoadedPackage> loaded) {
        this.options = options;
        this.loaded = loaded;
        loader = new ImageLoader(program.universe(), program.invalidator(), program.index());
        store = new ImageStore(options.depots());
    }

    /// {@return what became of a subject whose dependencies are there}
    ///
    /// @throws PrecompileException if its process failed
    /// @throws ImagesUnavailableException if there is no image and the session takes nothing else
    Outcome load(ImageSubject subject) {
        if (options.images() == ImagePolicy.NONE) {
            return new Outcome.NoImage("images are not used");
        }
        Optional<String> unlinkable = dependencyWithoutImage(subject);
        if (unlinkable.isPresent()) {
            return noImage(
                    subject, "its dependency " + unlinkable.get() + " was evaluated from source");
        }
        Attempt attempt = attempt(subject);
        return attempt.success()
                .<Outcome>map(success -> success)
                .orElseGet(() ->
                        switch (options.images()) {
                            case NONE, EXISTING -> noImage(subject, attempt.staleness().toString());
                            case BUILD, REQUIRED -> make(subject, attempt.staleness());
                        });
    }

    /// {@return whether a fresh image is there, whole}
    boolean isFresh(ImageSubject subject) {
        ImageCheck check = new ImageCheck(loader.runtimeVersion(), present());
        return store.candidates(subject).stream()
                .anyMatch(file -> check.checkWhole(file, subject).staleness().isFresh());
    }

    /// {@return the images that were loaded, each after those it needs}
    List<LinkageBlob> blobs() {
        return loaded.values().stream().flatMap(known -> known.blob().stream()).toList();
    }

    private Outcome make(ImageSubject subject, Staleness staleness) {
        return switch (store.target(subject)) {
            case ImageStore.Target.Nowhere(String reason) ->
                    noImage(subject, staleness + "; " + reason);
            case ImageStore.Target.Place(Path file) -> {
                new Precompilation(options).make(subject, file, staleness);
                Attempt attempt = attempt(subject);
                yield attempt.success()
                        .<Outcome>map(success -> success)
                        .orElseGet(() ->
                                noImage(
                                        subject,
                                        "the image that was just made is " + attempt.staleness()));
            }
        };
    }

    private Outcome noImage(ImageSubject subject, String reason) {
        if (options.images() == ImagePolicy.REQUIRED) {
            throw new ImagesUnavailableException(subject.name(), reason);
        }
        return new Outcome.NoImage(reason);
    }

    private Optional<String> dependencyWithoutImage(ImageSubject subject) {
        List<String> needed = new ArrayList<>(List.of(ModuleDefinitions.BASE.name()));
        if (subject instanceof ImageSubject.OfPackage source) {
            needed.addAll(source.needs());
        }
        return needed.stream()
                .filter(name -> !name.equals(subject.name()))
                .filter(name ->
                        Optional.ofNullable(loaded.get(name))
                                .filter(known -> known.blob().isEmpty())
                                .isPresent())
                .findFirst();
    }

    private Map<String, Dependency> present() {
        Map<String, Dependency> present = new LinkedHashMap<>();
        blobs().forEach(blob -> present.put(blob.header().name(), blob.asDependency()));
        return present;
    }

    private Attempt attempt(ImageSubject subject) {
        ImageCheck check = new ImageCheck(loader.runtimeVersion(), present());
        Optional<Staleness> first = Optional.empty();
        for (Path file : store.candidates(subject)) {
            Staleness staleness = check.check(file, subject).staleness();
            if (staleness.isFresh()) {
                try {
                    return new Attempt(Optional.of(load(file)), Staleness.FRESH);
                } catch (ImageException e) {
                    staleness = Staleness.of(ImageCheck.reason(e));
                } catch (IOException e) {
                    staleness =
                            Staleness.of(
                                    new Staleness.Reason.Damaged(
                                            file + " cannot be read: " + e.getMessage()));
                }
            }
            first = Optional.of(first.orElse(staleness));
        }
        return new Attempt(
                Optional.empty(), first.orElse(Staleness.of(new Staleness.Reason.Missing())));
    }

    private Outcome.FromImage load(Path file) throws IOException {
        LoadReport report = loader.load(file, blobs());
        LoadedPackage arrived =
                new LoadedPackage(report.blob().modules().getFirst(), Optional.of(report.blob()));
        return new Outcome.FromImage(
                arrived, new PackageLoad.Origin.Image(file, Files.size(file), report));
    }
}
