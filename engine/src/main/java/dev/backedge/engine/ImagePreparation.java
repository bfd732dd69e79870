package dev.backedge.engine;

import dev.backedge.image.Dependency;
import dev.backedge.image.ImageHeader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sees to it that a package and all that it needs have fresh images, without loading them.
final class ImagePreparation {
    private final EngineOptions options;
    private final ImageStore store;
    private final String runtimeVersion;
    private final Map<String, Dependency> present = new LinkedHashMap<>();

    private record Known(Path file, Optional<ImageHeader> header, Staleness staleness) {}

    ImagePreparation(EngineOptions options, String runtimeVersion) {
        this.options = options;
        this.runtimeVersion = runtimeVersion;
        store = new ImageStore(options.depots());
    }

    /// {@return the images, each after those it needs, the package's own last}
    List<Path> prepare(String packageName) {
        List<ImageSubject> subjects = new ArrayList<>();
        ImageSubject.OfLibrary.of(options.frontEnd()).ifPresent(subjects::add);
        if (!packageName.equals(ModuleDefinitions.BASE.name())) {
            subjects.addAll(
                    new PackageGraph(
                                    options.roots(),
                                    options.frontEnd(),
                                    PackageLoader.BUILT_IN::contains)
                            .inOrder(packageName));
        }
        return subjects.stream().map(this::prepare).toList();
    }

    private Path prepare(ImageSubject subject) {
        Known known = newest(subject);
        if (!known.staleness().isFresh()) {
            switch (store.target(subject)) {
                case ImageStore.Target.Nowhere(String reason) ->
                        throw new ImagesUnavailableException(
                                subject.name(), known.staleness() + "; " + reason);
                case ImageStore.Target.Place(Path file) ->
                        new Precompilation(options).make(subject, file, known.staleness());
            }
            known = newest(subject);
        }
        if (!known.staleness().isFresh()) {
            throw new ImagesUnavailableException(
                    subject.name(), "the image that was just made is " + known.staleness());
        }
        ImageHeader header = known.header().orElseThrow();
        present.put(subject.name(), new Dependency(header.name(), header.uuid(), header.buildId()));
        return known.file();
    }

    /// The first fresh image, else the first of all with what is wrong with it.
    private Known newest(ImageSubject subject) {
        Optional<Known> first = Optional.empty();
        for (Path file : store.candidates(subject)) {
            ImageCheck.Finding finding =
                    new ImageCheck(runtimeVersion, present).checkWhole(file, subject);
            Known known = new Known(file, finding.header(), finding.staleness());
            if (known.staleness().isFresh()) {
                return known;
            }
            first = Optional.of(first.orElse(known));
        }
        return first.orElse(
                new Known(
                        Path.of(""),
                        Optional.empty(),
                        Staleness.of(new Staleness.Reason.Missing())));
    }
}
