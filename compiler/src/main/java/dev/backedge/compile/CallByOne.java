package dev.backedge.compile;

import dev.backedge.jvm.CompiledCode;
import dev.backedge.jvm.Interruption;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.Task;

import org.jspecify.annotations.Nullable;

/// A call in generated code that is dispatched when it runs, by one of its arguments: the callee is
/// always the same, and so are the types of the others. The compiled code is kept in a hash table
/// with open addressing, by the key of that argument ([InlineCache#key]).
final class CallByOne extends CompiledCode {
    /// A site that meets more types starts again.
    private static final int MOST = 256;

    private static final int FEWEST_SLOTS = 4;

    private final CoreTypes core;
    private final DynamicCall others;
    private final int argument;
    private volatile Known known = new Known(0, FEWEST_SLOTS, 0);

    CallByOne(Interpreter interpreter, int argument) {
        core = interpreter.core();
        others = new DynamicCall(interpreter);
        this.argument = argument;
    }

    /// Never changed once it is seen by others.
    private static final class Known {
        private final long world;
        private final int count;
        private final @Nullable Object[] keys;
        private final @Nullable CompiledCode[] codes;

        Known(long world, int slots, int count) {
            this.world = world;
            this.count = count;
            keys = new Object[slots];
            codes = new CompiledCode[slots];
        }

        @Nullable CompiledCode find(Object key) {
            int mask = keys.length - 1;
            for (int slot = System.identityHashCode(key) & mask; ; slot = slot + 1 & mask) {
                Object other = keys[slot];
                if (other == key || other == null) {
                    return codes[slot];
                }
            }
        }

        Known with(Object key, CompiledCode code) {
            int more = count + 1;
            Known copy =
                    new Known(
                            world,
                            Math.max(FEWEST_SLOTS, Integer.highestOneBit(more * 2 - 1) * 2),
                            more);
            for (int slot = 0; slot < keys.length; slot++) {
                Object other = keys[slot];
                CompiledCode its = codes[slot];
                if (other != null && its != null) {
                    copy.put(other, its);
                }
            }
            copy.put(key, code);
            return copy;
        }

        private void put(Object key, CompiledCode code) {
            int mask = keys.length - 1;
            int slot = System.identityHashCode(key) & mask;
            while (keys[slot] != null && keys[slot] != key) {
                slot = slot + 1 & mask;
            }
            keys[slot] = key;
            codes[slot] = code;
        }
    }

    private @Nullable CompiledCode find(Task task, Object value) {
        Interruption.check(task);
        Known all = known;
        return all.world == task.world() ? all.find(InlineCache.key(core, value)) : null;
    }

    private @Nullable CompiledCode learn(Task task, Object callee, Object... arguments) {
        CompiledCode code = others.known(task, callee, arguments);
        if (code != null) {
            Known all = known;
            Known kept =
                    all.world == task.world() && all.count < MOST
                            ? all
                            : new Known(task.world(), FEWEST_SLOTS, 0);
            known = kept.with(InlineCache.key(core, arguments[argument]), code);
        }
        return code;
    }

    @Override
    public Object call(Task task, Object callee, Object[] arguments) {
        return others.call(task, callee, arguments);
    }

    @Override
    public Object call1(Task task, Object callee, Object first) {
        CompiledCode code = find(task, first);
        if (code == null) {
            code = learn(task, callee, first);
        }
        return code == null ? others.call1(task, callee, first) : code.call1(task, callee, first);
    }

    @Override
    public Object call2(Task task, Object callee, Object first, Object second) {
        CompiledCode code = find(task, argument == 0 ? first : second);
        if (code == null) {
            code = learn(task, callee, first, second);
        }
        return code == null
                ? others.call2(task, callee, first, second)
                : code.call2(task, callee, first, second);
    }

    @Override
    public Object call3(Task task, Object callee, Object first, Object second, Object third) {
        CompiledCode code = find(task, argument == 0 ? first : argument == 1 ? second : third);
        if (code == null) {
            code = learn(task, callee, first, second, third);
        }
        return code == null
                ? others.call3(task, callee, first, second, third)
                : code.call3(task, callee, first, second, third);
    }
}
