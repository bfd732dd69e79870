package dev.backedge.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class HeaderCodecTest {
    private static final byte[] PAYLOAD = {1, 2, 3, 4};
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
                    0);

    @Test
    void whatIsWrittenIsRead() {
        byte[] bytes = HeaderCodec.write(DRAFT, PAYLOAD);

        ImageHeader read = new HeaderCodec("Geometry.bki").read(bytes);

        assertThat(read).isEqualTo(HeaderCodec.complete(DRAFT, PAYLOAD));
        assertThat(HeaderCodec.sizeBytes(bytes)).isEqualTo(bytes.length);
    }

    @Test
    void theBuildIdNamesTheContent() {
        ImageHeader same = HeaderCodec.complete(DRAFT, PAYLOAD.clone());
        ImageHeader other = HeaderCodec.complete(DRAFT, new byte[] {1, 2, 3, 5});

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

    @Test
    void anotherFormatVersionIsNamed() {
        byte[] bytes = HeaderCodec.write(DRAFT, PAYLOAD);
        bytes[8] = 7;

        assertThatThrownBy(() -> new HeaderCodec("Geometry.bki").read(bytes))
                .isInstanceOf(UnsupportedImageVersionException.class)
                .hasMessage(
                        "Geometry.bki: format version 7 is not supported: this runtime reads"
                                + " version 1; precompile the package again");
    }

    @Test
    void textInsteadOfAnImageIsRefused() {
        assertThatThrownBy(() ->
                        new HeaderCodec("notes.txt")
                                .read("a text, not an image".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(CorruptImageException.class)
                .hasMessage(
                        "notes.txt[HEADER]+0x8: the file begins as an image: expected"
                                + " 89424b490d0a1a0a, found 6120746578742c20");
    }
}
