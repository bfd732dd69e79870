package dev.backedge.compile;

import dev.backedge.ir.CharValue;
import dev.backedge.ir.Symbol;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.StructValue;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// The targets that a call site met in one world, each right for the types of its arguments: few in
/// a row, more in a hash table with open addressing. A site that meets too many starts again.
final class InlineCache {
    private static final int MAX_ENTRIES = 256;

    /// So many are found faster one after the other.
    private static final int MAX_IN_A_ROW = 3;

    private volatile Entries entries = new Entries(0, 4, 0);

    /// @param keys of the callee and the arguments
    private record Entry(Object[] keys, Target target) {
        boolean has(Object function, Object first) {
            return keys.length == 2 && keys[1] == first && keys[0] == function;
        }

        boolean has(Object function, Object first, Object second) {
            return keys.length == 3 && keys[1] == first && keys[2] == second && keys[0] == function;
        }

        boolean has(Object function, Object first, Object second, Object third) {
            return keys.length == 4
                    && keys[1] == first
                    && keys[2] == second
                    && keys[3] == third
                    && keys[0] == function;
        }
    }

    /// Never changed once it is seen by others.
    private static final class Entries {
        final long world;
        final int count;
        final @Nullable Entry[] slots;
        final int mask;

        /// @param slots a power of two, greater than the count
        Entries(long world, int slots, int count) {
            this.world = world;
            this.count = count;
            this.slots = new Entry[slots];
            mask = slots - 1;
        }

        int start(int hash) {
            return count <= MAX_IN_A_ROW ? 0 : (hash ^ hash >>> 15) & mask;
        }

        void put(Entry entry) {
            int slot = start(hash(entry.keys));
            while (slots[slot] != null) {
                slot = slot + 1 & mask;
            }
            slots[slot] = entry;
        }

        Entries with(Entry entry) {
            int more = count + 1;
            Entries copy =
                    new Entries(world, Math.max(4, Integer.highestOneBit(more * 2 - 1) * 2), more);
            for (Entry known : slots) {
                if (known != null) {
                    copy.put(known);
                }
            }
            copy.put(entry);
            return copy;
        }
    }

    @Nullable Target find(CoreTypes core, long world, Object callee, Object[] arguments) {
        return switch (arguments.length) {
            case 1 -> find(core, world, callee, arguments[0]);
            case 2 -> find(core, world, callee, arguments[0], arguments[1]);
            case 3 -> find(core, world, callee, arguments[0], arguments[1], arguments[2]);
            default -> findAny(core, world, callee, arguments);
        };
    }

    private @Nullable Target findAny(
            CoreTypes core, long world, Object callee, Object[] arguments) {
        Entries known = entries;
        if (known.world != world) {
            return null;
        }
        Object[] keys = keys(core, callee, arguments);
        for (int slot = known.start(hash(keys)); ; slot = slot + 1 & known.mask) {
            Entry entry = known.slots[slot];
            if (entry == null) {
                return null;
            }
            if (Arrays.equals(entry.keys, keys)) {
                return entry.target;
            }
        }
    }

    @Nullable Target find(CoreTypes core, long world, Object callee, Object argument) {
        Entries known = entries;
        if (known.world != world) {
            return null;
        }
        Object function = key(core, callee);
        Object first = key(core, argument);
        int slot = known.count <= MAX_IN_A_ROW ? 0 : known.start(hash(0, first));
        while (true) {
            Entry entry = known.slots[slot];
            if (entry == null) {
                return null;
            }
            if (entry.has(function, first)) {
                return entry.target;
            }
            slot = slot + 1 & known.mask;
        }
    }

    @Nullable Target find(CoreTypes core, long world, Object callee, Object one, Object two) {
        Entries known = entries;
        if (known.world != world) {
            return null;
        }
        Object function = key(core, callee);
        Object first = key(core, one);
        Object second = key(core, two);
        int slot = known.count <= MAX_IN_A_ROW ? 0 : known.start(hash(hash(0, first), second));
        while (true) {
            Entry entry = known.slots[slot];
            if (entry == null) {
                return null;
            }
            if (entry.has(function, first, second)) {
                return entry.target;
            }
            slot = slot + 1 & known.mask;
        }
    }

    @Nullable Target find(
            CoreTypes core, long world, Object callee, Object one, Object two, Object three) {
        Entries known = entries;
        if (known.world != world) {
            return null;
        }
        Object function = key(core, callee);
        Object first = key(core, one);
        Object second = key(core, two);
        Object third = key(core, three);
        int slot =
                known.count <= MAX_IN_A_ROW
                        ? 0
                        : known.start(hash(hash(hash(0, first), second), third));
        while (true) {
            Entry entry = known.slots[slot];
            if (entry == null) {
                return null;
            }
            if (entry.has(function, first, second, third)) {
                return entry.target;
            }
            slot = slot + 1 & known.mask;
        }
    }

    void set(CoreTypes core, long world, Object callee, Object[] arguments, Target target) {
        Entries known = entries;
        Entries kept =
                known.count == MAX_ENTRIES || known.world != world
                        ? new Entries(world, 4, 0)
                        : known;
        entries = kept.with(new Entry(keys(core, callee, arguments), target));
    }

    private static Object[] keys(CoreTypes core, Object callee, Object[] arguments) {
        Object[] keys = new Object[arguments.length + 1];
        keys[0] = key(core, callee);
        for (int i = 0; i < arguments.length; i++) {
            keys[i + 1] = key(core, arguments[i]);
        }
        return keys;
    }

    /// Of the keys of the arguments: most sites have one callee.
    private static int hash(Object[] keys) {
        int hash = 0;
        for (int i = 1; i < keys.length; i++) {
            hash = hash(hash, keys[i]);
        }
        return hash;
    }

    private static int hash(int before, Object key) {
        return before * 31 + System.identityHashCode(key);
    }

    /// What is the same for values of the same type for dispatch, and for no others: the Java class
    /// where that tells as much.
    static Object key(CoreTypes core, Object value) {
        if (value instanceof StructValue struct) {
            return struct.type();
        }
        Class<?> kind = value.getClass();
        return kind == Long.class
                        || kind == Double.class
                        || kind == Boolean.class
                        || kind == String.class
                        || kind == Symbol.class
                        || kind == CharValue.class
                ? kind
                : core.dispatchTypeOf(value);
    }
}
