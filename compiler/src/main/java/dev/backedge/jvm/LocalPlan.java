package dev.backedge.jvm;

import dev.backedge.ir.Block;
import dev.backedge.ir.Body;
import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Operands;
import dev.backedge.ir.Statement;
import dev.backedge.ir.Successors;
import dev.backedge.ir.Terminator;

import java.util.BitSet;
import java.util.List;

/// How the values of a body are used: how often, and whether in other blocks than their own.
final class LocalPlan {
    private final int[] blockOf;
    private final int[] uses;
    private final boolean[] crossing;
    private final boolean[] written;
    private final BitSet loops;

    LocalPlan(Body body) {
        int count = body.instructionCount();
        blockOf = new int[count];
        uses = new int[count];
        crossing = new boolean[count];
        written = new boolean[body.slotNames().size()];
        number(body.blocks());
        loops = Successors.loops(body.blocks());
        for (int block = 0; block < body.blocks().size(); block++) {
            for (Statement statement : body.blocks().get(block).statements()) {
                use(statement.instruction(), block, body.blocks());
            }
            for (Operand operand : Operands.of(body.blocks().get(block).terminator())) {
                use(operand, block);
            }
        }
    }

    private void number(List<Block> blocks) {
        int value = 0;
        for (int block = 0; block < blocks.size(); block++) {
            for (Statement statement : blocks.get(block).statements()) {
                blockOf[value] = block;
                crossing[value] = statement.instruction() instanceof Instruction.Phi;
                value++;
            }
        }
    }

    private void use(Instruction instruction, int block, List<Block> blocks) {
        switch (instruction) {
            case Instruction.Phi(List<Instruction.Phi.Choice> choices) ->
                    choices.forEach(choice -> choose(choice, blocks));
            case Instruction.SetSlot(int slot, Operand value) -> {
                written[slot] = true;
                use(value, block);
            }
            default -> Operands.of(instruction).forEach(operand -> use(operand, block));
        }
    }

    /// A choice is made on the way between the blocks. After a branch that way begins with the
    /// variables that blocks share.
    private void choose(Instruction.Phi.Choice choice, List<Block> blocks) {
        use(choice.value(), choice.block());
        if (choice.value() instanceof Operand.Value(int value)) {
            crossing[value] |= blocks.get(choice.block()).terminator() instanceof Terminator.Branch;
        }
    }

    private void use(Operand operand, int block) {
        if (operand instanceof Operand.Value(int value)) {
            uses[value]++;
            crossing[value] |= blockOf[value] != block;
        }
    }

    /// {@return whether a jump of the body leads backwards}
    boolean hasLoop() {
        return !loops.isEmpty();
    }

    /// {@return whether a jump leads backwards to a block}
    boolean isLoop(int block) {
        return loops.get(block);
    }

    /// {@return the block that makes a value}
    int block(int value) {
        return blockOf[value];
    }

    int uses(int value) {
        return uses[value];
    }

    /// {@return whether a value is needed outside its block, or chosen on the way into it}
    boolean isCrossing(int value) {
        return crossing[value];
    }

    /// {@return whether the body writes a slot}
    boolean isWritten(int slot) {
        return written[slot];
    }
}
