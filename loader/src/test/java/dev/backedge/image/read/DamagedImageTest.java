package dev.backedge.image.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backedge.image.HeaderCodec;
import dev.backedge.image.ImageException;
import dev.backedge.image.ImageVerifier;
import dev.backedge.image.PredefinedObjects;
import dev.backedge.image.Section;
import dev.backedge.image.write.WrittenImage;
import dev.backedge.ir.CorruptCodeException;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;

/// Images whose checksums fit although their content is damaged, as a faulty or hostile writer
/// would make them.
class DamagedImageTest {
    private static final long SEED = 44527;

    private static byte[] sealed(WrittenImage image, byte[] payload) {
        byte[] header = HeaderCodec.write(image.header(), payload);
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

        assertThatCode(() -> verifier().verify(system.bytes())).doesNotThrowAnyException();
        assertThatCode(() -> verifier().verify(Shapes.squares(system).bytes()))
                .doesNotThrowAnyException();
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
        payload[beginOf(Section.EDGES, payload) + 8] = 9;

        assertThatThrownBy(() -> verifier().verify(sealed(squares, payload)))
                .isInstanceOf(ImageException.class)
                .hasMessageStartingWith("x[EDGES]+0x8: an edge is known and complete");
    }

    /// Where a section begins, from the table at the beginning of a payload.
    private static int beginOf(Section section, byte[] payload) {
        ByteBuffer table = ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN);
        int row = 8;
        while (table.getInt(row) != section.id()) {
            row += 12;
        }
        return table.getInt(row + 4);
    }

    @Test
    void damagedContentIsNamedByTheVerifier() {
        WrittenImage system = Shapes.system();
        byte[] payload = payload(system);
        payload[0] = 120;

        assertThatThrownBy(() -> verifier().verify(sealed(system, payload)))
                .isInstanceOf(ImageException.class)
                .hasMessageStartingWith("x[TABLE]+0x");
    }
}
