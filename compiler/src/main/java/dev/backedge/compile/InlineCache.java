package dev.backedge.compile;

import dev.backedge.model.CoreTypes;
import dev.backedge.model.StructValue;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// The targets that a call site met in one world, each right for the types of its arguments. A site
/// that meets more starts again.
final class InlineCache {
    private static final int MAX_ENTRIES = 8;
    private static final Entry[] NONE = {};

    private volatile Entry[] entries = NONE;

    /// @param keys of the callee and the arguments
    private record Entry(long world, Object[] keys, Target target) {}

    @Nullable Target find(CoreTypes core, long world, Object callee, Object[] arguments) {
        return switch (arguments.length) {
            case 1 -> find(core, world, callee, arguments[0]);
            case 2 -> find(core, world, callee, arguments[0], arguments[1]);
            case 3 -> find(core, world, callee, arguments[0], arguments[1], arguments[2]);
            default -> {
                Entry[] known = entries;
                if (known.length > 0 && known[0].world == world) {
                    Object[] keys = keys(core, callee, arguments);
                    for (Entry entry : known) {
                        if (Arrays.equals(entry.keys, keys)) {
                            yield entry.target;
                        }
                    }
                }
                yield null;
            }
        };
    }

    @Nullable Target find(CoreTypes core, long world, Object callee, Object argument) {
        Entry[] known = entries;
        if (known.length == 0 || known[0].world != world) {
            return null;
        }
        Object function = key(core, callee);
        Object first = key(core, argument);
        for (Entry entry : known) {
            Object[] keys = entry.keys;
            if (keys.length == 2 && keys[1] == first && keys[0] == function) {
                return entry.target;
            }
        }
        return null;
    }

    @Nullable Target find(CoreTypes core, long world, Object callee, Object one, Object two) {
        Entry[] known = entries;
        if (known.length == 0 || known[0].world != world) {
            return null;
        }
        Object function = key(core, callee);
        Object first = key(core, one);
        Object second = key(core, two);
        for (Entry entry : known) {
            Object[] keys = entry.keys;
            if (keys.length == 3 && keys[1] == first && keys[2] == second && keys[0] == function) {
                return entry.target;
            }
        }
        return null;
    }

    @Nullable Target find(
            CoreTypes core, long world, Object callee, Object one, Object two, Object three) {
        Entry[] known = entries;
        if (known.length == 0 || known[0].world != world) {
            return null;
        }
        Object function = key(core, callee);
        Object first = key(core, one);
        Object second = key(core, two);
        Object third = key(core, three);
        for (Entry entry : known) {
            Object[] keys = entry.keys;
            if (keys.length == 4
                    && keys[1] == first
                    && keys[2] == second
                    && keys[3] == third
                    && keys[0] == function) {
                return entry.target;
            }
        }
        return null;
    }

    void set(CoreTypes core, long world, Object callee, Object[] arguments, Target target) {
        Entry[] known = entries;
        int kept =
                known.length == MAX_ENTRIES || known.length > 0 && known[0].world != world
                        ? 0
                        : known.length;
        Entry[] more = Arrays.copyOf(known, kept + 1);
        more[kept] = new Entry(world, keys(core, callee, arguments), target);
        entries = more;
    }

    private static Object[] keys(CoreTypes core, Object callee, Object[] arguments) {
        Object[] keys = new Object[arguments.length + 1];
        keys[0] = key(core, callee);
        for (int i = 0; i < arguments.length; i++) {
            keys[i + 1] = key(core, arguments[i]);
        }
        return keys;
    }

    /// What is the same for values of the same type for dispatch, and for no others: the Java class
    /// where that tells as much.
    private static Object key(CoreTypes core, Object value) {
        if (value instanceof StructValue struct) {
            return struct.type();
        }
        return value instanceof Long || value instanceof Double || value instanceof Boolean
                ? value.getClass()
                : core.dispatchTypeOf(value);
    }
}
