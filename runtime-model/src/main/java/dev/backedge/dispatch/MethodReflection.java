package dev.backedge.dispatch;

import dev.backedge.model.Bottom;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Method;
import dev.backedge.model.MethodGroup;
import dev.backedge.model.Type;
import dev.backedge.model.Universe;
import dev.backedge.model.Vararg;
import dev.backedge.types.Intersection;
import dev.backedge.types.Subtyping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What programs and tools ask about methods. Every question is about a world. A signature is the
/// tuple type of a call's arguments, the callee's type first; [#signature] makes it from a callee
/// and the types of the arguments. Counterpart: `which`, `methods`, `applicable`, `hasmethod`,
/// `invoke` and `detect_ambiguities`, Julia 1.9, `base/reflection.jl` and `stdlib/Test`.
public final class MethodReflection {
    private final Universe universe;
    private final MethodLookup lookup;
    private final CallGroups groups;
    private final Intersection intersection;
    private final Subtyping subtyping;
    private final CommonCalls calls;
    private final MethodOrder order;
    private final Interferences interferences;

    /// Two methods of which dispatch can prefer neither.
    ///
    /// @param first the older one
    /// @param second the newer one
    /// @param calls what both can take; a method for just these decides
    public record Ambiguity(Method first, Method second, Type calls) {}

    /// Makes the answers for one runtime.
    ///
    /// @param universe with the methods
    /// @param lookup answers calls in it
    public MethodReflection(Universe universe, MethodLookup lookup) {
        this.universe = universe;
        this.lookup = lookup;
        groups = new CallGroups(universe);
        intersection = new Intersection(universe.core());
        subtyping = new Subtyping(universe.core());
        calls = new CommonCalls(universe.core());
        order = lookup.order();
        interferences = lookup.interferences();
    }

    /// {@return the tuple type of a call}
    ///
    /// @param callee a function, type or other value
    /// @param arguments types of the arguments; the last may be a [Vararg]
    public DataType signature(Object callee, Object... arguments) {
        CoreTypes core = universe.core();
        Object[] types = new Object[arguments.length + 1];
        types[0] = core.dispatchTypeOf(callee);
        System.arraycopy(arguments, 0, types, 1, arguments.length);
        return core.tuple(types);
    }

    /// {@return the method that `invoke` runs for a signature: the most specific of those that have
    /// all of it; empty if there is none, or several of which none is most specific}
    ///
    /// @param signature a tuple type, perhaps in `where`s
    /// @param world in which it is asked
    public Optional<Method> which(Type signature, long world) {
        return lookup.invokeLookup(signature, world).map(MethodMatch::method);
    }

    /// {@return whether a method has all calls of a signature}
    ///
    /// @param signature a tuple type, perhaps in `where`s
    /// @param world in which it is asked
    public boolean hasMethod(Type signature, long world) {
        return which(signature, world).isPresent();
    }

    /// {@return whether a call finds a method; a call that is ambiguous does not}
    ///
    /// @param callee a function, type or other value
    /// @param arguments values
    /// @param world in which the call is made
    public boolean applicable(Object callee, Object[] arguments, long world) {
        return lookup.find(callee, arguments, world) instanceof DispatchResult.Found;
    }

    /// {@return all methods of a callee, the oldest first}
    ///
    /// @param callee a function, type or other value
    /// @param world in which they are visible
    public List<Method> methodsOf(Object callee, long world) {
        Vararg rest = new Vararg(universe.core().any(), Optional.empty());
        DataType calls = signature(callee, rest);
        List<Method> found = new ArrayList<>();
        for (MethodGroup group : groups.ofLeaf((DataType) calls.parameter(0))) {
            for (Method method : group.candidates(calls)) {
                if (method.isVisibleIn(world) && !intersection.isEmpty(calls, method.signature())) {
                    found.add(method);
                }
            }
        }
        found.sort(MethodOrder.OLDEST_FIRST);
        return found;
    }

    /// {@return the methods that match a signature, the more specific before the less specific, up
    /// to the first that has all of it}
    ///
    /// @param signature a tuple type, perhaps in `where`s
    /// @param world in which they are visible
    public List<MethodMatch> methods(Type signature, long world) {
        return lookup.allMatches(signature, world);
    }

    /// {@return the methods that are listed as ambiguous with one, the oldest first: neither is
    /// more specific although they have calls in common, and no method for just these calls was
    /// there when the second of the two was defined}
    ///
    /// Calls with the empty type `Union{}` itself as an argument do not count where neither names
    /// it. Other than [#ambiguities(Object, long)], the list holds pairs that a later method
    /// decided. Counterpart: `ambig` of `jl_method_t`, Julia 1.5, `src/julia.h`.
    ///
    /// @param method that was inserted
    /// @param world in which they are visible
    public List<Method> ambiguousWith(Method method, long world) {
        List<Method> rivals = interferences.of(method, world);
        List<Method> found = new ArrayList<>();
        for (Method other : rivals) {
            List<Method> others = interferences.of(other, world);
            if (others.contains(method)
                    && !wasDecided(method, other, rivals.stream().filter(others::contains))) {
                found.add(other);
            }
        }
        return found;
    }

    private boolean wasDecided(Method a, Method b, Stream<Method> rivalsOfBoth) {
        Type common = calls.between(a.signature(), b.signature());
        Method newer = MethodOrder.OLDEST_FIRST.compare(a, b) > 0 ? a : b;
        return common == Bottom.BOTTOM
                || rivalsOfBoth.anyMatch(third ->
                        MethodOrder.OLDEST_FIRST.compare(third, newer) < 0
                                && order.precedes(third, a)
                                && order.precedes(third, b)
                                && subtyping.areEqual(common, third.signature()));
    }

    /// {@return the pairs of a callee's methods that are ambiguous; calls with `Union{}` as a
    /// parameter do not count}
    ///
    /// @param callee a function, type or other value
    /// @param world in which they are visible
    public List<Ambiguity> ambiguities(Object callee, long world) {
        return ambiguities(methodsOf(callee, world), world);
    }

    /// {@return the ambiguous pairs among all methods of a world, function by function}
    ///
    /// @param world in which they are visible
    public List<Ambiguity> ambiguities(long world) {
        List<Ambiguity> found = new ArrayList<>();
        for (MethodGroup group : universe.methods().groups()) {
            List<Method> visible = new ArrayList<>();
            for (Method method : group.methods()) {
                if (method.isVisibleIn(world)) {
                    visible.add(method);
                }
            }
            found.addAll(ambiguities(visible, world));
        }
        return found;
    }

    private List<Ambiguity> ambiguities(List<Method> methods, long world) {
        if (methods.size() < 2) {
            return List.of();
        }
        Ambiguities ambiguities = new Ambiguities(universe.core(), lookup, world);
        List<Ambiguity> found = new ArrayList<>();
        for (int i = 0; i < methods.size(); i++) {
            for (int j = i + 1; j < methods.size(); j++) {
                Method first = methods.get(i);
                Method second = methods.get(j);
                if (!intersection.isObviouslyEmpty(first.signature(), second.signature())
                        && ambiguities.areAmbiguous(first, second)) {
                    found.add(
                            new Ambiguity(
                                    first,
                                    second,
                                    intersection.intersect(first.signature(), second.signature())));
                }
            }
        }
        return found;
    }
}
