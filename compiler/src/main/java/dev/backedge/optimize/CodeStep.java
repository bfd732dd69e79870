package dev.backedge.optimize;

import dev.backedge.ir.Instruction;

/// A step of [Code].
///
/// @param value number of its result, which stays the same whatever is put before it or taken out
/// @param instruction what it does
/// @param line as of [dev.backedge.ir.Statement]
public record CodeStep(int value, Instruction instruction, int line) {
    CodeStep with(Instruction other) {
        return new CodeStep(value, other, line);
    }
}
