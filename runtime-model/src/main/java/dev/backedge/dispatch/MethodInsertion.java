package dev.backedge.dispatch;

import dev.backedge.model.DataType;
import dev.backedge.model.Method;
import dev.backedge.model.MethodTable;
import dev.backedge.model.Type;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Universe;
import dev.backedge.types.Subtyping;

import java.util.Optional;
import java.util.function.Predicate;

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

    /// Adds a method; one of an equal signature is hidden by it until it is deleted.
    ///
    /// @param method visible in no world yet
    /// @param world the first world that sees it
    /// @return what was done
    public MethodChange.Insertion insert(Method method, long world) {
        Optional<Method> replaced = findCurrent(method.signature());
        replaced.ifPresent(old -> table.hide(old, world));
        table.insert(method, world);
        return new MethodChange.Insertion(method, world, replaced);
    }

    /// Deletes a method for good. If it was visible, the newest of those that it hid, directly or
    /// through others, is visible again, unless it was deleted itself.
    ///
    /// @param method that was inserted and not deleted yet
    /// @param world the first world that does not see it
    /// @return what was done
    /// @throws IllegalStateException if the method was deleted already, or never inserted
    public MethodChange.Deletion delete(Method method, long world) {
        if (method.isDeleted()) {
            throw new IllegalStateException(
                    method + " was deleted already; its last world is " + method.deletedWorld());
        }
        if (method.primaryWorld().isEmpty()) {
            throw new IllegalStateException(method + " was never inserted");
        }
        boolean visible = method.isCurrent();
        table.delete(method, world);
        Optional<Method> revealed =
                visible ? newestOf(method.signature(), Predicate.not(Method::isDeleted)) : none();
        revealed.ifPresent(hidden -> table.reveal(hidden, world));
        return new MethodChange.Deletion(method, world, revealed);
    }

    private static Optional<Method> none() {
        return Optional.empty();
    }

    /// {@return the method that has not ended and has an equal signature}
    ///
    /// @param signature a tuple type, perhaps in `where`s
    public Optional<Method> findCurrent(Type signature) {
        return newestOf(signature, Method::isCurrent);
    }

    private Optional<Method> newestOf(Type signature, Predicate<Method> condition) {
        DataType tuple = (DataType) UnionAll.unwrap(signature);
        Method newest = null;
        long newestWorld = 0;
        for (Method method : table.groupOf(signature).possiblyEqual(tuple)) {
            long world = method.primaryWorld().orElse(0);
            if (world > newestWorld
                    && condition.test(method)
                    && subtyping.areEqual(method.signature(), signature)) {
                newest = method;
                newestWorld = world;
            }
        }
        return Optional.ofNullable(newest);
    }
}
