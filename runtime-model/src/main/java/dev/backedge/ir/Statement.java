package dev.backedge.ir;

/// An instruction with its place in the source.
///
/// @param instruction the step
/// @param line in the file of the body's method, counted from 1; 0 where unknown; -n for the n-th
///   of the body's [Body#inlined] places
public record Statement(Instruction instruction, int line) {}
