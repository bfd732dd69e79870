package dev.backedge.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
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
    private final List<Terminator> terminators = new ArrayList<>();
    private final List<Set<Integer>> before = new ArrayList<>();
    private final List<InlinedPlace> inlined = new ArrayList<>();
    private OptionalInt handler = OptionalInt.empty();
    private int ownBegin;
    private int ownEnd;
    private int entryEnd;

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
        ways();
        inline();
        List<Block> all = new ArrayList<>();
        int left = instructions;
        for (int i = 0; i < blocks; i++) {
            int count = i == blocks - 1 ? left : random.nextInt(left + 1);
            left -= count;
            List<Statement> statements = statements(i, count);
            boolean guarded = i == 0 || random.nextBoolean();
            all.add(
                    new Block(
                            statements,
                            valued(terminators.get(i)),
                            guarded ? handler : OptionalInt.empty()));
            entryEnd = i == 0 && handler.isEmpty() ? ownEnd : entryEnd;
            ownBegin = ownEnd;
        }
        return new Body(
                random.nextInt(slots + 1),
                times(slots, this::name),
                all,
                Optional.empty(),
                inlined);
    }

    private void inline() {
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            SourceLocation location = new SourceLocation(name().name(), random.nextInt(100));
            inlined.add(new InlinedPlace(name(), location, line()));
        }
    }

    /// Where blocks go on, who comes before each, and whether one of the others is a handler.
    private void ways() {
        for (int i = 0; i < blocks; i++) {
            before.add(new TreeSet<>());
        }
        for (int i = 0; i < blocks; i++) {
            terminators.add(terminator());
            int block = i;
            Successors.of(terminators.get(i)).forEach(next -> before.get(next).add(block));
        }
        for (int i = 1; i < blocks; i++) {
            if (before.get(i).isEmpty() && random.nextBoolean()) {
                handler = OptionalInt.of(i);
            }
        }
    }

    private List<Statement> statements(int block, int count) {
        List<Statement> statements = new ArrayList<>();
        boolean catches = handler.equals(OptionalInt.of(block));
        if (catches) {
            statements.add(new Statement(new Instruction.Caught(), line()));
        }
        boolean phis = random.nextBoolean() && !catches;
        ownEnd = ownBegin + statements.size();
        while (statements.size() < count) {
            phis &= random.nextBoolean();
            statements.add(new Statement(phis ? phi(block) : instruction(), line()));
            ownEnd++;
        }
        return statements;
    }

    private Instruction phi(int block) {
        List<Instruction.Phi.Choice> choices = new ArrayList<>();
        for (int from : before.get(block)) {
            choices.add(
                    new Instruction.Phi.Choice(
                            from,
                            entryEnd > 0 && random.nextBoolean()
                                    ? new Operand.Value(random.nextInt(entryEnd))
                                    : new Operand.Constant(constant())));
        }
        return new Instruction.Phi(choices);
    }

    private Terminator valued(Terminator terminator) {
        return switch (terminator) {
            case Terminator.Goto _, Terminator.Unreachable _ -> terminator;
            case Terminator.Branch(Operand _, int whenTrue, int whenFalse) ->
                    new Terminator.Branch(operand(), whenTrue, whenFalse);
            case Terminator.Return _ -> new Terminator.Return(operand());
        };
    }

    private static <T> List<T> times(int count, Supplier<T> made) {
        List<T> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(made.get());
        }
        return all;
    }

    private int line() {
        if (random.nextInt(10) == 0) {
            return -random.nextInt(inlined.size() + 1);
        }
        return random.nextInt(10) == 0 ? random.nextInt() & Integer.MAX_VALUE : random.nextInt(100);
    }

    private Symbol name() {
        return Symbol.of(NAMES[random.nextInt(NAMES.length)]);
    }

    private List<Operand> operands() {
        return times(random.nextInt(4), this::operand);
    }

    private Instruction instruction() {
        return switch (random.nextInt(9)) {
            case 7 -> new Instruction.IsDefined(operand());
            case 8 -> new Instruction.Refine(operand(), new Operand.Constant(constant()));
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

    /// With any condition or result: [#valued] gives it one.
    private Terminator terminator() {
        Operand any = new Operand.Constant(true);
        return switch (blocks == 1 ? 3 : random.nextInt(5)) {
            case 0 -> new Terminator.Goto(random.nextInt(1, blocks));
            case 1, 2 ->
                    new Terminator.Branch(
                            any, random.nextInt(1, blocks), random.nextInt(1, blocks));
            case 3 -> new Terminator.Return(any);
            default -> new Terminator.Unreachable();
        };
    }

    private Operand operand() {
        return switch (random.nextInt(6)) {
            case 0 -> value();
            case 1 -> new Operand.Slot(random.nextInt(slots));
            case 2 -> new Operand.Global(name());
            case 3 -> new Operand.StaticParameter(random.nextInt(300));
            default -> new Operand.Constant(constant());
        };
    }

    /// An instruction that has run: one of this block before, or one of block 0.
    private Operand value() {
        int choices = ownEnd - ownBegin + entryEnd;
        if (choices == 0) {
            return new Operand.Constant(constant());
        }
        int chosen = random.nextInt(choices);
        return new Operand.Value(chosen < entryEnd ? chosen : ownBegin + chosen - entryEnd);
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
