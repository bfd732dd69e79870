package dev.backedge.benchmarks.programs;

/// How many points of a grid lie in the Mandelbrot set.
final class Mandelbrot implements JavaProgram {
    private record Complex(double re, double im) {
        Complex plus(Complex other) {
            return new Complex(re + other.re, im + other.im);
        }

        Complex times(Complex other) {
            return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
        }

        double abs2() {
            return re * re + im * im;
        }
    }

    private static boolean stays(Complex c, int steps) {
        Complex z = new Complex(0, 0);
        for (int i = 0; i < steps; i++) {
            z = z.times(z).plus(c);
            if (z.abs2() > 4) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String run(int n) {
        long inside = 0;
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                Complex c = new Complex(2.0 * column / n - 1.5, 2.0 * row / n - 1.0);
                inside += stays(c, 50) ? 1 : 0;
            }
        }
        return String.valueOf(inside);
    }
}
