package dev.backedge.benchmarks.programs;

import java.util.Arrays;

/// The first digits of pi by Machin's formula, with numbers of any length of one's own.
final class PiDigits implements JavaProgram {
    private static final long BASE = 10_000;

    private static long[] plus(long[] a, long[] b) {
        long[] result = new long[a.length];
        long carry = 0;
        for (int i = a.length - 1; i >= 0; i--) {
            long sum = a[i] + b[i] + carry;
            carry = sum / BASE;
            result[i] = sum % BASE;
        }
        return result;
    }

    private static long[] minus(long[] a, long[] b) {
        long[] result = new long[a.length];
        long borrow = 0;
        for (int i = a.length - 1; i >= 0; i--) {
            long d = a[i] - b[i] - borrow;
            borrow = d < 0 ? 1 : 0;
            result[i] = d + borrow * BASE;
        }
        return result;
    }

    private static long[] times(long[] a, long n) {
        long[] result = new long[a.length];
        long carry = 0;
        for (int i = a.length - 1; i >= 0; i--) {
            long product = a[i] * n + carry;
            carry = product / BASE;
            result[i] = product % BASE;
        }
        result[0] += carry * BASE;
        return result;
    }

    private static long[] divided(long[] a, long n) {
        long[] result = new long[a.length];
        long rest = 0;
        for (int i = 0; i < a.length; i++) {
            long part = rest * BASE + a[i];
            result[i] = part / n;
            rest = part % n;
        }
        return result;
    }

    private static long[] arctanInverse(long x, int places) {
        long[] one = new long[places + 1];
        one[0] = 1;
        long[] power = divided(one, x);
        long[] total = power;
        boolean subtracts = true;
        long n = 1;
        while (Arrays.stream(power).anyMatch(digit -> digit != 0)) {
            power = divided(power, x * x);
            n += 2;
            long[] term = divided(power, n);
            total = subtracts ? minus(total, term) : plus(total, term);
            subtracts = !subtracts;
        }
        return total;
    }

    @Override
    public String run(int n) {
        int places = n / 4 + 3;
        long[] number =
                times(minus(times(arctanInverse(5, places), 4), arctanInverse(239, places)), 4);
        StringBuilder text = new StringBuilder().append(number[0]);
        for (int i = 1; i < number.length; i++) {
            String digits = String.valueOf(number[i]);
            text.append("0".repeat(4 - digits.length())).append(digits);
        }
        return '"' + text.substring(0, n) + '"';
    }
}
