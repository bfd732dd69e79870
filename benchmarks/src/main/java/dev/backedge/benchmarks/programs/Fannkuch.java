package dev.backedge.benchmarks.programs;

/// Pancakes: the most flips that any permutation needs.
final class Fannkuch implements JavaProgram {
    @Override
    public String run(int n) {
        long[] permutation = new long[n];
        for (int i = 0; i < n; i++) {
            permutation[i] = i;
        }
        long[] work = new long[n];
        long[] count = new long[n + 1];
        long checksum = 0;
        long most = 0;
        long turns = 0;
        int r = n;
        while (true) {
            while (r != 1) {
                count[r - 1] = r;
                r--;
            }
            long flips = flips(permutation, work);
            most = Math.max(most, flips);
            checksum += turns % 2 == 0 ? flips : -flips;
            while (true) {
                if (r == n) {
                    return "(" + checksum + ", " + most + ")";
                }
                long head = permutation[0];
                System.arraycopy(permutation, 1, permutation, 0, r);
                permutation[r] = head;
                if (--count[r] > 0) {
                    break;
                }
                r++;
            }
            turns++;
        }
    }

    private static long flips(long[] permutation, long[] work) {
        System.arraycopy(permutation, 0, work, 0, work.length);
        long flips = 0;
        int first = (int) work[0];
        while (first != 0) {
            for (int i = 0, j = first; i < j; i++, j--) {
                long swapped = work[i];
                work[i] = work[j];
                work[j] = swapped;
            }
            flips++;
            first = (int) work[0];
        }
        return flips;
    }
}
