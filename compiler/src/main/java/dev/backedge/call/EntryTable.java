package dev.backedge.call;

import dev.backedge.model.CoreTypes;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The entries of a site by the values of a call: a hash table with open addressing that is never
/// changed. `null` is its answer for what it does not have, since it is asked on each call.
final class EntryTable {
    private final CoreTypes core;
    private final @Nullable Entry[] slots;
    private final int mask;

    EntryTable(CoreTypes core, List<Entry> entries) {
        this.core = core;
        int size = Integer.highestOneBit(Math.max(2, entries.size() * 2 - 1)) * 2;
        slots = new Entry[size];
        mask = size - 1;
        for (Entry entry : entries) {
            int slot = hash(entry.keys()) & mask;
            while (slots[slot] != null) {
                slot = slot + 1 & mask;
            }
            slots[slot] = entry;
        }
    }

    @Nullable Entry find(Object value) {
        Object key = Keys.keyOf(core, value);
        for (int slot = spread(hash(0, key)) & mask; ; slot = slot + 1 & mask) {
            Entry entry = slots[slot];
            if (entry == null || entry.has(0, key, value)) {
                return entry;
            }
        }
    }

    @Nullable Entry find(Object first, Object second) {
        Object firstKey = Keys.keyOf(core, first);
        Object secondKey = Keys.keyOf(core, second);
        int hash = spread(hash(hash(0, firstKey), secondKey));
        for (int slot = hash & mask; ; slot = slot + 1 & mask) {
            Entry entry = slots[slot];
            if (entry == null || entry.has(0, firstKey, first) && entry.has(1, secondKey, second)) {
                return entry;
            }
        }
    }

    @Nullable Entry find(Object[] values) {
        Object[] keys = new Object[values.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = Keys.keyOf(core, values[i]);
        }
        for (int slot = hash(keys) & mask; ; slot = slot + 1 & mask) {
            Entry entry = slots[slot];
            if (entry == null || has(entry, keys, values)) {
                return entry;
            }
        }
    }

    private static boolean has(Entry entry, Object[] keys, Object[] values) {
        for (int i = 0; i < keys.length; i++) {
            if (!entry.has(i, keys[i], values[i])) {
                return false;
            }
        }
        return true;
    }

    private static int hash(Object[] keys) {
        int hash = 0;
        for (Object key : keys) {
            hash = hash(hash, key);
        }
        return spread(hash);
    }

    private static int hash(int before, Object key) {
        return before * 31 + System.identityHashCode(key);
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 15;
    }
}
