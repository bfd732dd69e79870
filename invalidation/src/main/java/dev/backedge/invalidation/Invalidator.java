package dev.backedge.invalidation;

import dev.backedge.dispatch.MethodLookup;
import dev.backedge.model.Binding;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.Edge;
import dev.backedge.model.Method;
import dev.backedge.model.Universe;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;

/// Defines, and ends the validity of just the code that a definition makes stale. All definitions
/// of a runtime, and all new code, come through here, one at a time.
public final class Invalidator {
    private final Universe universe;
    private final MethodLookup lookup;
    private final BackedgeIndex index;
    private final EdgeCheck check;
    private final ReentrantLock lock = new ReentrantLock();
    private long lastRebinding;

    /// Makes the invalidator of a runtime.
    ///
    /// @param universe whose world advances
    /// @param lookup answers calls in it
    /// @param index of its open code
    public Invalidator(Universe universe, MethodLookup lookup, BackedgeIndex index) {
        this.universe = universe;
        this.lookup = lookup;
        this.index = index;
        check = new EdgeCheck(lookup);
    }

    /// {@return the rule for one edge}
    public EdgeCheck edgeCheck() {
        return check;
    }

    /// Makes a method visible; one of an equal signature ends.
    ///
    /// @param method visible in no world yet
    /// @return what became stale
    public InvalidationReport define(Method method) {
        return apply(List.of(new Definition.NewMethod(method)));
    }

    /// Makes methods visible in one new world.
    ///
    /// @param methods visible in no world yet
    /// @return what became stale
    public InvalidationReport defineAll(List<Method> methods) {
        return apply(methods.stream().<Definition>map(Definition.NewMethod::new).toList());
    }

    /// Deletes a method for good; the one of an equal signature whose place it had taken is visible
    /// again.
    ///
    /// @param method that was defined and not deleted yet; it may be hidden by another
    /// @return what became stale
    /// @throws IllegalArgumentException if the method was never defined, or is deleted already
    public InvalidationReport delete(Method method) {
        return apply(List.of(new Definition.DeletedMethod(method)));
    }

    /// Makes a binding a constant.
    ///
    /// @param binding that changes, whatever it was
    /// @param value of the constant
    /// @return what became stale
    public InvalidationReport defineConstant(Binding binding, Object value) {
        return apply(List.of(new Definition.Constant(binding, value)));
    }

    /// Makes a binding a variable.
    ///
    /// @param binding that changes, whatever it was
    /// @param value the first
    /// @return what became stale
    public InvalidationReport defineVariable(Binding binding, Object value) {
        return apply(List.of(new Definition.Variable(binding, value)));
    }

    /// Makes changes in one new world, with one pass over the code that they meet.
    ///
    /// @param definitions in order
    /// @return what became stale
    public InvalidationReport apply(List<Definition> definitions) {
        return apply(definitions, _ -> {});
    }

    /// Makes changes in one new world, with something else that is to become true in the same
    /// world.
    ///
    /// @param definitions in order
    /// @param activation gets the new world after the stale code has ended and before anybody sees
    ///   the world; a loader opens its code there
    /// @return what became stale
    public InvalidationReport apply(List<Definition> definitions, LongConsumer activation) {
        lock.lock();
        try {
            definitions.forEach(this::requirePossible);
            boolean rebinds = definitions.stream().anyMatch(Invalidator::mayRebind);
            return universe.clock()
                    .advance(world -> {
                        InvalidationStep step =
                                new InvalidationStep(universe, lookup, index, check, world);
                        InvalidationReport report = step.apply(definitions);
                        lastRebinding = rebinds ? world : lastRebinding;
                        activation.accept(world);
                        return report;
                    });
        } finally {
            lock.unlock();
        }
    }

    /// Whether a definition may make names stand for other bindings.
    private static boolean mayRebind(Definition definition) {
        return switch (definition) {
            case Definition.NewMethod _, Definition.DeletedMethod _ -> false;
            case Definition.Constant(Binding binding, _) -> !binding.hasContent();
            case Definition.Variable(Binding binding, _) -> !binding.hasContent();
            case Definition.Using _, Definition.Export _, Definition.Import _ -> true;
        };
    }

    private void requirePossible(Definition definition) {
        switch (definition) {
            case Definition.NewMethod(Method method) -> {
                if (method.primaryWorld().isPresent()) {
                    throw new IllegalArgumentException(
                            method
                                    + " is visible since world "
                                    + method.primaryWorld().getAsLong());
                }
            }
            case Definition.DeletedMethod(Method method) -> {
                if (method.primaryWorld().isEmpty() || method.isDeleted()) {
                    throw new IllegalArgumentException(
                            method
                                    + (method.isDeleted()
                                            ? " is deleted already"
                                            : " was never defined, and cannot be deleted"));
                }
            }
            case Definition.Constant _,
                    Definition.Variable _,
                    Definition.Using _,
                    Definition.Export _,
                    Definition.Import _ -> {}
        }
    }

    /// Makes new code known. Where the world moved on while the code was inferred, it stays open
    /// only if all that it relied on has held in every world since.
    ///
    /// @param code of a method instance, not known yet
    /// @param inferredIn the world in which its edges were looked up
    public void publish(CodeInstance code, long inferredIn) {
        lock.lock();
        try {
            if (code.isOpen() && !holdsSince(code, inferredIn)) {
                code.close(inferredIn);
            }
            if (code.isOpen()) {
                index.register(code);
            }
            code.instance().add(code);
        } finally {
            lock.unlock();
        }
    }

    private boolean holdsSince(CodeInstance code, long inferredIn) {
        long now = universe.clock().current();
        if (now == inferredIn) {
            return true;
        }
        for (Edge edge : code.edges()) {
            // An edge names the binding, not the name by which the code found it.
            if (edge instanceof Edge.Global && lastRebinding > inferredIn) {
                return false;
            }
            if (!check.holdsThrough(edge, inferredIn, now)) {
                return false;
            }
        }
        return true;
    }
}
