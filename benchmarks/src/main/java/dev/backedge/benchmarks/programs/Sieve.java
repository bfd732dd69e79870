package dev.backedge.benchmarks.programs;

import java.util.Arrays;

/// The primes up to a limit.
final class Sieve implements JavaProgram {
    @Override
    public String run(int n) {
        boolean[] isPrime = new boolean[n + 1];
        Arrays.fill(isPrime, 2, n + 1, true);
        for (int i = 2; i * i <= n; i++) {
            if (isPrime[i]) {
                for (int j = i * i; j <= n; j += i) {
                    isPrime[j] = false;
                }
            }
        }
        long count = 0;
        int last = 0;
        for (int i = 2; i <= n; i++) {
            if (isPrime[i]) {
                count++;
                last = i;
            }
        }
        return "(" + count + ", " + last + ")";
    }
}
