package dev.backedge.call;

import dev.backedge.model.Task;
import dev.backedge.world.WorldClock;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An inline cache for calls of a generic function.
///
/// Its target checks the world of its [Link], then tells the entries of the link apart by guards
/// ([DecisionTree]); what they do not tell is looked for in the link's table, and what is not there
/// is looked up ([#miss]). A thread that still sees an older target is led to `miss` by its link's
/// world: the answer is right, whatever target is seen.
final class FunctionSite extends MutableCallSite {
    /// So many entries get guards at once, more when they were called often, still more never.
    static final int SOON_GUARDED = 8;

    static final int EVER_GUARDED = 64;
    static final int EVER_KEPT = 4096;

    /// After so many calls in one world a site settles, and after more each time a definition
    /// unsettled it.
    static final int FIRST_PATIENCE = 20_000;

    static final int LAST_PATIENCE = 20_000_000;

    private final CallSites sites;
    private final CallWorld world;
    private final Optional<Object> callee;
    private final EntryMaker maker;
    private final SiteHandles handles;
    private volatile Link link;
    private int patience = FIRST_PATIENCE;

    FunctionSite(CallSites sites, CallWorld world, Optional<Object> callee, MethodType type) {
        super(type);
        this.sites = sites;
        this.world = world;
        this.callee = callee;
        WorldClock clock = sites.universe().clock();
        int leading = world instanceof CallWorld.OfTask ? 1 : 0;
        if (leading == 1 && (type.parameterCount() == 0 || type.parameterType(0) != Task.class)) {
            throw new IllegalArgumentException("expected a task before the arguments: " + type);
        }
        if (world instanceof CallWorld.Pinned(long pinned)
                && (pinned < 1 || pinned > clock.current())) {
            throw new IllegalArgumentException(
                    "expected a world from 1 to " + clock.current() + ", found " + pinned);
        }
        int arguments = type.parameterCount() - leading - (callee.isPresent() ? 0 : 1);
        if (arguments < 0) {
            throw new IllegalArgumentException("expected a callee before the arguments: " + type);
        }
        int firstValue = callee.isPresent() ? 1 : 0;
        maker = new EntryMaker(sites, firstValue);
        handles = new SiteHandles(this, sites.universe(), arguments, firstValue);
        long begin = world instanceof CallWorld.Pinned(long pinned) ? pinned : clock.current();
        link = new Link(sites.universe().core(), List.of(), List.of(), sites.task(begin), patience);
        install(link);
    }

    private synchronized void install(Link next) {
        link = next;
        MethodHandle known = handles.known(next);
        target(
                switch (world) {
                    case CallWorld.Latest() -> handles.latest(next, known);
                    case CallWorld.OfTask() -> handles.ofTask(next, known);
                    case CallWorld.Pinned _ -> MethodHandles.insertArguments(known, 0, next.task());
                });
    }

    private void target(MethodHandle root) {
        int calleeAt = world instanceof CallWorld.OfTask ? 1 : 0;
        setTarget(
                callee.map(value -> MethodHandles.insertArguments(root, calleeAt, value))
                        .orElse(root)
                        .asType(type()));
    }

    /// Leaves the check of the world to the switch point of the newest one, if the link is in it.
    private void settle() {
        Link settling = link;
        settling.havePatience(FIRST_PATIENCE);
        sites.universe()
                .clock()
                .switchPointOf(settling.task().world())
                .ifPresent(newest -> {
                    patience = Math.min(2 * patience, LAST_PATIENCE);
                    settling.havePatience(patience);
                    MethodHandle known = handles.known(settling);
                    target(
                            handles.settled(
                                    settling, newest, known, handles.latest(settling, known)));
                });
    }

    /// A call that the target did not know. Runs it, and learns from it.
    Object miss(Task caller, Object function, Object[] arguments) throws Throwable {
        Task task =
                world instanceof CallWorld.Latest
                        ? caller.inWorld(sites.universe().clock().current())
                        : caller;
        Optional<Entry> entry = entry(task, function, arguments);
        if (entry.isEmpty()) {
            return task.call(function, arguments);
        }
        MethodHandle spread = entry.get().target().asSpreader(Object[].class, arguments.length);
        return (Object) spread.invokeExact(task, function, arguments);
    }

    private synchronized Optional<Entry> entry(Task task, Object function, Object[] arguments) {
        long known = link.task().world();
        if (task.world() < known) {
            return Optional.empty();
        }
        if (task.world() > known) {
            moveTo(task);
        }
        if (world instanceof CallWorld.Latest && link.hasLostPatience()) {
            settle();
        }
        @Nullable Entry found = link.table().find(maker.values(function, arguments));
        if (found != null) {
            return Optional.of(found);
        }
        Optional<Entry> made = maker.make(task.world(), function, arguments);
        made.ifPresent(this::add);
        return made;
    }

    /// Goes on to a newer world: without the entries that are wrong there.
    private void moveTo(Task task) {
        List<Entry> right =
                link.entries().stream()
                        .filter(entry -> maker.isRightIn(task.world(), entry))
                        .toList();
        Task kept = sites.task(task.world());
        if (right.size() == link.entries().size()) {
            link.moveTo(kept);
        } else {
            install(new Link(sites.universe().core(), right, guarded(right), kept, patience));
        }
    }

    private List<Entry> guarded(List<Entry> entries) {
        return entries.stream().filter(link.guarded()::contains).toList();
    }

    private void add(Entry entry) {
        List<Entry> entries = new ArrayList<>(link.entries());
        if (entries.size() == EVER_KEPT) {
            return;
        }
        entries.add(entry);
        List<Entry> guarded =
                entries.size() <= SOON_GUARDED
                        ? entries
                        : entries.size() <= EVER_GUARDED ? link.guarded() : List.of();
        install(new Link(sites.universe().core(), entries, guarded, link.task(), patience));
    }

    /// Calls that have no guards have become many: they get guards, if there are not too many.
    synchronized void guardAll(Link counted) {
        if (counted == link && counted.entries().size() <= EVER_GUARDED) {
            install(
                    new Link(
                            sites.universe().core(),
                            counted.entries(),
                            counted.entries(),
                            counted.task(),
                            patience));
        }
    }
}
