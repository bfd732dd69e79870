package dev.backedge.ir;

/// An instruction with its place in the source.
///
/// @param instruction the step
/// @param line in the file of the body's method, counted from 1; 0 where unknown
public record Statement(Instruction instruction, int line) {
    /// Rejects negative lines.
    ///
    /// @throws IllegalArgumentException if the line is negative
    public Statement {
        if (line < 0) {
            throw new IllegalArgumentException("lines are counted from 1, found " + line);
        }
    }
}
