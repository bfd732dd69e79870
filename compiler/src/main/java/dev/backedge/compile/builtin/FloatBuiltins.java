package dev.backedge.compile.builtin;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// Arithmetic, comparison and elementary functions of `Float64` and `Float32`: both operands of one
/// type.
///
/// Results of `Float32` are those of the same operation in `Float64`, rounded once; for the basic
/// operations and the square root this is the correctly rounded result.
final class FloatBuiltins {
    private final BuiltinTable table;
    private final LanguageErrors errors;

    FloatBuiltins(BuiltinTable table) {
        this.table = table;
        errors = table.errors();
    }

    void add() {
        binary("add_float", Double::sum);
        binary("sub_float", (a, b) -> a - b);
        binary("mul_float", (a, b) -> a * b);
        binary("div_float", (a, b) -> a / b);
        binary("rem_float", (a, b) -> a % b);
        binary("pow_float", FloatBuiltins::power);
        binary("atan2_float", Math::atan2);
        binary("hypot_float", Math::hypot);
        binary("copysign_float", Math::copySign);
        unary("neg_float", a -> -a);
        unary("abs_float", Math::abs);
        unary("sqrt_llvm", Math::sqrt);
        unary("cbrt_float", Math::cbrt);
        unary("floor_llvm", Math::floor);
        unary("ceil_llvm", Math::ceil);
        unary("trunc_llvm", a -> a < 0 ? Math.ceil(a) : Math.floor(a));
        unary("rint_llvm", Math::rint);
        addElementary();
        addComparisons();
    }

    private void addElementary() {
        unary("sin_float", Math::sin);
        unary("cos_float", Math::cos);
        unary("tan_float", Math::tan);
        unary("asin_float", Math::asin);
        unary("acos_float", Math::acos);
        unary("atan_float", Math::atan);
        unary("sinh_float", Math::sinh);
        unary("cosh_float", Math::cosh);
        unary("tanh_float", Math::tanh);
        unary("exp_float", Math::exp);
        unary("expm1_float", Math::expm1);
        unary("log_float", Math::log);
        unary("log1p_float", Math::log1p);
        unary("log10_float", Math::log10);
        unary("log2_float", FloatBuiltins::log2);
    }

    private void addComparisons() {
        comparison("eq_float", (a, b) -> a == b);
        comparison("ne_float", (a, b) -> a != b);
        comparison("lt_float", (a, b) -> a < b);
        comparison("le_float", (a, b) -> a <= b);
        comparison(
                "fpiseq",
                (a, b) ->
                        a == b && Math.copySign(1, a) == Math.copySign(1, b)
                                || Double.isNaN(a) && Double.isNaN(b));
    }

    private interface Comparison {
        boolean test(double a, double b);
    }

    private void binary(String name, DoubleBinaryOperator operator) {
        table.pure(
                name,
                2,
                ResultRules.FIRST,
                (_, arguments) -> {
                    if (arguments[0] instanceof Double a && arguments[1] instanceof Double b) {
                        return operator.applyAsDouble(a, b);
                    }
                    if (arguments[0] instanceof Float a && arguments[1] instanceof Float b) {
                        return (float) operator.applyAsDouble(a, b);
                    }
                    throw notFloats(name, arguments);
                });
    }

    private void unary(String name, DoubleUnaryOperator operator) {
        table.pure(
                name,
                1,
                ResultRules.FIRST,
                (_, arguments) ->
                        switch (arguments[0]) {
                            case Double a -> operator.applyAsDouble(a);
                            case Float a -> (float) operator.applyAsDouble(a);
                            default -> throw notFloats(name, arguments);
                        });
    }

    private void comparison(String name, Comparison comparison) {
        table.pure(
                name,
                2,
                ResultRules.BOOL,
                (_, arguments) -> {
                    if (arguments[0] instanceof Double a && arguments[1] instanceof Double b) {
                        return comparison.test(a, b);
                    }
                    if (arguments[0] instanceof Float a && arguments[1] instanceof Float b) {
                        return comparison.test(a, b);
                    }
                    throw notFloats(name, arguments);
                });
    }

    private RuntimeException notFloats(String name, Object[] arguments) {
        boolean firstIsFloat = arguments[0] instanceof Double || arguments[0] instanceof Float;
        return firstIsFloat
                ? errors.type(name, "", errors.core().typeOf(arguments[0]), arguments[1])
                : errors.type(name, "", errors.core().named("AbstractFloat"), arguments[0]);
    }

    /// C's `pow`, which differs from Java's where the base is 1 or -1.
    private static double power(double base, double exponent) {
        if (base == 1 || base == -1 && Double.isInfinite(exponent)) {
            return 1;
        }
        return Math.pow(base, exponent);
    }

    /// Exact for powers of two.
    private static double log2(double a) {
        int exponent = Math.getExponent(a);
        boolean powerOfTwo =
                a > 0
                        && Double.isFinite(a)
                        && exponent >= Double.MIN_EXPONENT
                        && Math.scalb(1.0, exponent) == a;
        return powerOfTwo ? exponent : Math.log(a) / Math.log(2);
    }
}
