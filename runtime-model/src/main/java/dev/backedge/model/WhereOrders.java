package dev.backedge.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/// The orders in which `where`s directly inside each other can be written: `A where {S, T}` is `A
/// where {T, S}`.
final class WhereOrders {
    /// More variables than this are compared in the order as written only; there are too many
    /// orders.
    private static final int MAX_VARIABLES = 5;

    private WhereOrders() {}

    /// Whether a comparison of the variables of one type with those of another, in some order,
    /// holds.
    static boolean anyOther(
            UnionAll a, UnionAll b, BiPredicate<List<TypeVar>, List<TypeVar>> comparison) {
        List<TypeVar> first = TypeVariables.outermost(a);
        List<TypeVar> second = TypeVariables.outermost(b);
        return first.size() == second.size()
                && first.size() > 1
                && first.size() <= MAX_VARIABLES
                && TypeIdentity.hash(a.innermostBody()) == TypeIdentity.hash(b.innermostBody())
                && anyOrder(first, new ArrayList<>(), second, comparison);
    }

    private static boolean anyOrder(
            List<TypeVar> first,
            List<TypeVar> begun,
            List<TypeVar> rest,
            BiPredicate<List<TypeVar>, List<TypeVar>> comparison) {
        if (rest.isEmpty()) {
            return comparison.test(first, begun);
        }
        for (TypeVar next : rest) {
            List<TypeVar> more = new ArrayList<>(begun);
            more.add(next);
            List<TypeVar> others = new ArrayList<>(rest);
            others.remove(next);
            if (anyOrder(first, more, others, comparison)) {
                return true;
            }
        }
        return false;
    }
}
