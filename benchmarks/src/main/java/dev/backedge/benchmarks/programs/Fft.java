package dev.backedge.benchmarks.programs;

import java.util.ArrayList;
import java.util.List;

/// A fast Fourier transform and back.
final class Fft implements JavaProgram {
    private record Point(double re, double im) {
        Point plus(Point other) {
            return new Point(re + other.re, im + other.im);
        }

        Point minus(Point other) {
            return new Point(re - other.re, im - other.im);
        }

        Point times(Point other) {
            return new Point(re * other.re - im * other.im, re * other.im + im * other.re);
        }

        Point conjugate() {
            return new Point(re, -im);
        }

        double abs2() {
            return re * re + im * im;
        }
    }

    private static void reorder(Point[] a) {
        int j = 0;
        for (int i = 0; i < a.length - 1; i++) {
            if (i < j) {
                Point swapped = a[i];
                a[i] = a[j];
                a[j] = swapped;
            }
            int m = a.length >> 1;
            while (m >= 1 && j >= m) {
                j -= m;
                m >>= 1;
            }
            j += m;
        }
    }

    private static Point[] transform(Point[] a) {
        reorder(a);
        for (int width = 2; width <= a.length; width <<= 1) {
            int half = width >> 1;
            double angle = -2 * Math.PI / width;
            for (int k = 0; k < half; k++) {
                Point turn = new Point(Math.cos(angle * k), Math.sin(angle * k));
                for (int i = k; i < a.length; i += width) {
                    Point odd = turn.times(a[i + half]);
                    a[i + half] = a[i].minus(odd);
                    a[i] = a[i].plus(odd);
                }
            }
        }
        return a;
    }

    private static Point[] inverse(Point[] a) {
        for (int i = 0; i < a.length; i++) {
            a[i] = a[i].conjugate();
        }
        transform(a);
        for (int i = 0; i < a.length; i++) {
            Point back = a[i].conjugate();
            a[i] = new Point(back.re / a.length, back.im / a.length);
        }
        return a;
    }

    @Override
    public String run(int n) {
        int count = 1 << n;
        Point[] signal = new Point[count];
        for (int i = 0; i < count; i++) {
            signal[i] =
                    new Point(
                            Math.sin(2 * Math.PI * 3 * i / count)
                                    + 0.5 * Math.cos(2 * Math.PI * 7 * i / count),
                            0);
        }
        Point[] spectrum = transform(signal.clone());
        List<Integer> strongest = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double power = spectrum[i].abs2();
            sum += power;
            if (i < count / 2 && power > 1) {
                strongest.add(i);
            }
        }
        Point[] back = inverse(spectrum.clone());
        double error = 0;
        for (int i = 0; i < count; i++) {
            error = Math.max(error, Math.sqrt(signal[i].minus(back[i]).abs2()));
        }
        return "("
                + strongest
                + ", "
                + (error < 1e-9)
                + ", "
                + Math.rint(sum / count * 1e6) / 1e6
                + ")";
    }
}
