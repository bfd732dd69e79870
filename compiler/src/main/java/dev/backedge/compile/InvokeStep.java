package dev.backedge.compile;

import dev.backedge.model.MethodInstance;
import dev.backedge.model.Task;

import org.jspecify.annotations.Nullable;

/// A call of a known method instance, linked to its code as long as the world stays the same.
final class InvokeStep extends Step {
    private final Interpreter interpreter;
    private final MethodInstance instance;
    private final Step callee;
    private final Step[] arguments;
    private volatile @Nullable Link link;

    private record Link(long world, Target target) {}

    InvokeStep(Interpreter interpreter, MethodInstance instance, Step callee, Step[] arguments) {
        this.interpreter = interpreter;
        this.instance = instance;
        this.callee = callee;
        this.arguments = arguments;
    }

    @Override
    Object run(Frame frame) {
        Object function = callee.run(frame);
        return invoke(frame.task, function, runAll(arguments, frame));
    }

    Object invoke(Task task, Object function, Object[] values) {
        long world = task.world();
        Link last = link;
        if (last == null || last.world != world) {
            last = new Link(world, interpreter.target(instance, world));
            link = last;
        }
        return interpreter.run(last.target, task, function, values);
    }
}
