package dev.backedge.optimize;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/// Which block stands on every way to which other. Handlers count as ways of the blocks that they
/// handle. Counterpart: Cooper, Harvey and Kennedy, A Simple, Fast Dominance Algorithm (2001).
final class Dominators {
    private static final int UNKNOWN = -1;

    private final List<Integer> order;
    private final int[] rank;
    private final int[] immediate;

    /// @param code whose blocks stay as they are
    Dominators(Code code) {
        order = reversePostorder(code);
        rank = new int[code.blocks().size()];
        Arrays.fill(rank, UNKNOWN);
        for (int i = 0; i < order.size(); i++) {
            rank[order.get(i)] = i;
        }
        immediate = new int[code.blocks().size()];
        Arrays.fill(immediate, UNKNOWN);
        immediate[0] = 0;
        List<List<Integer>> before = before(code);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int block : order.subList(1, order.size())) {
                int found = UNKNOWN;
                for (int way : before.get(block)) {
                    if (immediate[way] != UNKNOWN) {
                        found = found == UNKNOWN ? way : common(found, way);
                    }
                }
                changed |= immediate[block] != found;
                immediate[block] = found;
            }
        }
    }

    /// The blocks that control reached, each before those that only loops lead back from.
    List<Integer> order() {
        return order;
    }

    /// For each block those that it is the last to stand on every way to.
    List<List<Integer>> children() {
        List<List<Integer>> children = new ArrayList<>();
        for (int i = 0; i < immediate.length; i++) {
            children.add(new ArrayList<>());
        }
        for (int block : order.subList(1, order.size())) {
            children.get(immediate[block]).add(block);
        }
        return children;
    }

    private int common(int first, int second) {
        int a = first;
        int b = second;
        while (a != b) {
            if (rank[a] > rank[b]) {
                a = immediate[a];
            } else {
                b = immediate[b];
            }
        }
        return a;
    }

    private List<List<Integer>> before(Code code) {
        List<List<Integer>> before = new ArrayList<>();
        for (int i = 0; i < code.blocks().size(); i++) {
            before.add(new ArrayList<>());
        }
        for (int block : order) {
            for (int next : code.next(block)) {
                before.get(next).add(block);
            }
        }
        return before;
    }

    private static List<Integer> reversePostorder(Code code) {
        record Visit(int block, Deque<Integer> next) {}
        List<Integer> postorder = new ArrayList<>();
        BitSet seen = new BitSet();
        Deque<Visit> open = new ArrayDeque<>();
        seen.set(0);
        open.push(new Visit(0, new ArrayDeque<>(code.next(0))));
        while (!open.isEmpty()) {
            Visit visit = open.element();
            if (visit.next().isEmpty()) {
                postorder.add(open.pop().block());
                continue;
            }
            int next = visit.next().remove();
            if (!seen.get(next)) {
                seen.set(next);
                open.push(new Visit(next, new ArrayDeque<>(code.next(next))));
            }
        }
        return postorder.reversed();
    }
}
