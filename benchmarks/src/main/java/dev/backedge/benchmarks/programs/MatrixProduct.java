package dev.backedge.benchmarks.programs;

/// The product of two matrices, which lie column by column in one array each.
final class MatrixProduct implements JavaProgram {
    private static double[] multiply(double[] a, double[] b, int n) {
        double[] c = new double[n * n];
        for (int j = 0; j < n; j++) {
            for (int p = 0; p < n; p++) {
                double factor = b[p + j * n];
                for (int i = 0; i < n; i++) {
                    c[i + j * n] += a[i + p * n] * factor;
                }
            }
        }
        return c;
    }

    private static String trace(double[] a, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += a[i + i * n];
        }
        return String.valueOf(Math.rint(sum * 1e6) / 1e6);
    }

    @Override
    public String run(int n) {
        double[] a = new double[n * n];
        double[] b = new double[n * n];
        for (int j = 1; j <= n; j++) {
            for (int i = 1; i <= n; i++) {
                a[i - 1 + (j - 1) * n] = (double) ((i - j) * (i + j - 2)) / (n * n);
                b[i - 1 + (j - 1) * n] = (double) (i + 2 * j) / n;
            }
        }
        return "(" + trace(multiply(a, b, n), n) + ", " + trace(multiply(b, a, n), n) + ")";
    }
}
