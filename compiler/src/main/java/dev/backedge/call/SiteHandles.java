package dev.backedge.call;

import dev.backedge.model.CoreTypes;
import dev.backedge.model.Task;
import dev.backedge.model.Universe;
import dev.backedge.world.WorldClock;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.SwitchPoint;

/// The parts of a site's target. They take the task, the callee and the arguments.
@SuppressWarnings("UnusedMethod") // Method handles find them by name.
final class SiteHandles {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodHandle MISS =
            virtual(
                    FunctionSite.class,
                    "miss",
                    MethodType.methodType(Object.class, Task.class, Object.class, Object[].class));
    private static final MethodHandle IS_NOW =
            own("isNow", boolean.class, WorldClock.class, Link.class, Task.class);
    private static final MethodHandle IS_WORLD_OF =
            own("isWorldOf", boolean.class, Link.class, Task.class);
    private static final MethodHandle TASK =
            virtual(Link.class, "task", MethodType.methodType(Task.class));

    private final FunctionSite site;
    private final CoreTypes core;
    private final WorldClock clock;
    private final int arguments;
    private final int firstValue;
    private final MethodHandle miss;

    SiteHandles(FunctionSite site, Universe universe, int arguments, int firstValue) {
        this.site = site;
        this.arguments = arguments;
        this.firstValue = firstValue;
        core = universe.core();
        clock = universe.clock();
        miss = MISS.bindTo(site).asCollector(Object[].class, arguments);
    }

    /// Runs what a link knows, in a world in which it is right.
    MethodHandle known(Link link) {
        MethodHandle unguarded =
                link.entries().size() == link.guarded().size() ? miss : fromTable(link);
        return new DecisionTree(core, firstValue, unguarded).of(link.guarded());
    }

    private MethodHandle fromTable(Link link) {
        int values = arguments + 1 - firstValue;
        MethodHandle find =
                switch (values) {
                    case 0 -> throw new IllegalStateException("without values there is one entry");
                    case 1 -> own("find", MethodHandle.class, Tables.class, Object.class);
                    case 2 ->
                            own(
                                    "find",
                                    MethodHandle.class,
                                    Tables.class,
                                    Object.class,
                                    Object.class);
                    default -> own("find", MethodHandle.class, Tables.class, Object[].class);
                };
        MethodHandle bound = find.bindTo(new Tables(site, link, miss));
        MethodHandle taking = values < 3 ? bound : bound.asCollector(Object[].class, values);
        MethodHandle finder =
                MethodHandles.dropArguments(
                        taking, 0, miss.type().parameterList().subList(0, firstValue + 1));
        return MethodHandles.foldArguments(MethodHandles.exactInvoker(miss.type()), finder);
    }

    /// What the table of a link is asked with.
    private record Tables(FunctionSite site, Link link, MethodHandle miss) {
        MethodHandle target(@Nullable Entry entry) {
            if (entry == null) {
                return miss;
            }
            if (link.isOftenUnguarded()) {
                site.guardAll(link);
            }
            return entry.target();
        }
    }

    private static MethodHandle find(Tables tables, Object value) {
        return tables.target(tables.link.table().find(value));
    }

    private static MethodHandle find(Tables tables, Object first, Object second) {
        return tables.target(tables.link.table().find(first, second));
    }

    private static MethodHandle find(Tables tables, Object[] values) {
        return tables.target(tables.link.table().find(values));
    }

    /// Without a task of its own: in the newest world.
    MethodHandle latest(Link link, MethodHandle known) {
        MethodHandle test = MethodHandles.insertArguments(IS_NOW, 0, clock, link);
        return MethodHandles.foldArguments(
                MethodHandles.guardWithTest(test, known, miss), TASK.bindTo(link));
    }

    /// In the newest world, as long as its switch point holds.
    MethodHandle settled(Link link, SwitchPoint newest, MethodHandle known, MethodHandle later) {
        return newest.guardWithTest(MethodHandles.insertArguments(known, 0, link.task()), later);
    }

    /// In the world of the task.
    MethodHandle ofTask(Link link, MethodHandle known) {
        return MethodHandles.guardWithTest(IS_WORLD_OF.bindTo(link), known, miss);
    }

    private static boolean isNow(WorldClock clock, Link link, Task task) {
        return task.world() == clock.current() && link.isPatient();
    }

    private static boolean isWorldOf(Link link, Task task) {
        return task.world() == link.task().world();
    }

    private static MethodHandle own(String name, Class<?> result, Class<?>... parameters) {
        try {
            return LOOKUP.findStatic(
                    SiteHandles.class, name, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }

    private static MethodHandle virtual(Class<?> owner, String name, MethodType type) {
        try {
            return LOOKUP.findVirtual(owner, name, type);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }
}
