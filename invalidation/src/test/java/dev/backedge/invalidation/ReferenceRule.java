package dev.backedge.invalidation;

import dev.backedge.model.CodeInstance;
import dev.backedge.model.Edge;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The rule, applied literally and slowly: code is valid in a world if it was in the one before (or
/// begins there), each of its edges, looked up there, gives the recorded answer, and all code that
/// it relied on is valid there. What relies on itself in a circle holds together.
final class ReferenceRule {
    private final EdgeCheck check;
    private final Map<CodeInstance, List<CodeInstance>> reliedOn = new IdentityHashMap<>();
    private final Map<CodeInstance, Long> lastWorlds = new IdentityHashMap<>();
    private final Set<CodeInstance> valid = new LinkedHashSet<>();

    ReferenceRule(EdgeCheck check) {
        this.check = check;
    }

    /// Takes new code, with the code that it relied on.
    void published(CodeInstance code) {
        List<CodeInstance> callees = new ArrayList<>();
        for (Edge edge : code.edges()) {
            if (edge instanceof Edge.Code(var instance, _)) {
                instance.codeAt(code.firstWorld()).ifPresent(callees::add);
            }
        }
        reliedOn.put(code, callees);
        valid.add(code);
    }

    /// Goes on to a world that was just made.
    void advanceTo(long world) {
        Set<CodeInstance> ended = new LinkedHashSet<>();
        for (CodeInstance code : valid) {
            for (Edge edge : code.edges()) {
                if (!(edge instanceof Edge.Code) && !check.holds(edge, world - 1, world)) {
                    ended.add(code);
                }
            }
        }
        boolean grows = true;
        while (grows) {
            grows = false;
            for (CodeInstance code : valid) {
                if (reliedOn.getOrDefault(code, List.of()).stream().anyMatch(ended::contains)) {
                    grows |= ended.add(code);
                }
            }
        }
        ended.forEach(code -> lastWorlds.put(code, world - 1));
        valid.removeAll(ended);
    }

    /// {@return the last world in which a code instance is valid; the greatest number while nothing
    /// ended it}
    long lastWorld(CodeInstance code) {
        return lastWorlds.getOrDefault(code, Long.MAX_VALUE);
    }
}
