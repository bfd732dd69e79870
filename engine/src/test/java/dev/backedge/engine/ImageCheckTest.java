package dev.backedge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.compile.Execution;
import dev.backedge.image.ImageFiles;
import dev.backedge.image.write.ImageWriter;
import dev.backedge.image.write.PackageContent;
import dev.backedge.image.write.WrittenImage;
import dev.backedge.model.Warnings;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class ImageCheckTest {
    @TempDir private Path directory;

    private Path image;
    private ImageSubject subject;
    private String runtimeVersion;

    @BeforeEach
    void writeAnImage() throws IOException {
        Path entry = directory.resolve("Toy/src/Toy.toy");
        Files.createDirectories(entry.getParent());
        Files.writeString(entry, "module Toy\nfun f 1\nend");
        EngineOptions options =
                new EngineOptions(
                        List.of(),
                        List.of(directory),
                        new ToyFrontEnd(),
                        System.out,
                        ImagePolicy.NONE,
                        WorkerCommand.ofThisProcess(),
                        _ -> {},
                        Warnings.BackdatedAccess.WARNED,
                        Execution.chosen());
        Program program =
                Program.create(System.out, Warnings.BackdatedAccess.WARNED, Execution.chosen());
        PackageLoader loader = new PackageLoader(options, program);
        PackageSource source = options.roots().locate("Toy");
        subject = new ImageSubject.OfPackage(source, Set.of());
        EvaluatedPackage evaluated = loader.evaluate(subject);
        PackageContent content =
                new PackageContent(
                        "Toy", source.uuid(), List.of(evaluated.module()), evaluated.sources());
        WrittenImage written = new ImageWriter(program.universe(), List.of()).write(content);
        runtimeVersion = written.header().runtimeVersion();
        image = directory.resolve("Toy.bki");
        ImageFiles.writeAtomically(image, written.bytes());
    }

    private Staleness staleness() {
        return new ImageCheck(runtimeVersion, Map.of()).checkWhole(image, subject).staleness();
    }

    @Test
    void whatWasJustWrittenIsFresh() {
        assertThat(staleness()).isEqualTo(Staleness.FRESH).hasToString("fresh");
    }

    @Test
    void anotherRuntimeVersionIsNamed() {
        Staleness staleness = new ImageCheck("9.9", Map.of()).check(image, subject).staleness();

        assertThat(staleness.reasons())
                .containsExactly(new Staleness.Reason.OtherRuntime("9.9", runtimeVersion));
        assertThat(staleness)
                .hasToString("other runtime version: expected 9.9, found " + runtimeVersion);
    }

    @Test
    void aMissingImageIsStale() throws IOException {
        Files.delete(image);

        assertThat(staleness()).hasToString("missing");
    }

    @Test
    void aChangedOrMissingSourceIsNamed() throws IOException {
        Files.writeString(directory.resolve("Toy/src/Toy.toy"), "module Toy\nfun f 2\nend");
        assertThat(staleness()).hasToString("source changed: src/Toy.toy");

        Files.delete(directory.resolve("Toy/src/Toy.toy"));
        assertThat(staleness()).hasToString("source changed: src/Toy.toy");
    }

    @Test
    void aDamagedPayloadIsSeenByWhoLooksAtAllOfTheFile() throws IOException {
        byte[] bytes = Files.readAllBytes(image);
        bytes[bytes.length - 1] ^= 1;
        Files.write(image, bytes);

        assertThat(
                        new ImageCheck(runtimeVersion, Map.of())
                                .check(image, subject)
                                .staleness()
                                .isFresh())
                .isTrue();
        assertThat(staleness().reasons())
                .singleElement()
                .isInstanceOf(Staleness.Reason.Damaged.class);
    }

    @Test
    void everyShorterFileIsStale() throws IOException {
        byte[] bytes = Files.readAllBytes(image);
        for (int length = 0; length < bytes.length; length++) {
            Files.write(image, Arrays.copyOf(bytes, length));

            assertThat(staleness().reasons()).as("first %d bytes", length).isNotEmpty();
        }
    }

    @Test
    void anImageOfAnotherPackageOfThatNameIsNone() {
        PackageSource source = ((ImageSubject.OfPackage) subject).source();
        PackageSource other =
                new PackageSource(
                        "Toy",
                        PackageIds.uuidOf("Other"),
                        source.directory(),
                        source.entry(),
                        Optional.empty());

        Staleness staleness =
                new ImageCheck(runtimeVersion, Map.of())
                        .check(image, new ImageSubject.OfPackage(other, Set.of()))
                        .staleness();

        assertThat(staleness).hasToString("missing");
    }
}
