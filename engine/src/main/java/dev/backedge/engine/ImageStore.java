package dev.backedge.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Where the images of packages are looked for, and where new ones are put.
final class ImageStore {
    private final List<Depot> depots;

    ImageStore(List<Depot> depots) {
        this.depots = List.copyOf(depots);
    }

    /// {@return the images that may be a subject's, in the order of depots, those named after its
    /// identity first}
    List<Path> candidates(ImageSubject subject) {
        List<Path> found = new ArrayList<>();
        for (Depot depot : depots) {
            Path expected = fileIn(depot, subject);
            List<Path> images = depot.imagesOf(subject.name());
            images.stream().filter(expected::equals).forEach(found::add);
            images.stream().filter(image -> !image.equals(expected)).forEach(found::add);
        }
        return found;
    }

    /// A place for a new image, or why there is none.
    sealed interface Target {
        /// A place.
        ///
        /// @param file to write
        record Place(Path file) implements Target {}

        /// No place.
        ///
        /// @param reason why
        record Nowhere(String reason) implements Target {}
    }

    /// {@return where a subject's new image is put}
    Target target(ImageSubject subject) {
        List<String> problems = new ArrayList<>();
        for (Depot depot : depots) {
            if (depot.access() == Depot.Access.WRITABLE) {
                Path file = fileIn(depot, subject);
                Optional<String> problem =
                        problemOfWriting(Objects.requireNonNull(file.getParent()));
                if (problem.isEmpty()) {
                    return new Target.Place(file);
                }
                problems.add("depot " + depot.directory() + " cannot be written: " + problem.get());
            }
        }
        return new Target.Nowhere(
                problems.isEmpty() ? "there is no depot to write to" : String.join("; ", problems));
    }

    private static Optional<String> problemOfWriting(Path directory) {
        try {
            Files.createDirectories(directory);
            return Files.isWritable(directory)
                    ? Optional.empty()
                    : Optional.of("no permission for " + directory);
        } catch (IOException e) {
            return Optional.of(e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }

    private static Path fileIn(Depot depot, ImageSubject subject) {
        String slug =
                PackageIds.sha256(subject.uuid().toString().getBytes(StandardCharsets.UTF_8))
                        .substring(0, 8);
        return depot.directoryOf(subject.name())
                .resolve(subject.name() + "-" + slug + Depot.EXTENSION);
    }
}
