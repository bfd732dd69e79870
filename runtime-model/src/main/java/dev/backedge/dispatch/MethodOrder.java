package dev.backedge.dispatch;

import dev.backedge.model.CoreTypes;
import dev.backedge.model.Method;
import dev.backedge.types.Specificity;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/// Puts methods in the order in which dispatch prefers them. Answers about pairs are kept: signatures never change.
final class MethodOrder {
    private final Specificity specificity;
    private final ConcurrentMap<Pair, Boolean> known = new ConcurrentHashMap<>();

    private record Pair(Method first, Method second) {}

    MethodOrder(CoreTypes core) {
        specificity = new Specificity(core);
    }

    boolean isMoreSpecific(Method a, Method b) {
        return a != b && known.computeIfAbsent(new Pair(a, b), pair -> specificity.isMoreSpecific(pair.first.signature(), pair.second.signature()));
    }

    /// The methods that no other is more specific than.
    List<Method> mostSpecific(List<Method> methods) {
        List<Method> best = new ArrayList<>();
        for (Method method : methods) {
            if (methods.stream().noneMatch(other -> isMoreSpecific(other, method))) {
                best.add(method);
            }
        }
        return best;
    }

    /// Each before those that it is more specific than; otherwise in the given order.
    <T> List<T> sorted(List<T> items, Function<T, Method> method) {
        List<T> sorted = new ArrayList<>();
        for (T item : items) {
            int place = 0;
            while (place < sorted.size() && !isMoreSpecific(method.apply(item), method.apply(sorted.get(place)))) {
                place++;
            }
            sorted.add(place, item);
        }
        return sorted;
    }
}
