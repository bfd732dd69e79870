package dev.backedge.ir;

/// How a block ends. Blocks are numbered from 0 within their body; a body begins with block 0.
public sealed interface Terminator {
    /// Goes on with another block.
    ///
    /// @param block its number
    record Goto(int block) implements Terminator {}

    /// Goes on with one of two blocks. The condition must be a `Bool`; anything else is the
    /// language's `TypeError`.
    ///
    /// @param condition decides
    /// @param whenTrue number of the block for `true`
    /// @param whenFalse number of the block for `false`
    record Branch(Operand condition, int whenTrue, int whenFalse) implements Terminator {}

    /// The end of a block that is never reached: an instruction before it surely throws.
    record Unreachable() implements Terminator {}

    /// Leaves the body.
    ///
    /// @param value the result of the call
    record Return(Operand value) implements Terminator {}
}
