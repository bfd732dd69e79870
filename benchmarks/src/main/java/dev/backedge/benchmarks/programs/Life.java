package dev.backedge.benchmarks.programs;

/// Conway's Game of Life on a torus.
final class Life implements JavaProgram {
    private static final int SIZE = 32;
    private static final int[][] ALIVE = {
        {2, 3}, {3, 4}, {4, 2}, {4, 3}, {4, 4}, {20, 21}, {20, 22}, {21, 20}, {21, 21}, {22, 21}
    };

    private static int neighbours(boolean[][] cells, int i, int j) {
        int count = 0;
        for (int di = -1; di <= 1; di++) {
            for (int dj = -1; dj <= 1; dj++) {
                if ((di != 0 || dj != 0)
                        && cells[Math.floorMod(i + di, SIZE)][Math.floorMod(j + dj, SIZE)]) {
                    count++;
                }
            }
        }
        return count;
    }

    @Override
    public String run(int n) {
        boolean[][] cells = new boolean[SIZE][SIZE];
        boolean[][] next = new boolean[SIZE][SIZE];
        for (int[] place : ALIVE) {
            cells[place[0] - 1][place[1] - 1] = true;
        }
        for (int generation = 0; generation < n; generation++) {
            for (int i = 0; i < SIZE; i++) {
                for (int j = 0; j < SIZE; j++) {
                    int alive = neighbours(cells, i, j);
                    next[i][j] = alive == 3 || cells[i][j] && alive == 2;
                }
            }
            boolean[][] swapped = cells;
            cells = next;
            next = swapped;
        }
        long sum = 0;
        for (boolean[] row : cells) {
            for (boolean cell : row) {
                sum += cell ? 1 : 0;
            }
        }
        return String.valueOf(sum);
    }
}
