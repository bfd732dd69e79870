package dev.backedge.compile;

import dev.backedge.model.DataType;

import org.jspecify.annotations.Nullable;

/// Where a field lies in instances of the types that were met so far: a hash table with open
/// addressing that is never changed.
final class FieldPlaces {
    /// A reader that meets more types starts again.
    private static final int MOST = 64;

    private static final int FEWEST_SLOTS = 4;

    private final @Nullable DataType[] types;
    private final int[] indexes;
    private final int count;

    private FieldPlaces(int slots, int count) {
        types = new DataType[slots];
        indexes = new int[slots];
        this.count = count;
    }

    static FieldPlaces none() {
        return new FieldPlaces(FEWEST_SLOTS, 0);
    }

    /// Negative where the type was not met.
    int find(DataType type) {
        int mask = types.length - 1;
        for (int slot = System.identityHashCode(type) & mask; ; slot = slot + 1 & mask) {
            DataType known = types[slot];
            if (known == type) {
                return indexes[slot];
            }
            if (known == null) {
                return -1;
            }
        }
    }

    FieldPlaces with(DataType type, int index) {
        FieldPlaces kept = count == MOST ? none() : this;
        int more = kept.count + 1;
        FieldPlaces places =
                new FieldPlaces(
                        Math.max(FEWEST_SLOTS, Integer.highestOneBit(more * 2 - 1) * 2), more);
        for (int slot = 0; slot < kept.types.length; slot++) {
            DataType known = kept.types[slot];
            if (known != null) {
                places.put(known, kept.indexes[slot]);
            }
        }
        places.put(type, index);
        return places;
    }

    private void put(DataType type, int index) {
        int mask = types.length - 1;
        int slot = System.identityHashCode(type) & mask;
        while (types[slot] != null && types[slot] != type) {
            slot = slot + 1 & mask;
        }
        types[slot] = type;
        indexes[slot] = index;
    }
}
