package dev.backedge.dispatch;

import dev.backedge.model.Method;
import dev.backedge.model.MethodGroup;
import dev.backedge.model.Universe;
import dev.backedge.types.Intersection;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// For each method those that interfere with it: that have calls in common with it and are not less
/// specific; of those with the same calls the newer ones. Of calls that a method can take, just
/// those select another one, or are ambiguous, that an interfering method can take too.
///
/// Nothing is computed when a method is inserted. The first question about a method compares it
/// with all that may have calls in common with it; each later question only with those that were
/// inserted since. Deletion needs nothing: answers are about a world, and leave out what is not
/// visible in it. May be used from any thread. Counterpart: `interferences` and `dispatch_status`
/// of `jl_method_t`, Julia 1.13, `src/gf.c`.
public final class Interferences {
    private final CallGroups groups;
    private final MethodOrder order;
    private final Intersection intersection;
    private final Universe universe;
    private final ConcurrentHashMap<Method, Compared> known = new ConcurrentHashMap<>();

    /// What dispatch does with calls of a method's own signature.
    public enum Status {
        /// `which(signature)` is the method.
        LATEST_WHICH,
        /// No call of the signature selects another method or is ambiguous.
        LATEST_ONLY
    }

    /// What a method was compared with.
    private static final class Compared {
        final Map<MethodGroup, Integer> counts = new IdentityHashMap<>();
        volatile Answer answer = new Answer(List.of(), -1);
    }

    /// The methods that interfere with one after a number of changes of the table.
    private record Answer(List<Method> interfering, long changes) {}

    /// Begins without answers.
    ///
    /// @param universe with the methods
    public Interferences(Universe universe) {
        this(universe, new MethodOrder(universe.core()));
    }

    Interferences(Universe universe, MethodOrder order) {
        this.universe = universe;
        this.order = order;
        groups = new CallGroups(universe);
        intersection = new Intersection(universe.core());
    }

    /// {@return the methods that interfere with one, the oldest first}
    ///
    /// @param method that was inserted
    /// @param world in which they are visible
    public List<Method> of(Method method, long world) {
        List<Method> visible = new ArrayList<>();
        for (Method other : ofAllWorlds(method)) {
            if (other.isVisibleIn(world)) {
                visible.add(other);
            }
        }
        visible.sort(MethodOrder.OLDEST_FIRST);
        return visible;
    }

    /// The methods of all worlds that interfere with one, in no particular order.
    List<Method> ofAllWorlds(Method method) {
        Compared compared = known.get(method);
        if (compared == null) {
            compared = known.computeIfAbsent(method, _ -> new Compared());
        }
        Answer answer = compared.answer;
        return answer.changes == universe.methods().changes()
                ? answer.interfering
                : upToDate(method, compared);
    }

    /// {@return what dispatch does with calls of a method's own signature}
    ///
    /// @param method that was inserted
    /// @param world in which the calls are made
    public Set<Status> statusOf(Method method, long world) {
        if (!method.isVisibleIn(world)) {
            return EnumSet.noneOf(Status.class);
        }
        // Those that have the whole signature are less specific: one of an equal signature would
        // have replaced the method.
        return of(method, world).isEmpty()
                ? EnumSet.of(Status.LATEST_WHICH, Status.LATEST_ONLY)
                : EnumSet.of(Status.LATEST_WHICH);
    }

    private List<Method> upToDate(Method method, Compared compared) {
        synchronized (compared) {
            long changes = universe.methods().changes();
            List<Method> interfering = new ArrayList<>(compared.answer.interfering);
            for (MethodGroup group : groups.of(method.signature())) {
                List<Method> all = group.methods();
                Integer count = compared.counts.put(group, all.size());
                List<Method> others =
                        count == null
                                ? group.candidates(method.signatureTuple())
                                : all.subList(count, all.size());
                for (Method other : others) {
                    if (other != method
                            && !interfering.contains(other)
                            && interferes(other, method)) {
                        interfering.add(other);
                    }
                }
            }
            compared.answer = new Answer(List.copyOf(interfering), changes);
            return compared.answer.interfering;
        }
    }

    private boolean interferes(Method other, Method method) {
        return !intersection.isObviouslyEmpty(method.signature(), other.signature())
                && !order.precedes(method, other)
                && !intersection.isEmpty(method.signature(), other.signature());
    }
}
