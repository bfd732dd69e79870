package dev.backedge.jvm;

/// Called by generated code: comparisons that give a truth value.
public final class Comparisons {
    static final String NAME = "dev/backedge/jvm/Comparisons";

    private Comparisons() {}

    /// {@return whether two numbers are equal}
    ///
    /// @param a a number
    /// @param b another one
    public static boolean eq(int a, int b) {
        return a == b;
    }

    /// {@return whether two numbers differ}
    ///
    /// @param a a number
    /// @param b another one
    public static boolean ne(int a, int b) {
        return a != b;
    }

    /// {@return whether the first is less}
    ///
    /// @param a a number
    /// @param b another one
    public static boolean lt(int a, int b) {
        return a < b;
    }

    /// {@return whether the first is less or equal}
    ///
    /// @param a a number
    /// @param b another one
    public static boolean le(int a, int b) {
        return a <= b;
    }

    /// {@return whether the first is less, both without sign}
    ///
    /// @param a a number
    /// @param b another one
    public static boolean ult(int a, int b) {
        return Integer.compareUnsigned(a, b) < 0;
    }

    /// {@return whether the first is less or equal, both without sign}
    ///
    /// @param a a number
    /// @param b another one
    public static boolean ule(int a, int b) {
        return Integer.compareUnsigned(a, b) <= 0;
    }

    /// {@return whether two numbers are equal}
    ///
    /// @param a a number
    /// @param b another one
    public static boolean eq(long a, long b) {
        return a == b;
    }

    /// {@return whether two numbers differ}
    ///
    /// @param a a number
    /// @param b another one
    public static boolean ne(long a, long b) {
        return a != b;
    }

    /// {@return whether the first is less}
    ///
    /// @param a a number
    /// @param b another one
    public static boolean lt(long a, long b) {
        return a < b;
    }

    /// {@return whether the first is less or equal}
    ///
    /// @param a a number
    /// @param b another one
    public static boolean le(long a, long b) {
        return a <= b;
    }

    /// {@return whether the first is less, both without sign}
    ///
    /// @param a a number
    /// @param b another one
    public static boolean ult(long a, long b) {
        return Long.compareUnsigned(a, b) < 0;
    }

    /// {@return whether the first is less or equal, both without sign}
    ///
    /// @param a a number
    /// @param b another one
    public static boolean ule(long a, long b) {
        return Long.compareUnsigned(a, b) <= 0;
    }

    /// {@return whether two numbers are equal}
    ///
    /// @param a a number
    /// @param b another one
    public static boolean eq(float a, float b) {
        return a == b;
    }

    /// {@return whether two numbers differ}
    ///
    /// @param a a number
    /// @param b another one
    public static boolean ne(float a, float b) {
        return a != b;
    }

    /// {@return whether the first is less}
    ///
    /// @param a a number
    /// @param b another one
    public static boolean lt(float a, float b) {
        return a < b;
    }

    /// {@return whether the first is less or equal}
    ///
    /// @param a a number
    /// @param b another one
    public static boolean le(float a, float b) {
        return a <= b;
    }

    /// {@return whether two numbers have the same bits}
    ///
    /// @param a a number
    /// @param b another one
    public static boolean same(float a, float b) {
        return Float.floatToRawIntBits(a) == Float.floatToRawIntBits(b);
    }

    /// {@return whether two numbers are equal}
    ///
    /// @param a a number
    /// @param b another one
    public static boolean eq(double a, double b) {
        return a == b;
    }

    /// {@return whether two numbers differ}
    ///
    /// @param a a number
    /// @param b another one
    public static boolean ne(double a, double b) {
        return a != b;
    }

    /// {@return whether the first is less}
    ///
    /// @param a a number
    /// @param b another one
    public static boolean lt(double a, double b) {
        return a < b;
    }

    /// {@return whether the first is less or equal}
    ///
    /// @param a a number
    /// @param b another one
    public static boolean le(double a, double b) {
        return a <= b;
    }

    /// {@return whether two numbers have the same bits}
    ///
    /// @param a a number
    /// @param b another one
    public static boolean same(double a, double b) {
        return Double.doubleToRawLongBits(a) == Double.doubleToRawLongBits(b);
    }

    /// {@return whether two numbers are equal, zeros of other signs not, all that are no numbers
    /// so}
    ///
    /// @param a a number
    /// @param b another one
    public static boolean isEqual(float a, float b) {
        return Float.compare(a, b) == 0;
    }

    /// {@return whether two numbers are equal, zeros of other signs not, all that are no numbers
    /// so}
    ///
    /// @param a a number
    /// @param b another one
    public static boolean isEqual(double a, double b) {
        return Double.compare(a, b) == 0;
    }
}
