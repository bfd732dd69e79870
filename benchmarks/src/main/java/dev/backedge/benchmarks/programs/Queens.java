package dev.backedge.benchmarks.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// In how many ways queens stand on a board without attacking each other.
final class Queens implements JavaProgram {
    private static long place(long all, long columns, long left, long right) {
        if (columns == all) {
            return 1;
        }
        long ways = 0;
        long free = all & ~(columns | left | right);
        while (free != 0) {
            long bit = free & -free;
            free ^= bit;
            ways += place(all, columns | bit, (left | bit) << 1, (right | bit) >> 1);
        }
        return ways;
    }

    private static boolean solve(List<Integer> rows, int n) {
        if (rows.size() == n) {
            return true;
        }
        for (int column = 1; column <= n; column++) {
            int tried = column;
            boolean safe =
                    IntStream.range(0, rows.size())
                            .allMatch(i ->
                                    rows.get(i) != tried
                                            && Math.abs(rows.get(i) - tried) != rows.size() - i);
            if (safe) {
                rows.add(column);
                if (solve(rows, n)) {
                    return true;
                }
                rows.removeLast();
            }
        }
        return false;
    }

    @Override
    public String run(int n) {
        List<Integer> rows = new ArrayList<>();
        solve(rows, n);
        return "(" + place((1L << n) - 1, 0, 0, 0) + ", " + rows + ")";
    }
}
