package dev.backedge.dispatch;

import dev.backedge.model.DataType;
import dev.backedge.model.Edge;
import dev.backedge.model.Method;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Of the methods found for a signature, the rivals of each: the others that are not less specific
/// and may have calls in common with it. A method stands after the rivals that it is no rival of.
///
/// A few methods are compared with each other. Of many, those are looked up that interfere
/// ([Interferences]), so that the time is that of the methods and of their rivals, not of all
/// pairs. Methods are numbers here: their places among those found.
final class Rivals {
    private static final int FEW = 8;

    private final List<MethodMatch> found;
    private final MethodOrder order;
    private final Interferences interferences;
    private final @Nullable BitSet[] known;
    private final Map<Method, Integer> places;

    /// @param found the oldest first
    Rivals(List<MethodMatch> found, MethodOrder order, Interferences interferences) {
        this.found = found;
        this.order = order;
        this.interferences = interferences;
        known = new BitSet[found.size()];
        places = found.size() <= FEW ? Map.of() : placesOf(found);
    }

    private static Map<Method, Integer> placesOf(List<MethodMatch> found) {
        Map<Method, Integer> places = new IdentityHashMap<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            places.put(found.get(i).method(), i);
        }
        return places;
    }

    /// The rivals of a method; not to be changed.
    BitSet of(int method) {
        BitSet rivals = known[method];
        if (rivals == null) {
            rivals = places.isEmpty() ? compared(method) : lookedUp(method);
            known[method] = rivals;
        }
        return rivals;
    }

    private BitSet compared(int method) {
        BitSet rivals = new BitSet(known.length);
        boolean leaf = isLeaf(method);
        for (int other = 0; other < known.length; other++) {
            if (!leaf || !isLeaf(other)) {
                addUnlessBefore(method, other, rivals);
            }
        }
        return rivals;
    }

    /// Two of these have no calls in common.
    private boolean isLeaf(int method) {
        return found.get(method).method().signature() instanceof DataType tuple
                && tuple.isDispatchTuple();
    }

    /// One that has the whole signature has calls in common with all others. Those that have none
    /// in common with it were found because an intersection was estimated; they are less specific.
    private BitSet lookedUp(int method) {
        BitSet rivals = new BitSet(0);
        for (Method other : interferences.ofAllWorlds(found.get(method).method())) {
            Integer place = places.get(other);
            if (place != null) {
                rivals.set(place);
            }
        }
        for (int other = 0; other < known.length; other++) {
            if (found.get(other).coverage() == Edge.Coverage.FULL) {
                addUnlessBefore(method, other, rivals);
            }
        }
        return rivals;
    }

    private void addUnlessBefore(int method, int other, BitSet rivals) {
        if (method != other
                && !order.precedes(found.get(method).method(), found.get(other).method())) {
            rivals.set(other);
        }
    }

    /// Whether a method is a rival of another one that is no rival of it: more specific.
    boolean isBefore(int method, int other) {
        return of(other).get(method) && !of(method).get(other);
    }

    /// Whether neither of two methods is more specific.
    boolean isUndecided(int method, int other) {
        return of(other).get(method) && of(method).get(other);
    }

    /// Some of the methods, each after those that are more specific, otherwise the oldest first.
    /// Where specificity goes in a circle, the oldest of what is left stands first.
    List<Integer> sorted(BitSet methods) {
        List<Integer> sorted = new ArrayList<>();
        BitSet left = (BitSet) methods.clone();
        for (int first = firstOf(left); first >= 0; first = firstOf(left)) {
            sorted.add(first);
            left.clear(first);
        }
        return sorted;
    }

    private int firstOf(BitSet left) {
        for (int each = left.nextSetBit(0); each >= 0; each = left.nextSetBit(each + 1)) {
            if (isFirst(each, left)) {
                return each;
            }
        }
        return left.nextSetBit(0);
    }

    private boolean isFirst(int method, BitSet left) {
        BitSet rivals = of(method);
        for (int each = rivals.nextSetBit(0); each >= 0; each = rivals.nextSetBit(each + 1)) {
            if (left.get(each) && isBefore(each, method)) {
                return false;
            }
        }
        return true;
    }
}
