package dev.backedge.compile;

/// An operand or instruction in the form in which the interpreter runs it: a node that computes a
/// value in a frame.
abstract class Step {
    abstract Object run(Frame frame);

    /// The values of several steps, in order.
    static Object[] runAll(Step[] steps, Frame frame) {
        Object[] values = new Object[steps.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = steps[i].run(frame);
        }
        return values;
    }
}
