package dev.backedge.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/// Makes bodies whose numbers fit each other, and which mean nothing. All constants have a text
/// form.
final class RandomBodies {
    private static final String[] NAMES = {
        "x",
        "_",
        "push!",
        "größe",
        "x₁",
        "x²",
        "𝐱",
        "",
        "+",
        "#self#",
        "1st",
        "with space",
        "a\"b",
        "back\\slash",
        "line\nbreak",
        "tab\tcr\r",
        "😀",
        "block"
    };

    private final Random random;
    private final int slots;
    private final int blocks;
    private final int instructions;

    private RandomBodies(Random random, int size) {
        this.random = random;
        slots = 1 + random.nextInt(size + 1);
        blocks = 1 + random.nextInt(size + 1);
        instructions = 1 + random.nextInt(4 * size + 1);
    }

    /// {@return a body}
    ///
    /// @param random decides everything
    /// @param size bounds the numbers of slots, blocks and instructions
    static Body next(Random random, int size) {
        return new RandomBodies(random, size).body();
    }

    private Body body() {
        List<Block> all = new ArrayList<>();
        int left = instructions;
        for (int i = 0; i < blocks; i++) {
            int count = i == blocks - 1 ? left : random.nextInt(left + 1);
            left -= count;
            all.add(
                    new Block(
                            times(count, () -> new Statement(instruction(), line())),
                            terminator()));
        }
        return new Body(random.nextInt(slots + 1), times(slots, this::name), all);
    }

    private static <T> List<T> times(int count, Supplier<T> made) {
        List<T> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(made.get());
        }
        return all;
    }

    private int line() {
        return random.nextInt(10) == 0 ? random.nextInt() & Integer.MAX_VALUE : random.nextInt(100);
    }

    private Symbol name() {
        return Symbol.of(NAMES[random.nextInt(NAMES.length)]);
    }

    private List<Operand> operands() {
        return times(random.nextInt(4), this::operand);
    }

    private Instruction instruction() {
        return switch (random.nextInt(7)) {
            case 0 -> new Instruction.Call(operand(), operands());
            case 1 ->
                    new Instruction.Invoke(new Operand.Constant(constant()), operand(), operands());
            case 2 -> new Instruction.New(operand(), operands());
            case 3 -> new Instruction.GetField(operand(), name());
            case 4 -> new Instruction.SetField(operand(), name(), operand());
            case 5 -> new Instruction.SetSlot(random.nextInt(slots), operand());
            default -> new Instruction.SetGlobal(name(), operand());
        };
    }

    private Terminator terminator() {
        return switch (random.nextInt(3)) {
            case 0 -> new Terminator.Goto(random.nextInt(blocks));
            case 1 ->
                    new Terminator.Branch(
                            operand(), random.nextInt(blocks), random.nextInt(blocks));
            default -> new Terminator.Return(operand());
        };
    }

    private Operand operand() {
        return switch (random.nextInt(6)) {
            case 0 -> new Operand.Value(random.nextInt(instructions));
            case 1 -> new Operand.Slot(random.nextInt(slots));
            case 2 -> new Operand.Global(name());
            case 3 -> new Operand.StaticParameter(random.nextInt(300));
            default -> new Operand.Constant(constant());
        };
    }

    /// Small numbers, and any bits of their width.
    private long number() {
        return random.nextBoolean() ? random.nextInt(-70, 70) : random.nextLong();
    }

    private Object constant() {
        return switch (random.nextInt(12)) {
            case 0 -> number();
            case 1 -> (int) number();
            case 2 -> (short) number();
            case 3 -> (byte) number();
            case 4 ->
                    Double.longBitsToDouble(
                            random.nextBoolean()
                                    ? Double.doubleToLongBits(number())
                                    : random.nextLong());
            case 5 ->
                    Float.intBitsToFloat(
                            random.nextBoolean()
                                    ? Float.floatToIntBits(number())
                                    : random.nextInt());
            case 6 -> random.nextBoolean();
            case 7 -> random.nextBoolean() ? Double.NaN : Float.NEGATIVE_INFINITY;
            case 8 -> name();
            case 9 -> new CharValue(random.nextInt(Character.MAX_CODE_POINT + 1));
            case 10 -> UnsignedValue.truncating(8 << random.nextInt(4), number());
            default -> name().name();
        };
    }
}
