package dev.backedge.compile;

import dev.backedge.ir.Block;
import dev.backedge.ir.Body;
import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Operands;
import dev.backedge.ir.Statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Which blocks use a value that another block computes: they have to be looked at again when more
/// is known of it, even if no slot changes.
final class ValueUsers {
    private final List<Set<Integer>> users = new ArrayList<>();
    private final int[] homes;

    ValueUsers(Body body) {
        homes = new int[body.instructionCount()];
        int number = 0;
        for (int i = 0; i < body.blocks().size(); i++) {
            for (int j = 0; j < body.blocks().get(i).statements().size(); j++) {
                homes[number++] = i;
                users.add(Set.of());
            }
        }
        for (int i = 0; i < body.blocks().size(); i++) {
            add(body.blocks().get(i), i);
        }
    }

    private void add(Block block, int index) {
        for (Statement statement : block.statements()) {
            boolean phi = statement.instruction() instanceof Instruction.Phi;
            Operands.of(statement.instruction()).forEach(operand -> add(operand, index, phi));
        }
        Operands.of(block.terminator()).forEach(operand -> add(operand, index, false));
    }

    private void add(Operand operand, int block, boolean phi) {
        if (operand instanceof Operand.Value(int number) && (phi || homes[number] != block)) {
            if (users.get(number).isEmpty()) {
                users.set(number, new TreeSet<>());
            }
            users.get(number).add(block);
        }
    }

    /// The blocks that use a value after it was computed elsewhere, or the last time round.
    Set<Integer> of(int number) {
        return users.get(number);
    }
}
