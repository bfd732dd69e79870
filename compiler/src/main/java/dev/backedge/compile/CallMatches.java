package dev.backedge.compile;

import dev.backedge.dispatch.MatchResult;
import dev.backedge.dispatch.MethodLookup;
import dev.backedge.model.DataType;

import java.util.IdentityHashMap;
import java.util.Map;

/// Answers which methods a call may select, each signature once a world: the passes of a fixpoint
/// ask again and again. Used by one inference at a time.
final class CallMatches {
    /// Calls of more methods count as calls of anything.
    static final int MAX_METHODS = 3;

    private final MethodLookup lookup;
    private final Map<DataType, MatchResult> known = new IdentityHashMap<>();
    private long knownIn;

    CallMatches(MethodLookup lookup) {
        this.lookup = lookup;
    }

    /// @param signature without free variables, so that equal ones are identical
    MatchResult of(DataType signature, long world) {
        if (world != knownIn) {
            known.clear();
            knownIn = world;
        }
        return known.computeIfAbsent(signature, asked -> lookup.matches(asked, MAX_METHODS, world));
    }
}
