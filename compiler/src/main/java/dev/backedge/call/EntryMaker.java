package dev.backedge.call;

import dev.backedge.compile.Interpreter;
import dev.backedge.dispatch.DispatchResult;
import dev.backedge.dispatch.MethodInstances;
import dev.backedge.dispatch.MethodLookup;
import dev.backedge.dispatch.MethodMatch;
import dev.backedge.model.Builtin;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.Task;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.Optional;

/// Finds out what calls do, for sites.
final class EntryMaker {
    private static final MethodHandle RUN =
            find(
                    Interpreter.class,
                    "run",
                    MethodType.methodType(
                            Object.class,
                            Task.class,
                            MethodInstance.class,
                            Object.class,
                            Object[].class));
    private static final MethodHandle BUILTIN =
            find(
                    Builtin.Code.class,
                    "call",
                    MethodType.methodType(Object.class, Task.class, Object[].class));

    private final CoreTypes core;
    private final MethodLookup lookup;
    private final Interpreter interpreter;
    private final MethodInstances instances;
    private final int firstValue;

    /// @param sites of the program
    /// @param firstValue number of the first value that has a key; the callee is 0
    EntryMaker(CallSites sites, int firstValue) {
        core = sites.universe().core();
        lookup = sites.lookup();
        interpreter = sites.interpreter();
        instances = new MethodInstances(core);
        this.firstValue = firstValue;
    }

    /// The values of a call that have keys: the callee is left out where it is always the same.
    Object[] values(Object callee, Object[] arguments) {
        Object[] values = new Object[arguments.length + 1];
        values[0] = callee;
        System.arraycopy(arguments, 0, values, 1, arguments.length);
        return Arrays.copyOfRange(values, firstValue, values.length);
    }

    /// What a call does; empty where it is an error.
    Optional<Entry> make(long world, Object callee, Object[] arguments) {
        DataType call = callOf(callee, arguments);
        Object[] values = values(callee, arguments);
        Object[] keys = new Object[values.length];
        Keys.Kind[] kinds = new Keys.Kind[values.length];
        for (int i = 0; i < values.length; i++) {
            keys[i] = Keys.keyOf(core, values[i]);
            kinds[i] = Keys.kindOf(values[i]);
        }
        if (callee instanceof Builtin builtin) {
            MethodHandle target =
                    MethodHandles.dropArguments(BUILTIN.bindTo(builtin.code()), 1, Object.class)
                            .asCollector(Object[].class, arguments.length);
            return Optional.of(new Entry(keys, kinds, call, Optional.empty(), target));
        }
        if (!(lookup.find(call, world) instanceof DispatchResult.Found(MethodMatch match))) {
            return Optional.empty();
        }
        return Optional.of(
                new Entry(keys, kinds, call, Optional.of(match.method()), target(match, call)));
    }

    private DataType callOf(Object callee, Object[] arguments) {
        Object[] types = new Object[arguments.length + 1];
        types[0] = core.dispatchTypeOf(callee);
        for (int i = 0; i < arguments.length; i++) {
            types[i + 1] = core.dispatchTypeOf(arguments[i]);
        }
        return core.tuple(types);
    }

    private MethodHandle target(MethodMatch match, DataType call) {
        int arguments = call.parameterCount() - 1;
        return match.method()
                .implementation()
                .map(code -> code.forCall(arguments))
                .orElseGet(() ->
                        MethodHandles.insertArguments(
                                        RUN.bindTo(interpreter),
                                        1,
                                        instances.instanceFor(match, call))
                                .asCollector(Object[].class, arguments));
    }

    /// Whether a call does in a world what it did when its entry was made.
    boolean isRightIn(long world, Entry entry) {
        return entry.method().isEmpty()
                || lookup.find(entry.call(), world)
                                instanceof DispatchResult.Found(MethodMatch match)
                        && match.method() == entry.method().get();
    }

    private static MethodHandle find(Class<?> owner, String name, MethodType type) {
        try {
            return MethodHandles.lookup().findVirtual(owner, name, type);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }
}
