package dev.backedge.call;

import dev.backedge.model.CoreTypes;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

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
        MethodHandle ofOthers = byKeyRead(position, entries);
        return byValue(position, entries, ofOthers);
    }

    /// Tells the types at a position by themselves, before the rest.
    private MethodHandle byValue(int position, List<Entry> entries, MethodHandle rest) {
        MethodHandle chain = rest;
        for (Branch branch : branches(position, entries, Keys.Kind.TYPE::equals)) {
            chain = MethodHandles.guardWithTest(at(position, branch.test()), branch.then(), chain);
        }
        return chain;
    }

    private MethodHandle byKeyRead(int position, List<Entry> entries) {
        MethodHandle chain = MethodHandles.dropArguments(otherwise, 0, Object.class);
        Keys.Kind most = Keys.Kind.TYPE;
        for (Branch branch : branches(position, entries, kind -> kind != Keys.Kind.TYPE)) {
            chain =
                    MethodHandles.guardWithTest(
                            branch.test(),
                            MethodHandles.dropArguments(branch.then(), 0, Object.class),
                            chain);
            most = Collections.max(List.of(most, branch.kind()));
        }
        return most == Keys.Kind.TYPE
                ? otherwise
                : MethodHandles.foldArguments(chain, at(position, Keys.reader(most, core)));
    }

    /// What is done for one key: the test takes the key.
    private record Branch(MethodHandle test, Keys.Kind kind, MethodHandle then) {}

    /// The branches at a position for the kinds of keys that are wanted, the one that was met first
    /// last: it is put in front of the others in the end.
    private List<Branch> branches(int position, List<Entry> entries, Predicate<Keys.Kind> wanted) {
        Map<Object, List<Entry>> byKey = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (wanted.test(entry.kinds()[position])) {
                byKey.computeIfAbsent(entry.keys()[position], _ -> new ArrayList<>()).add(entry);
            }
        }
        List<Branch> branches = new ArrayList<>();
        byKey.forEach((key, found) ->
                branches.add(
                        new Branch(
                                Keys.test(key),
                                found.getFirst().kinds()[position],
                                from(position + 1, found))));
        return branches.reversed();
    }

    /// A handle of one value that takes what comes before it, too: the task and the values up to a
    /// position.
    private MethodHandle at(int position, MethodHandle ofValue) {
        return MethodHandles.dropArguments(
                ofValue, 0, otherwise.type().parameterList().subList(0, firstValue + position + 1));
    }
}
