package dev.backedge.tools.conformance;

import dev.backedge.dispatch.DispatchResult;
import dev.backedge.dispatch.MethodMatch;
import dev.backedge.model.Method;
import dev.backedge.tools.world.WorldRecord;

import java.util.Map;

/// What a call selects, in words that are compared and shown.
final class DispatchText {
    private DispatchText() {}

    static String of(DispatchResult result, Map<Method, Integer> ids) {
        return switch (result) {
            case DispatchResult.Found(MethodMatch match) -> "method " + ids.get(match.method());
            case DispatchResult.NoMatch _ -> "none";
            case DispatchResult.Ambiguous _ -> "ambiguous";
        };
    }

    static String of(WorldRecord.Answer answer) {
        return switch (answer) {
            case WorldRecord.Answer.Selected(int id) -> "method " + id;
            case WorldRecord.Answer.None _ -> "none";
            case WorldRecord.Answer.Ambiguous _ -> "ambiguous";
        };
    }
}
