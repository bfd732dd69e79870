package dev.backedge.benchmarks;

import static java.util.Objects.requireNonNull;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.HashMap;
import java.util.Map;

/// What a front end writes first: a `MutableCallSite` that puts a guard for the classes of the
/// arguments before its target at each new pair of classes; after eight, a hash table of handles.
/// It knows nothing of definitions that come later.
final class PlainChain extends MutableCallSite {
    private static final int LONGEST = 8;
    private static final MethodType TYPE = MethodType.genericMethodType(2);
    private static final MethodHandle LINK = own("link", Object.class, Object.class, Object.class);
    private static final MethodHandle FIND =
            own("find", MethodHandle.class, Object.class, Object.class);
    private static final MethodHandle SAME =
            own("same", boolean.class, Class.class, Class.class, Object.class, Object.class);

    private final Map<Pair, MethodHandle> methods = new HashMap<>();
    private int length;

    private record Pair(Class<?> first, Class<?> second) {}

    PlainChain() {
        super(TYPE);
        for (int i = 0; i < Receiver.CLASSES * Receiver.CLASSES; i++) {
            int first = i % Receiver.CLASSES;
            int second = i / Receiver.CLASSES;
            methods.put(
                    new Pair(Receiver.of(first).getClass(), Receiver.of(second).getClass()),
                    MethodHandles.dropArguments(
                            MethodHandles.constant(Object.class, Receiver.answer(first, second)),
                            0,
                            Object.class,
                            Object.class));
        }
        setTarget(LINK.bindTo(this));
    }

    Object link(Object first, Object second) throws Throwable {
        MethodHandle found = find(first, second);
        setTarget(
                length++ == LONGEST
                        ? MethodHandles.foldArguments(
                                MethodHandles.exactInvoker(TYPE), FIND.bindTo(this))
                        : MethodHandles.guardWithTest(
                                MethodHandles.insertArguments(
                                        SAME, 0, first.getClass(), second.getClass()),
                                found,
                                getTarget()));
        return (Object) found.invokeExact(first, second);
    }

    private MethodHandle find(Object first, Object second) {
        return requireNonNull(methods.get(new Pair(first.getClass(), second.getClass())));
    }

    static boolean same(Class<?> a, Class<?> b, Object first, Object second) {
        return first.getClass() == a && second.getClass() == b;
    }

    private static MethodHandle own(String name, Class<?> result, Class<?>... parameters) {
        MethodType type = MethodType.methodType(result, parameters);
        try {
            return name.equals("same")
                    ? MethodHandles.lookup().findStatic(PlainChain.class, name, type)
                    : MethodHandles.lookup().findVirtual(PlainChain.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }
}
