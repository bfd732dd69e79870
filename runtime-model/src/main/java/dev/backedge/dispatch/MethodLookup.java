package dev.backedge.dispatch;

import dev.backedge.model.DataType;
import dev.backedge.model.Edge;
import dev.backedge.model.Method;
import dev.backedge.model.MethodGroup;
import dev.backedge.model.Type;
import dev.backedge.model.Universe;
import dev.backedge.model.Vararg;
import dev.backedge.types.Subtyping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the method that a call selects: of all visible methods whose signature has the types of
/// the arguments, the most specific one.
///
/// An answer is kept in the group of the callee's type. It holds in another world if no group that
/// could have the callee's methods has changed since the older of the two worlds. May be used from
/// any thread. Counterpart: `jl_mt_assoc_by_type` and `ml_matches`, Julia 1.5, `src/gf.c`.
public final class MethodLookup {
    private static final DispatchResult NO_MATCH = new DispatchResult.NoMatch();

    private final Universe universe;
    private final Subtyping subtyping;
    private final CallGroups groups;
    private final MethodOrder order;
    private final MatchQuery matches;

    /// Makes the lookup of one runtime.
    ///
    /// @param universe the runtime
    public MethodLookup(Universe universe) {
        this.universe = universe;
        subtyping = new Subtyping(universe.core());
        groups = new CallGroups(universe);
        order = new MethodOrder(universe.core());
        matches = new MatchQuery(universe.core(), groups, order);
    }

    /// An answer with the groups it depends on.
    private record Kept(DispatchResult result, List<MethodGroup> groups) {}

    /// {@return what a call does}
    ///
    /// @param call a dispatch tuple: the types of all arguments, the callee first
    /// @param world in which the call is made
    public DispatchResult find(DataType call, long world) {
        DataType callee = (DataType) call.parameter(0);
        MethodGroup own = universe.methods().group(callee.typeName());
        Optional<MethodGroup.Answer> cached = own.cached(call);
        if (cached.isPresent()
                && cached.get().result() instanceof Kept kept
                && holds(kept, cached.get().world(), world)) {
            return kept.result;
        }
        List<MethodGroup> searched = groups.ofLeaf(callee);
        DispatchResult result = search(call, searched, world);
        own.cache(call, new MethodGroup.Answer(new Kept(result, searched), world));
        return result;
    }

    private static boolean holds(Kept kept, long found, long asked) {
        long oldest = Math.min(found, asked);
        List<MethodGroup> groups = kept.groups;
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).lastChanged() > oldest) {
                return false;
            }
        }
        return true;
    }

    private DispatchResult search(DataType call, List<MethodGroup> searched, long world) {
        List<Method> applicable = new ArrayList<>();
        for (MethodGroup group : searched) {
            for (Method method : group.candidates(call)) {
                if (method.isVisibleIn(world)
                        && canTake(method, call)
                        && subtyping.isSubtype(call, method.signature())) {
                    applicable.add(method);
                }
            }
        }
        if (applicable.isEmpty()) {
            return NO_MATCH;
        }
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

    /// {@return the methods that calls of a signature may select}
    ///
    /// @param signature a tuple type, perhaps in `where`s
    /// @param limit the largest number of methods that is of interest
    /// @param world in which the calls are made
    public MatchResult matches(Type signature, int limit, long world) {
        return matches.ask(signature, limit, world);
    }

    /// {@return all methods that match a signature, the more specific before the less specific, up
    /// to the first that has all of it; also those that no call selects, since a more specific one
    /// has all that they have in common with the signature}
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
        return matches.covering(signature, world);
    }
}
