package dev.backedge.call;

import dev.backedge.model.CoreTypes;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tells entries apart by one value after the other: at each value its key is read once and
/// compared with the keys that are left. Handles take the task, the callee and the arguments.
final class DecisionTree {
    private final CoreTypes core;
    private final int firstValue;
    private final MethodHandle otherwise;

    /// @param core predefined types
    /// @param firstValue number of the first value that has a key; the callee is 0
    /// @param otherwise for calls that have no entry
    DecisionTree(CoreTypes core, int firstValue, MethodHandle otherwise) {
        this.core = core;
        this.firstValue = firstValue;
        this.otherwise = otherwise;
    }

    MethodHandle of(List<Entry> entries) {
        return entries.isEmpty() ? otherwise : from(0, entries);
    }

    private MethodHandle from(int position, List<Entry> entries) {
        if (position == entries.getFirst().keys().length) {
            return entries.getFirst().target();
        }
        Map<Object, List<Entry>> byKey = new LinkedHashMap<>();
        for (Entry entry : entries) {
            byKey.computeIfAbsent(entry.keys()[position], _ -> new ArrayList<>()).add(entry);
        }
        MethodHandle chain = MethodHandles.dropArguments(otherwise, 0, Object.class);
        List<Object> keys = new ArrayList<>(byKey.keySet());
        for (Object key : keys.reversed()) {
            MethodHandle found = from(position + 1, byKey.getOrDefault(key, List.of()));
            chain =
                    MethodHandles.guardWithTest(
                            Keys.test(key),
                            MethodHandles.dropArguments(found, 0, Object.class),
                            chain);
        }
        return MethodHandles.foldArguments(chain, reader(position, entries));
    }

    /// Takes the task and the values up to the one that it reads.
    private MethodHandle reader(int position, List<Entry> entries) {
        Keys.Kind kind =
                Collections.max(
                        entries.stream().map(entry -> entry.kinds().get(position)).toList());
        MethodType type = otherwise.type();
        return MethodHandles.dropArguments(
                Keys.reader(kind, core),
                0,
                type.parameterList().subList(0, firstValue + position + 1));
    }
}
