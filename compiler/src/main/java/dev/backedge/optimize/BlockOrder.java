package dev.backedge.optimize;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The blocks that control reaches, as a reader would write them: each after those that lead to it,
/// but for the ways back in loops, the blocks of a loop together, what is done if a condition holds
/// before what is done if not, handlers last. Only loops lead to a block before, or to their own.
final class BlockOrder {
    private static final int UNKNOWN = -1;

    private final Code code;
    private final int[] depth;

    private BlockOrder(Code code) {
        this.code = code;
        depth = new int[code.blocks().size()];
    }

    static List<Integer> of(Code code) {
        BlockOrder order = new BlockOrder(code);
        List<Integer> first = order.reversePostorder();
        return order.findLoops(first) ? order.reversePostorder() : first;
    }

    private List<Integer> reversePostorder() {
        record Visit(int block, Deque<Integer> next) {}
        List<Integer> postorder = new ArrayList<>();
        BitSet seen = new BitSet();
        Deque<Visit> open = new ArrayDeque<>();
        seen.set(0);
        open.push(new Visit(0, lastFirst(0)));
        while (!open.isEmpty()) {
            Visit visit = open.element();
            if (visit.next().isEmpty()) {
                postorder.add(open.pop().block());
                continue;
            }
            int next = visit.next().remove();
            if (!seen.get(next)) {
                seen.set(next);
                open.push(new Visit(next, lastFirst(next)));
            }
        }
        return postorder.reversed();
    }

    /// Where a block goes on; what is to stand last comes first: what is in fewer loops.
    private Deque<Integer> lastFirst(int block) {
        List<Integer> next = new ArrayList<>(code.next(block).reversed());
        next.sort(Comparator.comparingInt(after -> depth[after]));
        return new ArrayDeque<>(next);
    }

    /// Counts for each block the loops that it is in; says whether there are any.
    private boolean findLoops(List<Integer> order) {
        int[] rank = new int[depth.length];
        Arrays.fill(rank, UNKNOWN);
        for (int i = 0; i < order.size(); i++) {
            rank[order.get(i)] = i;
        }
        List<List<Integer>> before = new ArrayList<>();
        for (int i = 0; i < depth.length; i++) {
            before.add(new ArrayList<>());
        }
        Map<Integer, BitSet> loops = new HashMap<>();
        for (int block : order) {
            for (int next : code.next(block)) {
                before.get(next).add(block);
                if (rank[next] <= rank[block]) {
                    loops.computeIfAbsent(next, _ -> new BitSet()).set(block);
                }
            }
        }
        loops.forEach((header, ends) ->
                inside(header, ends, before).stream().forEach(block -> depth[block]++));
        return !loops.isEmpty();
    }

    /// The blocks from which the ends of a loop are reached without its header, and that.
    private static BitSet inside(int header, BitSet ends, List<List<Integer>> before) {
        BitSet inside = new BitSet();
        inside.set(header);
        Deque<Integer> open = new ArrayDeque<>();
        ends.stream().forEach(open::add);
        while (!open.isEmpty()) {
            int block = open.remove();
            if (!inside.get(block)) {
                inside.set(block);
                open.addAll(before.get(block));
            }
        }
        return inside;
    }
}
