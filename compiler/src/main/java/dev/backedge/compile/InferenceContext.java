package dev.backedge.compile;

import dev.backedge.compile.builtin.BuiltinTypes;
import dev.backedge.dispatch.MethodInstances;
import dev.backedge.dispatch.MethodLookup;
import dev.backedge.dispatch.MethodMatch;
import dev.backedge.lattice.LatticeOperations;
import dev.backedge.model.Builtin;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Edge;
import dev.backedge.model.Method;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.Type;
import dev.backedge.model.Universe;
import dev.backedge.types.Intersection;
import dev.backedge.types.Subtyping;

import java.util.Optional;

/// What every inference of a runtime uses.
///
/// @param universe whose code is inferred
/// @param lookup answers calls
/// @param matches keeps its answers
/// @param operations of the lattice
/// @param instances makes method instances
/// @param subtyping of types
/// @param intersection of types
/// @param builtinTypes what builtin functions give
/// @param builtinEffects what calls of builtin functions promise
record InferenceContext(
        Universe universe,
        MethodLookup lookup,
        CallMatches matches,
        LatticeOperations operations,
        MethodInstances instances,
        Subtyping subtyping,
        Intersection intersection,
        BuiltinTypes builtinTypes,
        BuiltinEffects builtinEffects) {
    InferenceContext(Universe universe, MethodLookup lookup, LatticeOperations operations) {
        this(universe, lookup, operations, new BuiltinTypes(universe));
    }

    private InferenceContext(
            Universe universe,
            MethodLookup lookup,
            LatticeOperations operations,
            BuiltinTypes builtinTypes) {
        this(
                universe,
                lookup,
                new CallMatches(lookup),
                operations,
                new MethodInstances(universe.core()),
                new Subtyping(universe.core()),
                new Intersection(universe.core()),
                builtinTypes,
                new BuiltinEffects(universe.core(), builtinTypes));
    }

    /// The builtin function of a name.
    Builtin builtin(String name) {
        return core().builtins().stream()
                .filter(builtin -> builtin.name().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    CoreTypes core() {
        return universe.core();
    }

    /// The match of one method with the types of a call; empty if the method does not take them.
    Optional<MethodMatch> matchOf(DataType call, Method method) {
        return subtyping
                .findParameters(call, method.signature())
                .map(values -> new MethodMatch(method, call, values, Edge.Coverage.FULL));
    }

    /// The method instance of a match: of leaf calls the one that runs, of others the one for the
    /// types in common.
    MethodInstance instanceFor(MethodMatch match, Type signature) {
        return signature instanceof DataType call && call.isDispatchTuple()
                ? instances.instanceFor(match, call)
                : match.method().instanceFor(match.intersection(), match.staticParameters());
    }
}
