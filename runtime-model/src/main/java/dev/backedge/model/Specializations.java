package dev.backedge.model;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// The method instances of a method, one for each tuple type of arguments. One thread adds at a
/// time; readers take no lock. Few are looked through; of many there is a hash table besides.
/// Counterpart: `specializations` and `speckeyset` of `jl_method_t`, Julia 1.9, `src/julia.h`.
final class Specializations {
    private static final int FEW = 8;

    private final GrowingList<MethodInstance> inOrder = new GrowingList<>();
    private volatile AtomicReferenceArray<MethodInstance> byHash = new AtomicReferenceArray<>(0);

    List<MethodInstance> inOrder() {
        return inOrder.asList();
    }

    /// One that is being added may be missed.
    Optional<MethodInstance> find(Type types) {
        AtomicReferenceArray<MethodInstance> table = byHash;
        if (table.length() > 0) {
            return Optional.ofNullable(table.get(placeOf(types, table)));
        }
        for (int i = 0, count = inOrder.length(); i < count; i++) {
            MethodInstance instance = inOrder.get(i);
            if (TypeIdentity.same(instance.types(), types)) {
                return Optional.of(instance);
            }
        }
        return Optional.empty();
    }

    /// @param instance for types that there is no other for
    void add(MethodInstance instance) {
        inOrder.add(instance);
        int count = inOrder.length();
        if (count <= FEW) {
            return;
        }
        if (count * 2 <= byHash.length()) {
            put(instance, byHash);
            return;
        }
        AtomicReferenceArray<MethodInstance> larger =
                new AtomicReferenceArray<>(Integer.highestOneBit(count) * 4);
        inOrder.asList().forEach(each -> put(each, larger));
        byHash = larger;
    }

    private static void put(MethodInstance instance, AtomicReferenceArray<MethodInstance> table) {
        table.set(placeOf(instance.types(), table), instance);
    }

    /// The place of the instance for some types, or the free one where it would be.
    private static int placeOf(Type types, AtomicReferenceArray<MethodInstance> table) {
        int mask = table.length() - 1;
        int hash = TypeIdentity.hash(types);
        int place = (hash ^ hash >>> 15) & mask;
        MethodInstance there = table.get(place);
        while (there != null && !TypeIdentity.same(there.types(), types)) {
            place = place + 1 & mask;
            there = table.get(place);
        }
        return place;
    }
}
