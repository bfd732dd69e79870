package dev.backedge.optimize;

import dev.backedge.ir.Instruction;
import dev.backedge.ir.Terminator;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// A block of [Code]: steps, then where to go on. Its number is its index.
public final class CodeBlock {
    private final List<CodeStep> steps = new ArrayList<>();
    private Terminator terminator;
    private final OptionalInt handler;

    CodeBlock(Terminator terminator, OptionalInt handler) {
        this.terminator = terminator;
        this.handler = handler;
    }

    /// {@return the steps in order, to be changed}
    public List<CodeStep> steps() {
        return steps;
    }

    Terminator terminator() {
        return terminator;
    }

    /// Goes on in another way.
    ///
    /// @param next how
    public void endWith(Terminator next) {
        terminator = next;
    }

    /// The block that goes on with what a step throws; it stays the same.
    OptionalInt handler() {
        return handler;
    }

    /// How many phis it begins with.
    int phiCount() {
        int count = 0;
        while (count < steps.size() && steps.get(count).instruction() instanceof Instruction.Phi) {
            count++;
        }
        return count;
    }
}
