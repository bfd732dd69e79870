package dev.backedge.compile.builtin;

import dev.backedge.ir.UnsignedValue;

import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/// Arithmetic, logic and comparison of integers: both operands of one type, results wrapped around
/// to it.
final class IntegerBuiltins {
    private final BuiltinTable table;
    private final LanguageErrors errors;

    IntegerBuiltins(BuiltinTable table) {
        this.table = table;
        errors = table.errors();
    }

    void add() {
        binary("add_int", Long::sum);
        binary("sub_int", (a, b) -> a - b);
        binary("mul_int", (a, b) -> a * b);
        binary("and_int", (a, b) -> a & b);
        binary("or_int", (a, b) -> a | b);
        binary("xor_int", (a, b) -> a ^ b);
        unary("neg_int", a -> -a);
        unary("not_int", a -> ~a);
        division("sdiv_int", (a, b) -> a / b);
        division("srem_int", (a, b) -> b == -1 ? 0 : a % b);
        division("udiv_int", Long::divideUnsigned);
        division("urem_int", Long::remainderUnsigned);
        division("checked_sdiv_int", (a, b) -> a / b);
        division("checked_srem_int", (a, b) -> b == -1 ? 0 : a % b);
        division("checked_udiv_int", Long::divideUnsigned);
        division("checked_urem_int", Long::remainderUnsigned);
        checked("checked_add_int", "+", Math::addExact);
        checked("checked_sub_int", "-", Math::subtractExact);
        checked("checked_mul_int", "*", Math::multiplyExact);
        comparison("eq_int", (a, b) -> a == b);
        comparison("ne_int", (a, b) -> a != b);
        comparison("slt_int", (a, b) -> a < b);
        comparison("sle_int", (a, b) -> a <= b);
        comparison("ult_int", (a, b) -> Long.compareUnsigned(a, b) < 0);
        comparison("ule_int", (a, b) -> Long.compareUnsigned(a, b) <= 0);
        count("ctpop_int", (_, bits) -> Long.bitCount(bits));
        count("ctlz_int", (width, bits) -> Long.numberOfLeadingZeros(bits) - (64 - width));
        count("cttz_int", (width, bits) -> Math.min(width, Long.numberOfTrailingZeros(bits)));
    }

    private interface Comparison {
        boolean test(long a, long b);
    }

    private void binary(String name, LongBinaryOperator operator) {
        table.pure(
                name,
                2,
                ResultRules.FIRST,
                (_, arguments) ->
                        arguments[0] instanceof Long a && arguments[1] instanceof Long b
                                ? (Object) operator.applyAsLong(a, b)
                                : Integers.like(
                                        arguments[0],
                                        operator.applyAsLong(
                                                first(name, arguments), second(name, arguments))));
    }

    private void unary(String name, LongUnaryOperator operator) {
        table.pure(
                name,
                1,
                ResultRules.FIRST,
                (_, arguments) ->
                        Integers.like(
                                arguments[0],
                                operator.applyAsLong(Integers.toLong(errors, name, arguments[0]))));
    }

    private void division(String name, LongBinaryOperator operator) {
        table.pure(
                name,
                2,
                ResultRules.FIRST,
                (_, arguments) -> {
                    long a = first(name, arguments);
                    long b = second(name, arguments);
                    boolean overflows =
                            b == -1
                                    && name.contains("sdiv")
                                    && Integers.isSigned(arguments[0])
                                    && a == Long.MIN_VALUE >> 64 - Integers.width(arguments[0]);
                    if (b == 0 || overflows) {
                        throw errors.divide();
                    }
                    return Integers.like(arguments[0], operator.applyAsLong(a, b));
                });
    }

    private void checked(String name, String operator, LongBinaryOperator exact) {
        table.pure(
                name,
                2,
                ResultRules.FIRST,
                (_, arguments) -> {
                    long a = first(name, arguments);
                    long b = second(name, arguments);
                    if (arguments[0] instanceof UnsignedValue number && number.bits() == 64) {
                        return checkedUnsigned(operator, a, b);
                    }
                    try {
                        long wide = exact.applyAsLong(a, b);
                        Object result = Integers.like(arguments[0], wide);
                        if (Integers.toLong(errors, name, result) == wide) {
                            return result;
                        }
                    } catch (ArithmeticException _) {
                        throw overflow(operator, arguments);
                    }
                    throw overflow(operator, arguments);
                });
    }

    private Object checkedUnsigned(String operator, long a, long b) {
        boolean overflows =
                switch (operator) {
                    case "+" -> Long.compareUnsigned(a + b, a) < 0;
                    case "-" -> Long.compareUnsigned(a, b) < 0;
                    default -> Math.unsignedMultiplyHigh(a, b) != 0;
                };
        if (overflows) {
            throw overflow(operator, new UnsignedValue(64, a), new UnsignedValue(64, b));
        }
        return new UnsignedValue(
                64, operator.equals("+") ? a + b : operator.equals("-") ? a - b : a * b);
    }

    private RuntimeException overflow(String operator, Object... operands) {
        return errors.overflow(
                operands[0]
                        + " "
                        + operator
                        + " "
                        + operands[1]
                        + " overflowed for type "
                        + errors.core().typeOf(operands[0]));
    }

    private void comparison(String name, Comparison comparison) {
        table.pure(
                name,
                2,
                ResultRules.BOOL,
                (_, arguments) ->
                        arguments[0] instanceof Long a && arguments[1] instanceof Long b
                                ? comparison.test(a, b)
                                : comparison.test(first(name, arguments), second(name, arguments)));
    }

    private void count(String name, LongBinaryOperator operator) {
        table.pure(
                name,
                1,
                ResultRules.FIRST,
                (_, arguments) -> {
                    int width = Integers.width(arguments[0]);
                    long bits =
                            Integers.toLong(errors, name, arguments[0])
                                    & (width == 64 ? -1L : (1L << width) - 1);
                    return Integers.like(arguments[0], operator.applyAsLong(width, bits));
                });
    }

    private long first(String name, Object[] arguments) {
        return Integers.toLong(errors, name, arguments[0]);
    }

    private long second(String name, Object[] arguments) {
        if (arguments[0].getClass() != arguments[1].getClass()
                || Integers.width(arguments[0]) != Integers.width(arguments[1])) {
            throw errors.type(name, "", errors.core().typeOf(arguments[0]), arguments[1]);
        }
        return Integers.toLong(errors, name, arguments[1]);
    }
}
