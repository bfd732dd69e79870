package dev.backedge.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

class HeaderCodecTest {
    private static final Payload PAYLOAD = payload(1, 2, 3, 4, 5, 6, 7, 8);
    private static final ImageHeader DRAFT =
            new ImageHeader(
                    "0.1.0+test",
                    new BuildId(0, 0),
                    "Geometry",
                    new UUID(1, 2),
                    0,
                    List.of(new Dependency("Base", new UUID(3, 4), new BuildId(5, 6))),
                    List.of(new SourceEntry("src/Geometry.jl", 17, "ab".repeat(32))),
                    Map.of("precision", "64"),
                    0,
                    List.of());

    private static Payload payload(int... content) {
        byte[] bytes = new byte[content.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) content[i];
        }
        return new Payload(
                bytes, List.of(SectionEntry.of(Section.SYMBOLS.id(), 0, bytes.length, bytes)));
    }

    @Test
    void whatIsWrittenIsRead() {
        byte[] bytes = HeaderCodec.write(DRAFT, PAYLOAD);

        ImageHeader read = new HeaderCodec("Geometry.bki").read(bytes);

        assertThat(read).isEqualTo(HeaderCodec.complete(DRAFT, PAYLOAD));
        assertThat(HeaderCodec.sizeBytes(bytes)).isEqualTo(bytes.length);
    }

    @Test
    void theBuildIdNamesTheContent() {
        ImageHeader same = HeaderCodec.complete(DRAFT, payload(1, 2, 3, 4, 5, 6, 7, 8));
        ImageHeader other = HeaderCodec.complete(DRAFT, payload(1, 2, 3, 4, 5, 6, 7, 9));

        assertThat(same.buildId()).isEqualTo(HeaderCodec.complete(DRAFT, PAYLOAD).buildId());
        assertThat(other.buildId()).isNotEqualTo(same.buildId());
    }

    @Test
    void everyProperPrefixIsCorrupt() {
        byte[] bytes = HeaderCodec.write(DRAFT, PAYLOAD);
        for (int length = 0; length < bytes.length; length++) {
            byte[] prefix = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> new HeaderCodec("x").read(prefix))
                    .as("first %d bytes", length)
                    .isInstanceOf(CorruptImageException.class);
        }
    }

    @Test
    void everyFlippedBitIsFound() {
        byte[] bytes = HeaderCodec.write(DRAFT, PAYLOAD);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] damaged = bytes.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> new HeaderCodec("x").read(damaged))
                    .as("bit %d", bit)
                    .isInstanceOf(ImageException.class);
        }
    }

    static Stream<List<SectionEntry>> wrongTables() {
        return Stream.of(
                List.of(new SectionEntry(0, 0, 8, 0)),
                List.of(new SectionEntry(2, 4, 4, 0)),
                List.of(new SectionEntry(2, 0, 6, 0)),
                List.of(new SectionEntry(2, 0, 12, 0)),
                List.of(new SectionEntry(2, 0, -4, 0)),
                List.of(new SectionEntry(2, 8, 4, 0)),
                List.of(new SectionEntry(2, Integer.MAX_VALUE - 7, 8, 0)),
                List.of(new SectionEntry(2, 0, 0, 0), new SectionEntry(2, 0, 8, 0)),
                List.of(new SectionEntry(2, 0, 8, 0), new SectionEntry(3, 0, 8, 0)));
    }

    @ParameterizedTest
    @MethodSource("wrongTables")
    void tablesOfSectionsThatBreakTheRuleAreRefused(List<SectionEntry> sections) {
        byte[] bytes = HeaderCodec.write(DRAFT, new Payload(PAYLOAD.bytes(), sections));

        assertThatThrownBy(() -> new HeaderCodec("x").read(bytes))
                .isInstanceOfSatisfying(
                        CorruptImageException.class,
                        error -> assertThat(error.invariant()).isEqualTo(Invariant.SECTION_TABLE));
    }

    @Test
    void anotherFormatVersionIsNamed() {
        byte[] bytes = HeaderCodec.write(DRAFT, PAYLOAD);
        bytes[8] = 7;

        assertThatThrownBy(() -> new HeaderCodec("Geometry.bki").read(bytes))
                .isInstanceOf(UnsupportedImageVersionException.class)
                .hasMessage(
                        "Geometry.bki: format version 7 is not supported: this runtime reads"
                                + " version 2; precompile the package again");
    }

    @Test
    void textInsteadOfAnImageIsRefused() {
        assertThatThrownBy(() ->
                        new HeaderCodec("notes.txt")
                                .read("a text, not an image".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(CorruptImageException.class)
                .hasMessage(
                        "notes.txt[HEADER]+0x8: file-signature: the file begins as an image: expected"
                                + " 89424b490d0a1a0a, found 6120746578742c20");
    }
}
