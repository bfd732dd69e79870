package dev.backedge.image.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backedge.image.HeaderCodec;
import dev.backedge.image.ImageException;
import dev.backedge.image.ImagePayload;
import dev.backedge.image.ImageVerifier;
import dev.backedge.image.Invariant;
import dev.backedge.image.Payload;
import dev.backedge.image.PredefinedObjects;
import dev.backedge.image.Section;
import dev.backedge.image.Verification;
import dev.backedge.image.write.WrittenImage;
import dev.backedge.ir.CorruptCodeException;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Images whose checksums fit although their content is damaged, as a faulty or hostile writer
/// would make them.
class DamagedImageTest {
    private static final long SEED = 44527;

    /// An image with another payload, with checksums that fit.
    private static byte[] sealed(WrittenImage image, byte[] payload) {
        Payload damaged = new Payload(payload, image.header().sections()).withBytes(payload);
        byte[] header = HeaderCodec.write(image.header(), damaged);
        byte[] whole = Arrays.copyOf(header, header.length + payload.length);
        System.arraycopy(payload, 0, whole, header.length, payload.length);
        return whole;
    }

    private static byte[] payload(WrittenImage image) {
        return Arrays.copyOfRange(
                image.bytes(), HeaderCodec.sizeBytes(image.bytes()), image.bytes().length);
    }

    private static ImageVerifier verifier() {
        return new ImageVerifier("x", new PredefinedObjects(new SmallWorld().core));
    }

    @Test
    void soundImagesPassTheVerifier() {
        WrittenImage system = Shapes.system();
        for (WrittenImage image : List.of(system, Shapes.squares(system))) {
            Verification result = verifier().verify(image.bytes());

            assertThat(result.errors()).isEmpty();
            assertThat(result.checked(Invariant.REFERENCE_TARGET)).isGreaterThan(50);
        }
    }

    @Test
    void everyRuleThatNeedsNoLoadingIsCheckedSomewhere() {
        WrittenImage system = Shapes.system();
        Verification first = verifier().verify(system.bytes());
        Verification second = verifier().verify(Shapes.squares(system).bytes());

        for (Invariant invariant : Invariant.values()) {
            if (invariant.level() != Invariant.Level.LOADING) {
                assertThat(first.checked(invariant) + second.checked(invariant))
                        .as(invariant.label())
                        .isPositive();
            }
        }
    }

    @Test
    void everyFlippedByteIsFound() {
        byte[] image = Shapes.squares(Shapes.system()).bytes();
        for (int at = 0; at < image.length; at++) {
            byte[] damaged = image.clone();
            damaged[at] ^= 0x11;
            assertThatThrownBy(() -> ImagePayload.open("x", damaged).checkAll())
                    .as("byte %d", at)
                    .isInstanceOf(ImageException.class);
        }
    }

    @Test
    void aSectionIsCheckedWhenItIsFirstTouched() {
        WrittenImage image = Shapes.system();
        byte[] bytes = image.bytes().clone();
        int symbols = beginOf(Section.SYMBOLS, image);
        bytes[HeaderCodec.sizeBytes(bytes) + symbols] ^= 1;
        ImagePayload payload = ImagePayload.open("x", bytes);

        assertThat(payload.kind(0)).isNotNull();
        assertThatThrownBy(() -> payload.symbol(0))
                .isInstanceOf(ImageException.class)
                .hasMessageStartingWith(
                        "x[SYMBOLS]+0x0: section-checksum: the section's checksum fits: expected");
    }

    /// Whatever the loader takes, the verifier found sound; what it finds broken the loader may
    /// still take where it does not look.
    @Test
    void theVerifierNeverFails() {
        WrittenImage system = Shapes.system();
        byte[] payload = payload(system);
        Random random = new Random(SEED);
        int broken = 0;
        for (int round = 0; round < 2000; round++) {
            byte[] damaged = payload.clone();
            int word = random.nextInt(payload.length / 4) * 4;
            damaged[word + random.nextInt(4)] =
                    (byte) random.nextInt(random.nextBoolean() ? 256 : 8);
            try {
                broken += verifier().verify(sealed(system, damaged)).isSound() ? 0 : 1;
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + SEED + " round " + round + ", word " + word, e);
            }
        }
        assertThat(broken).isGreaterThan(500);
    }

    @Test
    void damagedContentIsRefusedByTheReaderOrHarmless() {
        WrittenImage system = Shapes.system();
        byte[] payload = payload(system);
        Random random = new Random(SEED);
        int refused = 0;
        for (int round = 0; round < 600; round++) {
            byte[] damaged = payload.clone();
            int word = random.nextInt(payload.length / 4) * 4;
            damaged[word + random.nextInt(4)] =
                    (byte) random.nextInt(random.nextBoolean() ? 256 : 8);
            try {
                SmallWorld world = new SmallWorld();
                world.load("x", sealed(system, damaged));
                world.universe.methods().methods().forEach(method -> method.body());
            } catch (ImageException | CorruptCodeException _) {
                refused++;
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("seed " + SEED + " round " + round + ", word " + word, e);
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    @Test
    void damagedEdgesAreNamedByTheVerifier() {
        WrittenImage squares = Shapes.squares(Shapes.system());
        byte[] payload = payload(squares);
        payload[beginOf(Section.EDGES, squares) + 8] = 9;

        assertThat(verifier().verify(sealed(squares, payload)).errors())
                .first()
                .satisfies(error ->
                        assertThat(error)
                                .hasMessageStartingWith(
                                        "x[EDGES]+0x8: edge: an edge is known and complete"));
    }

    private static int beginOf(Section section, WrittenImage image) {
        return image.header().sections().stream()
                .filter(entry -> entry.id() == section.id())
                .findFirst()
                .orElseThrow()
                .offset();
    }
}
