package dev.backedge.tools.conformance;

import dev.backedge.model.Method;
import dev.backedge.model.Universe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// The methods of a recorded world by the ids of the records, which count them by their worlds.
final class RecordedMethods {
    private RecordedMethods() {}

    static Map<Method, Integer> ids(Universe universe) {
        Map<Method, Integer> ids = new IdentityHashMap<>();
        inOrder(universe).forEach(method -> ids.put(method, ids.size() + 1));
        return ids;
    }

    /// The methods, the one of id 1 first.
    static List<Method> inOrder(Universe universe) {
        List<Method> methods = new ArrayList<>(universe.methods().methods());
        methods.sort(Comparator.comparingLong(method -> method.primaryWorld().orElseThrow()));
        return methods;
    }
}
