package dev.backedge.compile;

import dev.backedge.ir.Block;
import dev.backedge.ir.Body;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Statement;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The values of a body that need not be computed, since what they always are is known. Takes their
/// statements out, and numbers the others anew.
final class NeedlessValues {
    private final @Nullable Object[] known;

    NeedlessValues(int values) {
        known = new Object[values];
    }

    /// Notes that a value is always the same, and that computing it does nothing else.
    void add(int number, Object value) {
        known[number] = value;
    }

    /// {@return a body without the statements that give these values}
    Body without(Body body) {
        int[] numbers = new int[known.length];
        int kept = 0;
        for (int i = 0; i < known.length; i++) {
            numbers[i] = known[i] == null ? kept++ : kept;
        }
        OperandMap map = operand -> renumbered(operand, numbers);
        List<Block> blocks = new ArrayList<>();
        int number = 0;
        for (Block block : body.blocks()) {
            List<Statement> statements = new ArrayList<>();
            for (Statement statement : block.statements()) {
                if (known[number++] == null) {
                    statements.add(
                            new Statement(map.of(statement.instruction()), statement.line()));
                }
            }
            blocks.add(new Block(statements, map.of(block.terminator()), block.handler()));
        }
        return new Body(body.argumentCount(), body.slotNames(), blocks);
    }

    private Operand renumbered(Operand operand, int[] numbers) {
        if (!(operand instanceof Operand.Value(int number))) {
            return operand;
        }
        Object value = known[number];
        return value == null ? new Operand.Value(numbers[number]) : new Operand.Constant(value);
    }
}
