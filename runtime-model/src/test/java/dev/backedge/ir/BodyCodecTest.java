package dev.backedge.ir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BodyCodecTest {
    private static final Object ROOT = new Object();

    /// All kinds of instructions, terminators, operands and constants.
    private static Body everything() {
        BodyBuilder builder = new BodyBuilder(Symbol.of("#self#"), Symbol.of("x"));
        Operand.Slot local = builder.newSlot(Symbol.of("größe"));
        builder.atLine(12);
        Operand sum = builder.call(new Operand.Global(Symbol.of("+")), builder.argument(1), new Operand.Constant(-3L));
        builder.atLine(7);
        builder.add(new Instruction.SetSlot(local.index(), sum));
        builder.add(new Instruction.Invoke(new Operand.Constant(ROOT), builder.argument(0), List.of(new Operand.StaticParameter(2))));
        List<Operand> constants = new ArrayList<>();
        for (Object value : new Object[] {
            Long.MIN_VALUE, 5, (short) -2, (byte) 9, Double.NaN, -0.0f, true, false, "text\n", Symbol.of("ok"), new CharValue(0x1F600),
            UnsignedValue.truncating(64, -1), new UnsignedValue(8, 200), ROOT
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
        return builder.returning(local).build();
    }

    private static byte[] encode(Body body) {
        return BodyEncoder.encode(body, constant -> {
            assertThat(constant).isSameAs(ROOT);
            return new RootReference(3, 1000);
        });
    }

    private static Body decode(byte[] bytes) {
        return BodyDecoder.decode(bytes, (key, index) -> {
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
    void everyProperPrefixIsCorrupt() {
        byte[] bytes = encode(everything());
        for (int length = 0; length < bytes.length; length++) {
            byte[] prefix = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> decode(prefix)).as("first %d bytes", length).isInstanceOf(CorruptCodeException.class);
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
                assertThat(e.getMessage()).as("seed %d round %d", seed, round).startsWith("compressed code+0x");
            }
        }
    }
}
