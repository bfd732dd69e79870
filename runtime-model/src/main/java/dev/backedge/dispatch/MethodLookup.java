package dev.backedge.dispatch;

import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Edge;
import dev.backedge.model.Method;
import dev.backedge.model.MethodGroup;
import dev.backedge.model.Type;
import dev.backedge.model.Universe;
import dev.backedge.model.Vararg;
import dev.backedge.types.Subtyping;
import dev.backedge.world.WorldRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the method that a call selects: of all visible methods whose signature has the types of
/// the arguments, the most specific one.
///
/// Answers for leaf calls are kept by the exact types of all arguments (`LeafCache`), so that such
/// a lookup does not depend on the number of methods. What is not kept is searched among the
/// methods that the table's index gives. May be used from any thread, and is never held up by
/// definitions. Counterpart: `jl_mt_assoc_by_type` and `ml_matches`, Julia 1.5, `src/gf.c`.
public final class MethodLookup {
    private static final DispatchResult NO_MATCH = new DispatchResult.NoMatch();

    private final Universe universe;
    private final Subtyping subtyping;
    private final CallGroups groups;
    private final MethodOrder order;
    private final Interferences interferences;
    private final MatchQuery matches;
    private final LeafCache cache;

    /// Makes the lookup of one runtime.
    ///
    /// @param universe the runtime
    public MethodLookup(Universe universe) {
        this.universe = universe;
        subtyping = new Subtyping(universe.core());
        groups = new CallGroups(universe);
        order = new MethodOrder(universe.core());
        interferences = new Interferences(universe, order);
        matches = new MatchQuery(universe.core(), groups, order, interferences);
        cache = new LeafCache(universe.core(), universe.methods());
    }

    MethodOrder order() {
        return order;
    }

    Interferences interferences() {
        return interferences;
    }

    /// {@return what a call does}
    ///
    /// @param call a dispatch tuple: the types of all arguments, the callee first
    /// @param world in which the call is made
    public DispatchResult find(DataType call, long world) {
        return answer(call, world).answer();
    }

    /// {@return what a call does, and in which worlds it does that}
    ///
    /// @param call a dispatch tuple: the types of all arguments, the callee first
    /// @param world in which the call is made
    public InWorlds<DispatchResult> answer(DataType call, long world) {
        InWorlds<DispatchResult> known = cache.find(call, world);
        return known != null ? known : search(call, world);
    }

    /// {@return what a call of values does; nothing is allocated where the answer for their types
    /// is known}
    ///
    /// @param callee a function, type or other value
    /// @param arguments values
    /// @param world in which the call is made
    public DispatchResult find(Object callee, Object[] arguments, long world) {
        InWorlds<DispatchResult> known = cache.find(callee, arguments, world);
        return known != null ? known.answer() : find(callOf(callee, arguments), world);
    }

    private DataType callOf(Object callee, Object[] arguments) {
        CoreTypes core = universe.core();
        Object[] types = new Object[arguments.length + 1];
        types[0] = core.dispatchTypeOf(callee);
        for (int i = 0; i < arguments.length; i++) {
            types[i + 1] = core.dispatchTypeOf(arguments[i]);
        }
        return core.tuple(types);
    }

    private InWorlds<DispatchResult> search(DataType call, long world) {
        long changes = universe.methods().changes();
        List<MethodGroup> searched = groups.ofLeaf((DataType) call.parameter(0));
        InWorlds<DispatchResult> found = search(call, searched, world);
        cache.put(call, found, searched.toArray(MethodGroup[]::new), changes);
        return found;
    }

    private InWorlds<DispatchResult> search(DataType call, List<MethodGroup> searched, long world) {
        List<Method> applicable = new ArrayList<>();
        WorldRange worlds = WorldRange.from(1);
        for (MethodGroup group : searched) {
            for (Method method : group.candidates(call)) {
                if (canTake(method, call) && subtyping.isSubtype(call, method.signature())) {
                    worlds = worlds.intersection(method.worldsAround(world));
                    if (method.isVisibleIn(world)) {
                        applicable.add(method);
                    }
                }
            }
        }
        return new InWorlds<>(resultOf(applicable, call), worlds);
    }

    private DispatchResult resultOf(List<Method> applicable, DataType call) {
        if (applicable.isEmpty()) {
            return NO_MATCH;
        }
        applicable.sort(MethodOrder.OLDEST_FIRST);
        Optional<Method> preferred = order.preferred(applicable);
        if (preferred.isPresent()) {
            return new DispatchResult.Found(match(preferred.get(), call));
        }
        return new DispatchResult.Ambiguous(order.mostSpecific(applicable));
    }

    private static boolean canTake(Method method, DataType call) {
        int declared = method.signatureTuple().parameterCount();
        return declared == call.parameterCount()
                || declared > 0
                        && method.signatureTuple().parameter(declared - 1) instanceof Vararg
                        && declared - 1 <= call.parameterCount();
    }

    private MethodMatch match(Method method, DataType call) {
        List<Object> values = subtyping.findParameters(call, method.signature()).orElseThrow();
        return new MethodMatch(method, call, values, Edge.Coverage.FULL);
    }

    /// {@return the methods that calls of a signature may select, the more specific before the less
    /// specific, otherwise the oldest first}
    ///
    /// Not among them are methods of which another one, that is not less specific, has all that
    /// they have in common with the signature. Calls with the empty type `Union{}` itself as an
    /// argument count only where the signature or the method names it.
    ///
    /// @param signature a tuple type, perhaps in `where`s
    /// @param limit the largest number of methods that is of interest
    /// @param world in which the calls are made
    public MatchResult matches(Type signature, int limit, long world) {
        if (signature instanceof DataType call && call.isDispatchTuple() && limit > 0) {
            InWorlds<DispatchResult> known = answer(call, world);
            switch (known.answer()) {
                case DispatchResult.Found(MethodMatch match) -> {
                    return MatchResult.Matches.of(match, known.worlds());
                }
                case DispatchResult.NoMatch _ -> {
                    return MatchResult.Matches.none(known.worlds());
                }
                // Which of the methods others decide between, only a search tells.
                case DispatchResult.Ambiguous _ -> {}
            }
        }
        return matches.ask(signature, limit, world);
    }

    /// {@return all methods that match a signature, the more specific before the less specific,
    /// otherwise the oldest first, up to the first that has all of it; also those that no call
    /// selects, since a more specific one has all that they have in common with the signature, but
    /// not those of which one that is neither more nor less specific has that (unless a method for
    /// just what the two have in common was there before the second one)}
    ///
    /// @param signature a tuple type, perhaps in `where`s
    /// @param world in which the calls are made
    public List<MethodMatch> allMatches(Type signature, long world) {
        return matches.all(signature, world);
    }

    /// {@return the method that `invoke` selects for a signature: the most specific of those that
    /// have all of it}
    ///
    /// @param signature a tuple type, perhaps in `where`s
    /// @param world in which the call is made
    public Optional<MethodMatch> invokeLookup(Type signature, long world) {
        return invokeAnswer(signature, world).answer();
    }

    /// {@return the method that `invoke` selects for a signature, and in which worlds it does}
    ///
    /// @param signature a tuple type, perhaps in `where`s
    /// @param world in which the call is made
    public InWorlds<Optional<MethodMatch>> invokeAnswer(Type signature, long world) {
        return matches.covering(signature, world);
    }
}
