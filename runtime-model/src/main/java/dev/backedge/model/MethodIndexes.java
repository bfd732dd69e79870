package dev.backedge.model;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// The indexes of the methods that are filed under one of several type names at a position: a hash
/// table by the identity of the names. One thread adds at a time; any thread reads, and sees an
/// index whole or not at all, since its name and position are final.
final class MethodIndexes {
    private static final int FIRST_CAPACITY = 4;

    private volatile @Nullable MethodIndex[] slots = new MethodIndex[FIRST_CAPACITY];
    private int count;

    @Nullable MethodIndex find(TypeName name) {
        @Nullable MethodIndex[] present = slots;
        return present[placeOf(name, present)];
    }

    MethodIndex findOrAdd(TypeName name, int position) {
        @Nullable MethodIndex[] present = slots;
        MethodIndex known = present[placeOf(name, present)];
        if (known != null) {
            return known;
        }
        MethodIndex added = new MethodIndex(name, position);
        if (++count * 4 > present.length * 3) {
            present = grown(present);
            slots = present;
        }
        present[placeOf(name, present)] = added;
        return added;
    }

    private static @Nullable MethodIndex[] grown(@Nullable MethodIndex[] present) {
        @Nullable MethodIndex[] larger = new MethodIndex[present.length * 2];
        for (MethodIndex each : present) {
            if (each != null) {
                larger[placeOf(each.name(), larger)] = each;
            }
        }
        return larger;
    }

    /// The place of a name's index, or the free one where it would be.
    private static int placeOf(@Nullable TypeName name, @Nullable MethodIndex[] slots) {
        int mask = slots.length - 1;
        int hash = System.identityHashCode(name);
        int place = (hash ^ hash >>> 12) & mask;
        MethodIndex there = slots[place];
        while (there != null && there.name() != name) {
            place = place + 1 & mask;
            there = slots[place];
        }
        return place;
    }

    void forEach(Consumer<MethodIndex> action) {
        for (MethodIndex each : slots) {
            if (each != null) {
                action.accept(each);
            }
        }
    }
}
