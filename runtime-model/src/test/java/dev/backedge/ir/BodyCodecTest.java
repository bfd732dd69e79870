package dev.backedge.ir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class BodyCodecTest {
    private static final Object ROOT = new Object();

    /// All kinds of instructions, terminators, operands and constants.
    private static Body everything() {
        BodyBuilder builder = new BodyBuilder(Symbol.of("#self#"), Symbol.of("x"));
        Operand.Slot local = builder.newSlot(Symbol.of("größe"));
        builder.atLine(12);
        Operand sum =
                builder.call(
                        new Operand.Global(Symbol.of("+")),
                        builder.argument(1),
                        new Operand.Constant(-3L));
        builder.atLine(7);
        builder.add(new Instruction.SetSlot(local.index(), sum));
        builder.add(
                new Instruction.Invoke(
                        new Operand.Constant(ROOT),
                        builder.argument(0),
                        List.of(new Operand.StaticParameter(2))));
        List<Operand> constants = new ArrayList<>();
        for (Object value :
                new Object[] {
                    Long.MIN_VALUE,
                    5,
                    (short) -2,
                    (byte) 9,
                    Double.NaN,
                    -0.0f,
                    true,
                    false,
                    "text\n",
                    Symbol.of("ok"),
                    new CharValue(0x1F600),
                    UnsignedValue.truncating(64, -1),
                    new UnsignedValue(8, 200),
                    ROOT
                }) {
            constants.add(new Operand.Constant(value));
        }
        builder.add(new Instruction.New(new Operand.Global(Symbol.of("T")), constants));
        BodyBuilder.Label yes = builder.newBlock();
        BodyBuilder.Label no = builder.newBlock();
        builder.branch(builder.add(new Instruction.GetField(local, Symbol.of("flag"))), yes, no);
        builder.startBlock(yes);
        builder.add(new Instruction.SetField(local, Symbol.of("a"), sum));
        builder.add(new Instruction.SetGlobal(Symbol.of("g"), sum));
        builder.jump(no);
        builder.startBlock(no);
        BodyBuilder.Label handler = builder.newBlock();
        builder.handledBy(handler);
        builder.add(new Instruction.IsDefined(local));
        builder.add(new Instruction.Refine(sum, new Operand.Constant(ROOT)));
        builder.unreachable();
        builder.startBlock(handler);
        Body body = builder.returning(builder.add(new Instruction.Caught())).build();
        Operand.Constant type = new Operand.Constant(ROOT);
        return new Body(
                body.argumentCount(),
                body.slotNames(),
                body.blocks(),
                Optional.of(
                        new BodyTypes(
                                Collections.nCopies(body.instructionCount(), type),
                                Collections.nCopies(body.slotNames().size(), type))),
                List.of());
    }

    private static byte[] encode(Body body) {
        return BodyEncoder.encode(
                body,
                constant -> {
                    assertThat(constant).isSameAs(ROOT);
                    return new RootReference(3, 1000);
                });
    }

    private static Body decode(byte[] bytes) {
        return BodyDecoder.decode(
                bytes,
                (key, index) -> {
                    if (key != 3 || index != 1000) {
                        throw new IndexOutOfBoundsException("root " + index + " of key " + key);
                    }
                    return ROOT;
                });
    }

    @Test
    void everyKindOfCodeComesBack() {
        assertThat(decode(encode(everything()))).isEqualTo(everything());
    }

    @Test
    void inlinedPlacesComeBackAndShareTheirTexts() {
        Body body =
                BodyText.parse(
                        """
                        body 1 (f)
                        inlined half "numbers.jl" 7 @3
                        inlined "÷" "numbers.jl" 12 @in 1
                        inlined half "numbers.jl" 7 @4
                        block 0:
                          %0 = call @f() @in 2
                          %1 = call @f() @in 3
                          return %1
                        """);

        byte[] bytes = encode(body);

        assertThat(decode(bytes)).isEqualTo(body);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).containsOnlyOnce("numbers.jl");
    }

    @Test
    void everyProperPrefixIsCorrupt() {
        byte[] bytes = encode(everything());
        for (int length = 0; length < bytes.length; length++) {
            byte[] prefix = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> decode(prefix))
                    .as("first %d bytes", length)
                    .isInstanceOf(CorruptCodeException.class);
        }
    }

    @Test
    void damagedBytesGiveOtherCodeOrTheSpecificError() {
        byte[] bytes = encode(everything());
        long seed = 20260101;
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = bytes.clone();
            for (int i = random.nextInt(3); i >= 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(decode(damaged)).isNotNull();
            } catch (CorruptCodeException e) {
                assertThat(e.getMessage())
                        .as("seed %d round %d", seed, round)
                        .startsWith("compressed code+0x");
            }
        }
    }

    @Test
    void halfOfASurrogatePairHasNoCompressedForm() {
        Body body = new BodyBuilder().returning(new Operand.Constant(Symbol.of("a\ud83d"))).build();

        assertThatThrownBy(() -> encode(body))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a text with half of a surrogate pair has no compressed form");
    }

    @Test
    void everyBodyComesBackFromItsBytes() {
        for (int round = 0; round < 1_000; round++) {
            long seed = 7_000_000 + round;
            Body body = RandomBodies.next(new Random(seed), 1 + round / 100);

            byte[] bytes = encode(body);

            assertThat(decode(bytes)).as("seed %d", seed).hasToString(body.toString());
            assertThat(encode(decode(bytes))).as("seed %d", seed).isEqualTo(bytes);
        }
    }

    @Test
    void everyFlippedBitGivesOtherCodeOrTheSpecificError() {
        byte[] bytes = encode(everything());
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            byte[] damaged = bytes.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                assertThat(decode(damaged)).as("bit %d", bit).isNotNull();
            } catch (CorruptCodeException e) {
                assertThat(e.offset()).as("bit %d", bit).isBetween(0, bytes.length);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                         | 0x0: expected another byte, found the end of the code
                    00 7f                      | 0x2: expected a count of at most 0, found 127
                    00 00 00 00 00             | 0x5: expected code whose numbers fit each other, found a body has at least one block
                    00 00 ff ff ff ff 0f       | 0x7: expected a number of at most 31 bits, found 4294967295
                    00 00 ff ff ff ff ff ff ff ff ff 02 | 0xc: expected a number of at most 64 bits, found a longer one
                    00 00 01 00 12 2e 00 00 00 00 | 0x9: expected the end of the code, found 1 more bytes
                    00 00 01 00 2d             | 0x5: expected the tag of a terminator, found 45
                    00 00 01 00 12 12          | 0x6: expected the tag of an operand, found 18
                    00 00 01 00 12 33 18 00    | 0x7: expected 8, 16, 32 or 64 bits, found 24
                    00 00 01 00 12 31 01 c3    | 0x7: expected UTF-8, found Input length = 1
                    00 00 01 00 12 2b 80 02    | 0x8: expected an integer of 8 bits, found 128
                    00 00 01 00 12 32 80 80 44 | 0x9: expected code whose numbers fit each other, found no Unicode code point: 0x110000
                    00 00 01 00 12 20 00 00 00 00 | 0xa: expected code whose numbers fit each other, found value 0 does not exist: the body has 0
                    00 00 01 00 13 02 00 00    | 0x8: expected code whose numbers fit each other, found block 1 does not exist: the body has 1
                    00 00 01 01 00 0a 2e 20 00 | 0x9: expected a constant as the type, found another operand
                    00 00 01 01 00 0b 13 00 00 00 | 0xa: expected code whose numbers fit each other, found block 0 catches, but not as the first instruction of a handler
                    00 00 01 01 80 80 80 80 10 | 0x9: expected a line of the source, found 2147483648
                    00 00 01 00 12 24 00 00    | 0x8: expected code whose numbers fit each other, found root 0 of key 0
                    """)
    void whatIsNoCodeIsRefusedWithItsPlace(String hexadecimal, String message) {
        byte[] bytes = HexFormat.of().parseHex(hexadecimal.replace(" ", ""));

        assertThatThrownBy(() -> decode(bytes))
                .isInstanceOf(CorruptCodeException.class)
                .hasMessage("compressed code+" + message);
    }
}
