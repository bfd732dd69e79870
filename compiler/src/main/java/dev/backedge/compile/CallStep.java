package dev.backedge.compile;

import dev.backedge.model.Builtin;

/// A call that is dispatched when it runs, with a cache of the last target.
final class CallStep extends Step {
    private final Interpreter interpreter;
    private final Step callee;
    private final Step[] arguments;
    private final InlineCache cache = new InlineCache();

    CallStep(Interpreter interpreter, Step callee, Step[] arguments) {
        this.interpreter = interpreter;
        this.callee = callee;
        this.arguments = arguments;
    }

    @Override
    Object run(Frame frame) {
        Object function = callee.run(frame);
        Object[] values = runAll(arguments, frame);
        if (function instanceof Builtin builtin) {
            return builtin.code().call(frame.task, values);
        }
        return interpreter.call(frame.task, function, values, cache);
    }
}
