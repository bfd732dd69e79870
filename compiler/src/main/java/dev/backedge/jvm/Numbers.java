package dev.backedge.jvm;

import dev.backedge.model.Task;

/// Called by generated code: operations on integers that take more than one instruction.
public final class Numbers {
    static final String NAME = "dev/backedge/jvm/Numbers";

    private Numbers() {}

    /// {@return the quotient of signed numbers}
    ///
    /// @param a dividend
    /// @param b divisor
    /// @param lowest least number of the type
    /// @param task that computes
    /// @throws dev.backedge.model.Raised `DivideError` if the divisor is zero or the quotient too
    ///   large
    public static long divide(long a, long b, long lowest, Task task) {
        if (b == 0 || b == -1 && a == lowest) {
            throw Failures.divide(task);
        }
        return a / b;
    }

    /// {@return the remainder of signed numbers}
    ///
    /// @param a dividend
    /// @param b divisor
    /// @param task that computes
    /// @throws dev.backedge.model.Raised `DivideError` if the divisor is zero
    public static long remainder(long a, long b, Task task) {
        if (b == 0) {
            throw Failures.divide(task);
        }
        return b == -1 ? 0 : a % b;
    }

    /// {@return the quotient of unsigned numbers}
    ///
    /// @param a dividend
    /// @param b divisor
    /// @param task that computes
    /// @throws dev.backedge.model.Raised `DivideError` if the divisor is zero
    public static long divideUnsigned(long a, long b, Task task) {
        if (b == 0) {
            throw Failures.divide(task);
        }
        return Long.divideUnsigned(a, b);
    }

    /// {@return the remainder of unsigned numbers}
    ///
    /// @param a dividend
    /// @param b divisor
    /// @param task that computes
    /// @throws dev.backedge.model.Raised `DivideError` if the divisor is zero
    public static long remainderUnsigned(long a, long b, Task task) {
        if (b == 0) {
            throw Failures.divide(task);
        }
        return Long.remainderUnsigned(a, b);
    }

    /// {@return a number shifted to the left; zero where all bits leave}
    ///
    /// @param bits that are shifted
    /// @param places how far; negative numbers count as more than there are bits
    public static long shiftLeft(long bits, long places) {
        return places < 0 || places > 63 ? 0 : bits << places;
    }

    /// {@return a number shifted to the right, with its sign}
    ///
    /// @param bits that are shifted
    /// @param places how far; negative numbers count as more than there are bits
    public static long shiftRight(long bits, long places) {
        return bits >> (places < 0 || places > 63 ? 63 : places);
    }

    /// {@return a number shifted to the right, zeros coming in}
    ///
    /// @param bits that are shifted
    /// @param places how far; negative numbers count as more than there are bits
    public static long shiftRightUnsigned(long bits, long places) {
        return places < 0 || places > 63 ? 0 : bits >>> places;
    }

    /// {@return how many bits of a number are zero before the first one}
    ///
    /// @param bits without sign
    /// @param width of the type
    public static long leadingZeros(long bits, int width) {
        return Long.numberOfLeadingZeros(bits) - (64L - width);
    }

    /// {@return how many bits of a number are zero after the last one}
    ///
    /// @param bits without sign
    /// @param width of the type
    public static long trailingZeros(long bits, int width) {
        return Math.min(width, Long.numberOfTrailingZeros(bits));
    }

    /// {@return a number without its fraction}
    ///
    /// @param a any number
    public static double truncate(double a) {
        return a < 0 ? Math.ceil(a) : Math.floor(a);
    }
}
