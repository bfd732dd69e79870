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
            block.handler().ifPresent(handler -> inRange("block", handler, blocks.size()));
        }
    }

    /// Checks that the types of a body are as many as what they are the types of.
    ///
    /// @param slots of the body
    /// @param blocks of the body
    record TypeCount(int slots, List<Block> blocks) {
        void check(BodyTypes types) {
            int instructions = blocks.stream().mapToInt(block -> block.statements().size()).sum();
            if (types.values().size() != instructions || types.slots().size() != slots) {
                throw new IllegalArgumentException(
                        instructions
                                + " values and "
                                + slots
                                + " slots have "
                                + types.values().size()
                                + " and "
                                + types.slots().size()
                                + " types");
            }
        }
    }

    private void instruction(Instruction instruction) {
        if (instruction instanceof Instruction.SetSlot(int slot, Operand _)) {
            inRange("slot", slot, slots);
        }
        if (instruction instanceof Instruction.Phi(List<Instruction.Phi.Choice> choices)) {
            choices.forEach(choice -> inRange("block", choice.block(), blocks));
        }
        Operands.of(instruction).forEach(this::operand);
    }

    private void terminator(Terminator terminator) {
        Operands.of(terminator).forEach(this::operand);
        Successors.of(terminator).forEach(block -> inRange("block", block, blocks));
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
