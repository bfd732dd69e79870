package dev.backedge.call;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The entries of a site by their keys: a hash table with open addressing that is never changed.
/// `null` is its answer for what it does not have, since it is asked on each call.
final class EntryTable {
    private final @Nullable Entry[] slots;
    private final int mask;

    EntryTable(List<Entry> entries) {
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

    @Nullable Entry find(Object first) {
        for (int slot = hash(first) & mask; ; slot = slot + 1 & mask) {
            Entry entry = slots[slot];
            if (entry == null || entry.keys()[0] == first) {
                return entry;
            }
        }
    }

    @Nullable Entry find(Object first, Object second) {
        for (int slot = hash(first, second) & mask; ; slot = slot + 1 & mask) {
            Entry entry = slots[slot];
            if (entry == null || entry.keys()[0] == first && entry.keys()[1] == second) {
                return entry;
            }
        }
    }

    @Nullable Entry find(Object[] keys) {
        for (int slot = hash(keys) & mask; ; slot = slot + 1 & mask) {
            Entry entry = slots[slot];
            if (entry == null || entry.has(keys)) {
                return entry;
            }
        }
    }

    private static int hash(Object first) {
        return spread(System.identityHashCode(first));
    }

    private static int hash(Object first, Object second) {
        return spread(System.identityHashCode(first) * 31 + System.identityHashCode(second));
    }

    private static int hash(Object[] keys) {
        int hash = 0;
        for (Object key : keys) {
            hash = hash * 31 + System.identityHashCode(key);
        }
        return spread(hash);
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 15;
    }
}
