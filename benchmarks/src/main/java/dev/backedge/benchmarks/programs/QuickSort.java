package dev.backedge.benchmarks.programs;

/// A quicksort with insertion sort for short parts.
final class QuickSort implements JavaProgram {
    private static void insertionSort(long[] a, int low, int high) {
        for (int i = low + 1; i <= high; i++) {
            long x = a[i];
            int j = i;
            while (j > low && a[j - 1] > x) {
                a[j] = a[j - 1];
                j--;
            }
            a[j] = x;
        }
    }

    private static void quicksort(long[] a, int from, int to) {
        int low = from;
        int high = to;
        while (high - low > 16) {
            long pivot = a[(low + high + 2 >>> 1) - 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (a[i] < pivot) {
                    i++;
                }
                while (a[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    long swapped = a[i];
                    a[i++] = a[j];
                    a[j--] = swapped;
                }
            }
            if (j - low < high - i) {
                quicksort(a, low, j);
                low = i;
            } else {
                quicksort(a, i, high);
                high = j;
            }
        }
        insertionSort(a, low, high);
    }

    @Override
    public String run(int n) {
        long[] a = new long[n];
        long x = 12345;
        for (int i = 0; i < n; i++) {
            x = 1103515245 * x + 12345 & 0x7fffffff;
            a[i] = x;
        }
        quicksort(a, 0, n - 1);
        boolean sorted = true;
        long sum = 0;
        for (int i = 0; i < n; i++) {
            sorted &= i == 0 || a[i - 1] <= a[i];
            sum = (31 * sum + a[i]) % 1_000_000_007;
        }
        return "(" + sorted + ", " + sum + ")";
    }
}
