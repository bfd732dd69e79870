package dev.backedge.benchmarks.programs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Shortest ways through a grid, with a binary heap of one's own.
final class Dijkstra implements JavaProgram {
    private record Entry(long distance, int node) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int first = Long.compare(distance, other.distance);
            return first != 0 ? first : Integer.compare(node, other.node);
        }
    }

    private static final class Heap<T extends Comparable<T>> {
        private final List<T> items = new ArrayList<>();

        boolean isEmpty() {
            return items.isEmpty();
        }

        private void swap(int i, int j) {
            T item = items.get(i);
            items.set(i, items.get(j));
            items.set(j, item);
        }

        private boolean isLess(int i, int j) {
            return items.get(i).compareTo(items.get(j)) < 0;
        }

        void push(T item) {
            items.add(item);
            int i = items.size() - 1;
            while (i > 0 && isLess(i, (i - 1) / 2)) {
                swap(i, (i - 1) / 2);
                i = (i - 1) / 2;
            }
        }

        T pop() {
            T top = items.getFirst();
            T last = items.removeLast();
            if (items.isEmpty()) {
                return top;
            }
            items.set(0, last);
            int i = 0;
            while (2 * i + 1 < items.size()) {
                int child = 2 * i + 1;
                if (child + 1 < items.size() && isLess(child + 1, child)) {
                    child++;
                }
                if (!isLess(child, i)) {
                    break;
                }
                swap(i, child);
                i = child;
            }
            return top;
        }
    }

    private static long cost(long i, long j) {
        return (i * 7919 + j * 104729 + i * j) % 9 + 1;
    }

    private static List<Integer> neighbours(int node, int n) {
        int i = node / n;
        int j = node % n;
        List<Integer> result = new ArrayList<>();
        if (i > 0) {
            result.add(node - n);
        }
        if (i < n - 1) {
            result.add(node + n);
        }
        if (j > 0) {
            result.add(node - 1);
        }
        if (j < n - 1) {
            result.add(node + 1);
        }
        return result;
    }

    @Override
    public String run(int n) {
        long[] best = new long[n * n];
        Arrays.fill(best, Long.MAX_VALUE);
        best[0] = 0;
        Heap<Entry> heap = new Heap<>();
        heap.push(new Entry(0, 0));
        while (!heap.isEmpty()) {
            Entry entry = heap.pop();
            if (entry.distance > best[entry.node]) {
                continue;
            }
            for (int next : neighbours(entry.node, n)) {
                long distance = entry.distance + cost(next / n, next % n);
                if (distance < best[next]) {
                    best[next] = distance;
                    heap.push(new Entry(distance, next));
                }
            }
        }
        long most = Arrays.stream(best).max().orElseThrow();
        return "(" + best[best.length - 1] + ", " + most + ", " + Arrays.stream(best).sum() + ")";
    }
}
