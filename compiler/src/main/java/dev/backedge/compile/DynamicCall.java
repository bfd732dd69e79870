package dev.backedge.compile;

import dev.backedge.jvm.CompiledCode;
import dev.backedge.jvm.Interruption;
import dev.backedge.model.Task;

import org.jspecify.annotations.Nullable;

/// A call in generated code that is dispatched when it runs. Compiled targets of few arguments that
/// the site met before are called without an array of the arguments.
final class DynamicCall extends CompiledCode {
    private final Interpreter interpreter;
    private final InlineCache cache = new InlineCache();

    DynamicCall(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    @Override
    public Object call(Task task, Object callee, Object[] arguments) {
        return interpreter.call(task, callee, arguments, cache);
    }

    @Override
    public Object call1(Task task, Object callee, Object first) {
        CompiledCode known =
                compiled(task, cache.find(interpreter.core(), task.world(), callee, first));
        return known == null
                ? call(task, callee, new Object[] {first})
                : known.call1(task, callee, first);
    }

    @Override
    public Object call2(Task task, Object callee, Object first, Object second) {
        CompiledCode known =
                compiled(task, cache.find(interpreter.core(), task.world(), callee, first, second));
        return known == null
                ? call(task, callee, new Object[] {first, second})
                : known.call2(task, callee, first, second);
    }

    @Override
    public Object call3(Task task, Object callee, Object first, Object second, Object third) {
        CompiledCode known =
                compiled(
                        task,
                        cache.find(interpreter.core(), task.world(), callee, first, second, third));
        return known == null
                ? call(task, callee, new Object[] {first, second, third})
                : known.call3(task, callee, first, second, third);
    }

    /// The compiled code that a call by a number of arguments runs; null where none is known.
    @Nullable CompiledCode known(Task task, Object callee, Object... arguments) {
        return compiled(task, cache.find(interpreter.core(), task.world(), callee, arguments));
    }

    private static @Nullable CompiledCode compiled(Task task, @Nullable Target target) {
        Interruption.check(task);
        return target == null ? null : target.compiled();
    }
}
