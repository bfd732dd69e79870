package dev.backedge.compile;

/// An operand or instruction in the form in which the interpreter runs it: a node that computes a value in a frame.
abstract class Step {
    abstract Object run(Frame frame);
}
