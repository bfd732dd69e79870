package dev.backedge.ir;

import java.util.List;

/// Checks that the numbers in a body are in range.
final class BodyCheck {
    private final int slots;
    private final int blocks;
    private final int instructions;

    private BodyCheck(int slots, int blocks, int instructions) {
        this.slots = slots;
        this.blocks = blocks;
        this.instructions = instructions;
    }

    static void check(int argumentCount, int slots, List<Block> blocks) {
        if (argumentCount < 0 || argumentCount > slots) {
            throw new IllegalArgumentException(
                    argumentCount + " arguments do not fit in " + slots + " slots");
        }
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("a body has at least one block");
        }
        int instructions = blocks.stream().mapToInt(block -> block.statements().size()).sum();
        BodyCheck check = new BodyCheck(slots, blocks.size(), instructions);
        for (Block block : blocks) {
            for (Statement statement : block.statements()) {
                check.instruction(statement.instruction());
            }
            check.terminator(block.terminator());
        }
    }

    private void instruction(Instruction instruction) {
        if (instruction instanceof Instruction.SetSlot(int slot, Operand _)) {
            inRange("slot", slot, slots);
        }
        Operands.of(instruction).forEach(this::operand);
    }

    private void terminator(Terminator terminator) {
        switch (terminator) {
            case Terminator.Goto(int block) -> inRange("block", block, blocks);
            case Terminator.Branch(Operand condition, int whenTrue, int whenFalse) -> {
                operand(condition);
                inRange("block", whenTrue, blocks);
                inRange("block", whenFalse, blocks);
            }
            case Terminator.Return(Operand value) -> operand(value);
        }
    }

    private void operand(Operand operand) {
        switch (operand) {
            case Operand.Value(int number) -> inRange("value", number, instructions);
            case Operand.Slot(int index) -> inRange("slot", index, slots);
            case Operand.Constant _, Operand.Global _, Operand.StaticParameter _ -> {}
        }
    }

    private static void inRange(String what, int number, int count) {
        if (number < 0 || number >= count) {
            throw new IllegalArgumentException(
                    what + " " + number + " does not exist: the body has " + count);
        }
    }
}
