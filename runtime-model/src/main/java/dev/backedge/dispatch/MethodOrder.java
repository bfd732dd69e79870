package dev.backedge.dispatch;

import dev.backedge.model.Bottom;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.Method;
import dev.backedge.types.Intersection;
import dev.backedge.types.Specificity;
import dev.backedge.types.Subtyping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Puts methods in the order in which dispatch prefers them. Answers about pairs are kept:
/// signatures never change.
final class MethodOrder {
    static final Comparator<Method> OLDEST_FIRST =
            Comparator.comparingLong(method -> method.primaryWorld().orElse(0));

    private final Specificity specificity;
    private final Subtyping subtyping;
    private final Intersection intersection;
    private final ConcurrentMap<Pair, Boolean> known = new ConcurrentHashMap<>();

    private record Pair(Method first, Method second) {}

    MethodOrder(CoreTypes core) {
        specificity = new Specificity(core);
        subtyping = new Subtyping(core);
        intersection = new Intersection(core);
    }

    /// Whether a method is more specific than another one, or newer if they have the same calls.
    boolean precedes(Method a, Method b) {
        if (a == b) {
            return false;
        }
        Pair pair = new Pair(a, b);
        Boolean answer = known.get(pair);
        return answer != null ? answer : known.computeIfAbsent(pair, this::compare);
    }

    private boolean compare(Pair pair) {
        return specificity.isMoreSpecific(pair.first.signature(), pair.second.signature())
                || OLDEST_FIRST.compare(pair.first, pair.second) > 0
                        && haveSameCalls(pair.first, pair.second);
    }

    /// The method that dispatch prefers, if it prefers one: more specific than all others, or at
    /// least ambiguous with none.
    Optional<Method> preferred(List<Method> methods) {
        Method best = methods.getFirst();
        for (Method method : methods) {
            if (precedes(method, best)) {
                best = method;
            }
        }
        List<Method> rivals = new ArrayList<>();
        for (Method method : methods) {
            if (method != best && !precedes(best, method)) {
                rivals.add(method);
            }
        }
        return rivals.isEmpty() ? Optional.of(best) : decided(best, rivals, methods);
    }

    /// Of methods that only seem to have calls in common the oldest counts.
    private Optional<Method> decided(Method best, List<Method> rivals, List<Method> applicable) {
        List<Method> all = new ArrayList<>(rivals);
        all.add(best);
        List<Method> top = mostSpecific(all);
        if (top.isEmpty()) {
            return Optional.empty();
        }
        Method chosen = top.getFirst();
        for (Method rival : applicable) {
            if (isAmbiguous(chosen, rival)) {
                return Optional.empty();
            }
        }
        return Optional.of(chosen);
    }

    private boolean haveSameCalls(Method a, Method b) {
        return subtyping.isSubtype(a.signature(), b.signature())
                && subtyping.isSubtype(b.signature(), a.signature());
    }

    /// Whether neither of two methods is more specific although they have calls in common. The
    /// newer one is met with the older one, as it was when it was defined; the intersection the
    /// other way round may be estimated differently.
    boolean isAmbiguous(Method a, Method b) {
        if (a == b || precedes(a, b) || precedes(b, a)) {
            return false;
        }
        boolean newerFirst = a.primaryWorld().orElse(0) >= b.primaryWorld().orElse(0);
        return intersection.intersect(
                        (newerFirst ? a : b).signature(), (newerFirst ? b : a).signature())
                != Bottom.BOTTOM;
    }

    /// The methods that no other is more specific than, the oldest first.
    List<Method> mostSpecific(List<Method> methods) {
        List<Method> best = new ArrayList<>();
        for (Method method : methods) {
            if (methods.stream().noneMatch(other -> precedes(other, method))) {
                best.add(method);
            }
        }
        best.sort(OLDEST_FIRST);
        return best;
    }
}
