package dev.backedge.compile;

import dev.backedge.model.Raised;

/// A body in the form in which the interpreter runs it.
final class PreparedBody {
    private final PreparedBlock[] blocks;
    private final int slots;
    private final int values;
    private final Step notBoolean;

    /// A block: steps whose results begin at a number, then what its terminator needs. A block that
    /// leaves the body has neither a condition nor targets.
    ///
    /// @param first number of the first step's result
    /// @param steps in order
    /// @param end how the block ends
    /// @param operand condition, or result of the body; any step for a jump
    /// @param whenTrue target of a jump, or where to go for `true`
    /// @param whenFalse where to go for `false`
    record PreparedBlock(
            int first, Step[] steps, End end, Step operand, int whenTrue, int whenFalse) {}

    /// How a block ends.
    enum End {
        GOTO,
        BRANCH,
        RETURN
    }

    /// @param notBoolean raises the language's error for the condition in a frame, which is no
    ///   `Bool`: it finds it in the frame's last value
    PreparedBody(PreparedBlock[] blocks, int slots, int values, Step notBoolean) {
        this.blocks = blocks;
        this.slots = slots;
        this.values = values;
        this.notBoolean = notBoolean;
    }

    int slots() {
        return slots;
    }

    /// One more than the instructions: the last place holds a condition that is no `Bool`.
    int values() {
        return values + 1;
    }

    /// {@return the result of the body}
    ///
    /// @throws Raised if the program throws
    Object run(Frame frame) {
        int next = 0;
        while (true) {
            PreparedBlock block = blocks[next];
            Step[] steps = block.steps;
            int number = block.first;
            for (Step step : steps) {
                frame.values[number++] = step.run(frame);
            }
            switch (block.end) {
                case GOTO -> next = block.whenTrue;
                case BRANCH -> {
                    Object condition = block.operand.run(frame);
                    if (condition instanceof Boolean truth) {
                        next = truth ? block.whenTrue : block.whenFalse;
                    } else {
                        frame.values[values] = condition;
                        notBoolean.run(frame);
                    }
                }
                case RETURN -> {
                    return block.operand.run(frame);
                }
            }
        }
    }
}
