package dev.backedge.tools.world;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Numbers method instances by method and canonical text, so that records and objects name them
/// alike; and the edges between them.
final class InstanceNumbers {
    /// What a method instance is known by.
    ///
    /// @param method id
    /// @param types canonical text
    record Key(int method, String types) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return method == other.method
                    ? types.compareTo(other.types)
                    : Integer.compare(method, other.method);
        }
    }

    private final Map<Key, Integer> numbers = new HashMap<>();
    private final Set<Long> backedges = new HashSet<>();
    private final Set<String> uncovered = new HashSet<>();

    InstanceNumbers(Set<Key> keys) {
        List<Key> sorted = keys.stream().sorted().toList();
        for (int i = 0; i < sorted.size(); i++) {
            numbers.put(sorted.get(i), i + 1);
        }
    }

    int numberOf(Key key) {
        Integer number = numbers.get(key);
        if (number == null) {
            throw new IllegalArgumentException(
                    "no method instance of method " + key.method + " has the types " + key.types);
        }
        return number;
    }

    void addBackedge(int callee, int caller) {
        backedges.add((long) callee << 32 | caller);
    }

    void addUncovered(String signature, int caller) {
        uncovered.add(WorldLines.uncovered(signature, caller));
    }

    void addEdgesTo(WorldContent content) {
        backedges.forEach(edge ->
                content.add(
                        ContentKind.BACKEDGES,
                        WorldLines.backedge((int) (edge >> 32), edge.intValue())));
        content.addAll(ContentKind.UNCOVERED, uncovered);
    }
}
