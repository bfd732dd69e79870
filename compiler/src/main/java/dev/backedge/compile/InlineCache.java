package dev.backedge.compile;

import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;

import org.jspecify.annotations.Nullable;

/// The last target of a call site: right as long as the world and the types of all arguments are
/// the same.
final class InlineCache {
    private volatile @Nullable Entry entry;

    private record Entry(long world, DataType call, Target target) {}

    @Nullable Target find(CoreTypes core, long world, Object callee, Object[] arguments) {
        Entry last = entry;
        if (last == null
                || last.world != world
                || last.call.parameterCount() != arguments.length + 1
                || core.dispatchTypeOf(callee) != last.call.parameter(0)) {
            return null;
        }
        for (int i = 0; i < arguments.length; i++) {
            if (core.dispatchTypeOf(arguments[i]) != last.call.parameter(i + 1)) {
                return null;
            }
        }
        return last.target;
    }

    /// @param call the types of callee and arguments
    void set(long world, DataType call, Target target) {
        entry = new Entry(world, call, target);
    }
}
