package dev.backedge.dispatch;

import dev.backedge.model.Method;
import dev.backedge.model.MethodTable;
import dev.backedge.model.Type;
import dev.backedge.model.Universe;
import dev.backedge.types.Subtyping;
import dev.backedge.world.WorldRange;

import java.util.List;
import java.util.Optional;

/// Adds and deletes methods. The caller advances the world and publishes it when the change is
/// complete, inside `WorldClock.advance`.
public final class MethodInsertion {
    private final MethodTable table;
    private final Subtyping subtyping;

    /// Makes the operations for one runtime.
    ///
    /// @param universe whose table is changed
    public MethodInsertion(Universe universe) {
        table = universe.methods();
        subtyping = new Subtyping(universe.core());
    }

    /// Adds a method; one of the same signature ends.
    ///
    /// @param method visible in no world yet
    /// @param world the first world that sees it
    /// @return what was done
    public MethodChange insert(Method method, long world) {
        Optional<Method> replaced = findCurrent(method.signature());
        replaced.ifPresent(old -> table.delete(old, world));
        table.insert(method, world);
        return new MethodChange(method, world, replaced);
    }

    /// Ends a method.
    ///
    /// @param method visible until now
    /// @param world the first world that does not see it
    /// @return what was done
    /// @throws IllegalStateException if the method has ended already
    public MethodChange delete(Method method, long world) {
        if (method.deletedWorld() != WorldRange.OPEN) {
            throw new IllegalStateException(
                    method + " has ended in world " + method.deletedWorld());
        }
        table.delete(method, world);
        return new MethodChange(method, world, Optional.empty());
    }

    /// {@return the method that has not ended and has an equal signature}
    ///
    /// @param signature a tuple type, perhaps in `where`s
    public Optional<Method> findCurrent(Type signature) {
        List<Method> methods = table.groupOf(signature).methods();
        for (Method method : methods.reversed()) {
            if (method.deletedWorld() == WorldRange.OPEN
                    && method.primaryWorld().isPresent()
                    && subtyping.areEqual(method.signature(), signature)) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }
}
