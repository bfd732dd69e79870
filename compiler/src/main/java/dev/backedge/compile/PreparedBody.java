package dev.backedge.compile;

import dev.backedge.compile.builtin.LanguageErrors;
import dev.backedge.ir.InlinedPlace;
import dev.backedge.ir.SourceLocation;
import dev.backedge.jvm.Interruption;
import dev.backedge.model.CallFrame;
import dev.backedge.model.Raised;
import dev.backedge.types.TypeDepthException;

import java.util.List;

/// A body in the form in which the interpreter runs it.
final class PreparedBody {
    private final LanguageErrors errors;
    private final Origin origin;
    private final PreparedBlock[] blocks;
    private final int slots;
    private final int values;

    /// A block: phis, then steps whose results begin after theirs, then what its terminator needs.
    /// A block that leaves the body has neither a condition nor targets.
    ///
    /// @param first number of the first phi's result, or of the first step's
    /// @param phis in order
    /// @param steps in order
    /// @param end how the block ends
    /// @param operand condition, or result of the body; any step for a jump
    /// @param whenTrue target of a jump, or where to go for `true`
    /// @param whenFalse where to go for `false`
    /// @param handler block that goes on with what a step throws; -1 for none
    record PreparedBlock(
            int first,
            PreparedPhi[] phis,
            Step[] steps,
            End end,
            Step operand,
            int whenTrue,
            int whenFalse,
            int handler) {
        /// A block of one value, which it returns.
        static PreparedBlock returning(Step value) {
            return new PreparedBlock(
                    0, new PreparedPhi[0], new Step[0], End.RETURN, value, 0, 0, -1);
        }
    }

    /// Where a body comes from.
    ///
    /// @param function name of the function; empty at the top level
    /// @param location of the definition
    /// @param lines of the instructions
    /// @param inlined places of the body
    record Origin(
            String function,
            SourceLocation location,
            List<Integer> lines,
            List<InlinedPlace> inlined) {
        static final Origin UNKNOWN = new Origin("", SourceLocation.NONE, List.of(), List.of());

        /// {@return the frames of a call; none where its place is not known}
        List<CallFrame> framesAt(int instruction) {
            int line = instruction < lines.size() ? lines.get(instruction) : 0;
            return CallFrame.at(function, location, inlined, line);
        }
    }

    /// A phi.
    ///
    /// @param choices a step for each block of the body; only those of blocks that come before are
    ///   ever run
    record PreparedPhi(Step[] choices) {}

    /// How a block ends.
    enum End {
        GOTO,
        BRANCH,
        RETURN,
        UNREACHABLE
    }

    /// @param errors of the language
    /// @param origin where it comes from
    /// @param blocks in order
    /// @param slots how many slots a frame has
    /// @param values how many instructions
    PreparedBody(
            LanguageErrors errors, Origin origin, PreparedBlock[] blocks, int slots, int values) {
        this.errors = errors;
        this.origin = origin;
        this.blocks = blocks;
        this.slots = slots;
        this.values = values;
    }

    int slots() {
        return slots;
    }

    int values() {
        return values;
    }

    /// {@return the result of the body}
    ///
    /// @throws Raised if the program throws
    Object run(Frame frame) {
        int before = 0;
        int current = 0;
        while (true) {
            PreparedBlock block = blocks[current];
            int next = current;
            try {
                steps(block, before, frame);
                switch (block.end) {
                    case GOTO -> next = block.whenTrue;
                    case BRANCH ->
                            next =
                                    truth(block.operand.run(frame))
                                            ? block.whenTrue
                                            : block.whenFalse;
                    case RETURN -> {
                        return block.operand.run(frame);
                    }
                    case UNREACHABLE ->
                            throw new IllegalStateException(
                                    "the end of block " + current + " was reached");
                }
                if (next <= current) {
                    Interruption.check(frame.task);
                }
            } catch (Raised | StackOverflowError | TypeDepthException thrown) {
                Raised raised = raised(thrown);
                raised.leaves(frame, origin.framesAt(frame.at));
                if (block.handler < 0) {
                    throw raised;
                }
                frame.caught = raised;
                frame.task.caught().add(raised);
                next = block.handler;
            }
            before = current;
            current = next;
        }
    }

    private static void steps(PreparedBlock block, int before, Frame frame) {
        int number = block.first;
        PreparedPhi[] phis = block.phis;
        if (phis.length > 0) {
            Object[] chosen = new Object[phis.length];
            for (int i = 0; i < phis.length; i++) {
                chosen[i] = phis[i].choices[before].run(frame);
            }
            System.arraycopy(chosen, 0, frame.values, number, chosen.length);
            number += chosen.length;
        }
        for (Step step : block.steps) {
            frame.at = number;
            frame.values[number++] = step.run(frame);
        }
    }

    private boolean truth(Object condition) {
        if (condition instanceof Boolean truth) {
            return truth;
        }
        throw errors.type("if", "", errors.core().bool(), condition);
    }

    /// What exceeds the runtime's limits is an error of the program that runs.
    private Raised raised(Throwable thrown) {
        return switch (thrown) {
            case Raised raised -> raised;
            case StackOverflowError _ -> errors.stackOverflow();
            default -> errors.failure(String.valueOf(thrown.getMessage()));
        };
    }
}
