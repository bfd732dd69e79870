package dev.backedge.compile.builtin;

import dev.backedge.ir.CharValue;
import dev.backedge.ir.UnsignedValue;
import dev.backedge.model.DataType;

/// Conversions between primitive types: the first argument is the type that results.
final class ConversionBuiltins {
    private final BuiltinTable table;
    private final LanguageErrors errors;

    ConversionBuiltins(BuiltinTable table) {
        this.table = table;
        errors = table.errors();
    }

    void add() {
        integers("trunc_int");
        integers("sext_int");
        table.pure(
                "zext_int",
                2,
                ResultRules.NAMED,
                (_, arguments) ->
                        Integers.like(
                                zero("zext_int", arguments[0]),
                                unsigned("zext_int", arguments[1])));
        table.pure(
                "sitofp",
                2,
                ResultRules.NAMED,
                (_, arguments) ->
                        toFloat(
                                "sitofp",
                                arguments[0],
                                Integers.toLong(errors, "sitofp", arguments[1])));
        table.pure(
                "uitofp",
                2,
                ResultRules.NAMED,
                (_, arguments) -> unsignedToFloat(arguments[0], unsigned("uitofp", arguments[1])));
        table.pure(
                "fptosi",
                2,
                ResultRules.NAMED,
                (_, arguments) ->
                        Integers.like(
                                zero("fptosi", arguments[0]),
                                (long) toDouble("fptosi", arguments[1])));
        table.pure(
                "fptoui",
                2,
                ResultRules.NAMED,
                (_, arguments) ->
                        Integers.like(
                                zero("fptoui", arguments[0]),
                                toUnsigned(toDouble("fptoui", arguments[1]))));
        table.pure(
                "fptrunc",
                2,
                ResultRules.NAMED,
                (_, arguments) ->
                        toFloat("fptrunc", arguments[0], toDouble("fptrunc", arguments[1])));
        table.pure(
                "fpext",
                2,
                ResultRules.NAMED,
                (_, arguments) -> toFloat("fpext", arguments[0], toDouble("fpext", arguments[1])));
        table.pure(
                "bitcast",
                2,
                ResultRules.NAMED,
                (_, arguments) -> bitcast(arguments[0], arguments[1]));
        table.pure(
                "codepoint_char",
                1,
                ResultRules.of("Char"),
                (_, arguments) -> character(arguments[0]));
        table.pure(
                "char_codepoint",
                1,
                ResultRules.of("UInt32"),
                (_, arguments) ->
                        switch (arguments[0]) {
                            case CharValue value -> new UnsignedValue(32, value.codePoint());
                            default ->
                                    throw errors.type(
                                            "char_codepoint",
                                            "",
                                            errors.core().named("Char"),
                                            arguments[0]);
                        });
    }

    private void integers(String name) {
        table.pure(
                name,
                2,
                ResultRules.NAMED,
                (_, arguments) ->
                        Integers.like(
                                zero(name, arguments[0]),
                                Integers.toLong(errors, name, arguments[1])));
    }

    private DataType type(String name, Object value) {
        if (value instanceof DataType type) {
            return type;
        }
        throw errors.type(name, "", errors.core().named("DataType"), value);
    }

    private Object zero(String name, Object type) {
        return Integers.zero(errors.core(), type(name, type));
    }

    private long unsigned(String name, Object value) {
        int width = Integers.width(value);
        return Integers.toLong(errors, name, value) & (width == 64 ? -1L : (1L << width) - 1);
    }

    private double toDouble(String name, Object value) {
        return switch (value) {
            case Double number -> number;
            case Float number -> number;
            default -> throw errors.type(name, "", errors.core().named("AbstractFloat"), value);
        };
    }

    private Object toFloat(String name, Object type, double number) {
        return type(name, type) == errors.core().float64()
                ? (Object) number
                : (Object) single(name, type, (float) number);
    }

    private Object toFloat(String name, Object type, long number) {
        return type(name, type) == errors.core().float64()
                ? (Object) (double) number
                : (Object) single(name, type, (float) number);
    }

    private float single(String name, Object type, float number) {
        if (type == errors.core().named("Float32")) {
            return number;
        }
        throw errors.argument(name + ": neither Float64 nor Float32: " + type);
    }

    private Object unsignedToFloat(Object type, long number) {
        if (number >= 0) {
            return toFloat("uitofp", type, number);
        }
        long half = number >>> 1 | number & 1;
        Object halved = toFloat("uitofp", type, half);
        return halved instanceof Float single
                ? (Object) (single * 2)
                : (Object) ((Double) halved * 2);
    }

    private static long toUnsigned(double number) {
        return number < 0x1p63 ? (long) number : (long) (number - 0x1p63) ^ Long.MIN_VALUE;
    }

    private Object bitcast(Object target, Object value) {
        DataType type = type("bitcast", target);
        long bits =
                switch (value) {
                    case Double number -> Double.doubleToRawLongBits(number);
                    case Float number -> Float.floatToRawIntBits(number);
                    default -> Integers.toLong(errors, "bitcast", value);
                };
        int from =
                value instanceof Double
                        ? 64
                        : value instanceof Float ? 32 : Math.max(8, Integers.width(value));
        if (from != type.typeName().bits().orElse(0)) {
            throw errors.failure("bitcast: argument size does not match size of target type");
        }
        if (type == errors.core().float64()) {
            return Double.longBitsToDouble(bits);
        }
        return type == errors.core().named("Float32")
                ? (Object) Float.intBitsToFloat((int) bits)
                : Integers.like(Integers.zero(errors.core(), type), bits);
    }

    private CharValue character(Object value) {
        long code = Integers.toLong(errors, "codepoint_char", value);
        if (code < 0 || code > Character.MAX_CODE_POINT) {
            throw errors.inexact("Char", errors.core().named("Char"), value);
        }
        return new CharValue((int) code);
    }
}
