package dev.backedge.compile.builtin;

import dev.backedge.model.CoreTypes;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.function.BinaryOperator;

/// Whole numbers of any size. The language holds one as a string, whose characters are the bytes of
/// its two's complement, as few as possible and the highest first: equal numbers have equal
/// strings.
final class BigIntegerBuiltins {
    private static final int MOST_BITS = 1 << 27;

    private final BuiltinTable table;
    private final CoreTypes core;
    private final LanguageErrors errors;

    BigIntegerBuiltins(BuiltinTable table) {
        this.table = table;
        core = table.core();
        errors = table.errors();
    }

    void add() {
        operation("big_add", BigInteger::add);
        operation("big_sub", BigInteger::subtract);
        operation("big_mul", BigInteger::multiply);
        operation("big_gcd", BigInteger::gcd);
        operation("big_div", (a, b) -> a.divide(divisor(b)));
        operation("big_rem", (a, b) -> a.remainder(divisor(b)));
        table.pure(
                "big_pow",
                2,
                ResultRules.STRING,
                (_, arguments) -> bits(power(number(arguments[0]), exponent(arguments[1]))));
        table.pure(
                "big_shift",
                2,
                ResultRules.STRING,
                (_, arguments) -> {
                    long places = Integers.toLong(errors, "<<", arguments[1]);
                    checkSize(number(arguments[0]).bitLength() + places);
                    return bits(number(arguments[0]).shiftLeft((int) Math.max(places, -MOST_BITS)));
                });
        table.pure(
                "big_compare",
                2,
                ResultRules.INT,
                (_, arguments) -> (long) number(arguments[0]).compareTo(number(arguments[1])));
        table.pure(
                "big_of_int",
                1,
                ResultRules.STRING,
                (_, arguments) ->
                        bits(BigInteger.valueOf(Integers.toLong(errors, "BigInt", arguments[0]))));
        table.pure(
                "big_to_int",
                1,
                ResultRules.ANY,
                (_, arguments) -> {
                    BigInteger number = number(arguments[0]);
                    return number.bitLength() < Long.SIZE
                            ? (Object) number.longValue()
                            : core.nothing();
                });
        table.pure(
                "big_to_float",
                1,
                ResultRules.of("Float64"),
                (_, arguments) -> number(arguments[0]).doubleValue());
        table.pure(
                "big_of_float",
                1,
                ResultRules.STRING,
                (_, arguments) -> bits(new BigDecimal(whole(arguments[0])).toBigInteger()));
        table.pure(
                "big_string",
                2,
                ResultRules.STRING,
                (_, arguments) ->
                        number(arguments[0])
                                .toString((int) Integers.toLong(errors, "string", arguments[1])));
        table.pure("big_parse", 2, ResultRules.ANY, (_, arguments) -> parsed(arguments));
    }

    private void operation(String name, BinaryOperator<BigInteger> operation) {
        table.pure(
                name,
                2,
                ResultRules.STRING,
                (_, arguments) ->
                        bits(operation.apply(number(arguments[0]), number(arguments[1]))));
    }

    private BigInteger number(Object value) {
        if (value instanceof String bits && !bits.isEmpty()) {
            return new BigInteger(bits.getBytes(StandardCharsets.ISO_8859_1));
        }
        throw errors.type("BigInt", "", core.string(), value);
    }

    private String bits(BigInteger number) {
        checkSize(number.bitLength());
        return new String(number.toByteArray(), StandardCharsets.ISO_8859_1);
    }

    private void checkSize(long bits) {
        if (bits > MOST_BITS) {
            throw errors.error("OutOfMemoryError", "a whole number of more than 2^27 bits");
        }
    }

    private BigInteger divisor(BigInteger number) {
        if (number.signum() == 0) {
            throw errors.divide();
        }
        return number;
    }

    private long exponent(Object value) {
        return Integers.toLong(errors, "^", value);
    }

    private BigInteger power(BigInteger base, long exponent) {
        if (base.abs().bitLength() <= 1) {
            return (exponent & 1) == 0 && base.signum() < 0 || exponent == 0
                    ? BigInteger.ONE
                    : base;
        }
        checkSize(exponent > MOST_BITS ? exponent : exponent * (base.bitLength() - 1L));
        return base.pow((int) exponent);
    }

    private double whole(Object value) {
        if (value instanceof Double number && Double.isFinite(number)) {
            return number;
        }
        throw errors.type("BigInt", "", core.float64(), value);
    }

    private Object parsed(Object[] arguments) {
        if (!(arguments[0] instanceof String text)) {
            throw errors.type("parse", "", core.string(), arguments[0]);
        }
        try {
            return bits(
                    new BigInteger(
                            text.strip(), (int) Integers.toLong(errors, "parse", arguments[1])));
        } catch (NumberFormatException _) {
            return core.nothing();
        }
    }
}
