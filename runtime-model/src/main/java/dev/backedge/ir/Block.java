package dev.backedge.ir;

import java.util.List;
import java.util.OptionalInt;

/// A basic block: steps that run one after the other, then a choice of where to go on.
///
/// @param statements the steps in order
/// @param terminator how the block ends
/// @param handler number of the block that goes on with what a step of this one throws, its first
///   instruction being [Instruction.Caught]; none where it leaves the body
public record Block(List<Statement> statements, Terminator terminator, OptionalInt handler) {
    /// Makes a block whose errors leave the body.
    ///
    /// @param statements the steps in order
    /// @param terminator how the block ends
    public Block(List<Statement> statements, Terminator terminator) {
        this(statements, terminator, OptionalInt.empty());
    }

    /// Copies the statements.
    public Block {
        statements = List.copyOf(statements);
    }
}
