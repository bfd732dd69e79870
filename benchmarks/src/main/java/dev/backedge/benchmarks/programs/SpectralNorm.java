package dev.backedge.benchmarks.programs;

import java.util.Arrays;

/// The spectral norm of an infinite matrix, cut.
final class SpectralNorm implements JavaProgram {
    private static double entry(long i, long j) {
        return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1);
    }

    private static void multiply(double[] result, double[] v) {
        for (int i = 0; i < v.length; i++) {
            double sum = 0;
            for (int j = 0; j < v.length; j++) {
                sum += entry(i, j) * v[j];
            }
            result[i] = sum;
        }
    }

    private static void multiplyTransposed(double[] result, double[] v) {
        for (int i = 0; i < v.length; i++) {
            double sum = 0;
            for (int j = 0; j < v.length; j++) {
                sum += entry(j, i) * v[j];
            }
            result[i] = sum;
        }
    }

    @Override
    public String run(int n) {
        double[] u = new double[n];
        Arrays.fill(u, 1);
        double[] v = new double[n];
        double[] w = new double[n];
        for (int i = 0; i < 10; i++) {
            multiply(w, u);
            multiplyTransposed(v, w);
            multiply(w, v);
            multiplyTransposed(u, w);
        }
        double uv = 0;
        double vv = 0;
        for (int i = 0; i < n; i++) {
            uv += u[i] * v[i];
            vv += v[i] * v[i];
        }
        return String.valueOf(Math.sqrt(uv / vv));
    }
}
