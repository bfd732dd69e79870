package dev.backedge.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;

/// Images of every format version that there was: read, or cleanly refused.
class OlderImagesTest {
    @ParameterizedTest
    @CsvSource({"1, Shapes.bki", "1, Squares.bki"})
    void imagesOfOlderVersionsAreRefusedByName(int version, String name) throws IOException {
        byte[] bytes = read("v" + version + "/" + name);

        assertThatThrownBy(() -> ImagePayload.open(name, bytes))
                .isInstanceOf(UnsupportedImageVersionException.class)
                .hasMessage(
                        name
                                + ": format version "
                                + version
                                + " is not supported: this runtime reads version 2; precompile the"
                                + " package again");
    }

    private static byte[] read(String resource) throws IOException {
        try (InputStream in = OlderImagesTest.class.getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return in.readAllBytes();
        }
    }
}
