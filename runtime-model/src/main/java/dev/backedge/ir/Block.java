package dev.backedge.ir;

import java.util.List;

/// A basic block: steps that run one after the other, then a choice of where to go on.
///
/// @param statements the steps in order
/// @param terminator how the block ends
public record Block(List<Statement> statements, Terminator terminator) {
    /// Copies the statements.
    public Block {
        statements = List.copyOf(statements);
    }
}
