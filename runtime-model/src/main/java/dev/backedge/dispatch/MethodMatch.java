package dev.backedge.dispatch;

import dev.backedge.model.Edge;
import dev.backedge.model.Method;
import dev.backedge.model.Type;

import java.util.List;

/// A method that a call may select. Counterpart: `jl_method_match_t`, Julia 1.6, `src/julia.h`.
///
/// @param method that matches
/// @param intersection of the call's types and the method's signature
/// @param staticParameters values of the method's static parameters under the intersection; a
///   [dev.backedge.model.TypeVar] where one is not determined
/// @param coverage whether the signature has all of the call's types
public record MethodMatch(
        Method method, Type intersection, List<Object> staticParameters, Edge.Coverage coverage) {
    /// Copies the values.
    public MethodMatch {
        staticParameters = List.copyOf(staticParameters);
    }
}
