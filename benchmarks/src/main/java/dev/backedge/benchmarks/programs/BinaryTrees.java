package dev.backedge.benchmarks.programs;

import java.util.ArrayList;
import java.util.List;

/// Trees are made and thrown away.
final class BinaryTrees implements JavaProgram {
    private sealed interface Node {
        long check();
    }

    private record Leaf() implements Node {
        static final Leaf ONLY = new Leaf();

        @Override
        public long check() {
            return 0;
        }
    }

    private record Tree(Node left, Node right) implements Node {
        @Override
        public long check() {
            return 1 + left.check() + right.check();
        }
    }

    private static Tree make(int depth) {
        return depth == 0
                ? new Tree(Leaf.ONLY, Leaf.ONLY)
                : new Tree(make(depth - 1), make(depth - 1));
    }

    @Override
    public String run(int n) {
        int deepest = Math.max(6, n);
        List<Long> results = new ArrayList<>();
        results.add(make(deepest + 1).check());
        Tree lasting = make(deepest);
        for (int depth = 4; depth <= deepest; depth += 2) {
            long total = 0;
            for (int i = 0; i < 1 << (deepest - depth + 4); i++) {
                total += make(depth).check();
            }
            results.add(total);
        }
        results.add(lasting.check());
        return results.toString();
    }
}
