package dev.backedge.engine;

import dev.backedge.image.CorruptImageException;
import dev.backedge.image.Dependency;
import dev.backedge.image.ImageException;
import dev.backedge.image.ImageHeader;
import dev.backedge.image.ImagePayload;
import dev.backedge.image.UnlinkableImageException;
import dev.backedge.image.UnsupportedImageVersionException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Decides whether an image can be used: from its header, and, where asked, from its checksum.
final class ImageCheck {
    private final String runtimeVersion;
    private final Map<String, Dependency> present;

    /// @param runtimeVersion that images must be of
    /// @param present the images of other packages that are used, by package
    ImageCheck(String runtimeVersion, Map<String, Dependency> present) {
        this.runtimeVersion = runtimeVersion;
        this.present = Map.copyOf(present);
    }

    /// What is known of one image file.
    ///
    /// @param header of the image; empty where it cannot be read
    /// @param staleness why it cannot be used
    record Finding(Optional<ImageHeader> header, Staleness staleness) {}

    Finding check(Path file, ImageSubject subject) {
        if (!Files.isRegularFile(file)) {
            return new Finding(Optional.empty(), Staleness.of(new Staleness.Reason.Missing()));
        }
        try {
            ImageHeader header = ImageHeader.read(file);
            return new Finding(Optional.of(header), new Staleness(reasons(header, subject)));
        } catch (ImageException e) {
            return new Finding(Optional.empty(), Staleness.of(reason(e)));
        } catch (IOException e) {
            return new Finding(
                    Optional.empty(),
                    Staleness.of(
                            new Staleness.Reason.Damaged(
                                    file + " cannot be read: " + e.getMessage())));
        }
    }

    /// As [#check], with the rest of the file: whether it is what was written.
    Finding checkWhole(Path file, ImageSubject subject) {
        Finding finding = check(file, subject);
        if (!finding.staleness().isFresh()) {
            return finding;
        }
        try {
            ImagePayload.open(file.toString(), Files.readAllBytes(file)).checkAll();
            return finding;
        } catch (ImageException e) {
            return new Finding(finding.header(), Staleness.of(reason(e)));
        } catch (IOException e) {
            return new Finding(
                    finding.header(),
                    Staleness.of(
                            new Staleness.Reason.Damaged(
                                    file + " cannot be read: " + e.getMessage())));
        }
    }

    private List<Staleness.Reason> reasons(ImageHeader header, ImageSubject subject) {
        List<Staleness.Reason> reasons = new ArrayList<>();
        if (!header.uuid().equals(subject.uuid())) {
            reasons.add(new Staleness.Reason.Missing());
            return reasons;
        }
        if (!header.runtimeVersion().equals(runtimeVersion)) {
            reasons.add(new Staleness.Reason.OtherRuntime(runtimeVersion, header.runtimeVersion()));
        }
        for (Dependency dependency : header.dependencies()) {
            Optional<Dependency> now = Optional.ofNullable(present.get(dependency.name()));
            if (!now.equals(Optional.of(dependency))) {
                String found =
                        now.map(known -> known.buildId().toString())
                                .orElse("not loaded from an image");
                reasons.add(
                        new Staleness.Reason.DependencyChanged(
                                dependency.name(), dependency.buildId().toString(), found));
            }
        }
        subject.changedSources(header.sources())
                .forEach(path -> reasons.add(new Staleness.Reason.SourceChanged(path)));
        return reasons;
    }

    /// {@return the reason that an error of reading an image is}
    static Staleness.Reason reason(ImageException error) {
        return switch (error) {
            case CorruptImageException corrupt ->
                    new Staleness.Reason.Damaged(String.valueOf(corrupt.getMessage()));
            case UnsupportedImageVersionException version ->
                    new Staleness.Reason.OtherFormat(String.valueOf(version.getMessage()));
            case UnlinkableImageException unlinkable ->
                    new Staleness.Reason.DependencyChanged(
                            unlinkable.dependency().name(),
                            unlinkable.dependency().buildId().toString(),
                            "not that: " + unlinkable.getMessage());
        };
    }
}
