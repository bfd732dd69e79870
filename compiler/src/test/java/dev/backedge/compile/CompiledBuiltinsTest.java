package dev.backedge.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.ir.Body;
import dev.backedge.ir.BodyBuilder;
import dev.backedge.ir.CharValue;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.UnsignedValue;
import dev.backedge.model.Builtin;
import dev.backedge.model.Egal;
import dev.backedge.model.Raised;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/// Instructions in the place of builtin functions do what the functions do.
class CompiledBuiltinsTest {
    private static final List<List<Object>> NUMBERS =
            List.of(
                    List.of(0L, 1L, -1L, 7L, 64L, -3L, Long.MIN_VALUE, Long.MAX_VALUE),
                    List.of(0, 1, -1, 31, 33, Integer.MIN_VALUE, Integer.MAX_VALUE),
                    List.<Object>of((short) 0, (short) 5, (short) -1, Short.MIN_VALUE),
                    List.<Object>of((byte) 0, (byte) 9, (byte) -1, Byte.MIN_VALUE, Byte.MAX_VALUE),
                    List.of(unsigned(64, 0), unsigned(64, 3), unsigned(64, -1)),
                    List.of(unsigned(32, 0), unsigned(32, 3), unsigned(32, -1)),
                    List.of(unsigned(16, 0), unsigned(16, 3), unsigned(16, -1)),
                    List.of(unsigned(8, 0), unsigned(8, 3), unsigned(8, -1), unsigned(8, 128)),
                    List.of(true, false),
                    List.of(new CharValue('a'), new CharValue(0), new CharValue(0x1F600)),
                    List.of(0.0, -0.0, 1.5, -2.5, 1e300, Double.NaN, Double.POSITIVE_INFINITY),
                    List.of(0f, -0f, 1.5f, -2.5f, 1e30f, Float.NaN, Float.NEGATIVE_INFINITY));

    private static final List<String> TWO =
            List.of(
                    "add_int",
                    "sub_int",
                    "mul_int",
                    "and_int",
                    "or_int",
                    "xor_int",
                    "sdiv_int",
                    "srem_int",
                    "udiv_int",
                    "urem_int",
                    "checked_sdiv_int",
                    "checked_srem_int",
                    "checked_udiv_int",
                    "checked_urem_int",
                    "checked_add_int",
                    "eq_int",
                    "ne_int",
                    "slt_int",
                    "sle_int",
                    "ult_int",
                    "ule_int",
                    "shl_int",
                    "ashr_int",
                    "lshr_int",
                    "add_float",
                    "sub_float",
                    "mul_float",
                    "div_float",
                    "rem_float",
                    "atan2_float",
                    "hypot_float",
                    "copysign_float",
                    "eq_float",
                    "ne_float",
                    "lt_float",
                    "le_float",
                    "fpiseq",
                    "===",
                    "tuple");

    private static final List<String> ONE =
            List.of(
                    "neg_int",
                    "not_int",
                    "ctpop_int",
                    "ctlz_int",
                    "cttz_int",
                    "neg_float",
                    "abs_float",
                    "sqrt_llvm",
                    "floor_llvm",
                    "ceil_llvm",
                    "trunc_llvm",
                    "rint_llvm",
                    "sin_float",
                    "exp_float",
                    "log_float",
                    "char_codepoint");

    private static final List<String> CONVERSIONS =
            List.of(
                    "trunc_int",
                    "sext_int",
                    "zext_int",
                    "sitofp",
                    "uitofp",
                    "fptosi",
                    "fptoui",
                    "fptrunc",
                    "fpext",
                    "bitcast");

    private final SmallProgram program =
            new SmallProgram(SmallProgram.Bodies.INFERRED, Execution.COMPILE);

    private static Object unsigned(int bits, long number) {
        return UnsignedValue.truncating(bits, number);
    }

    static Stream<String> two() {
        return TWO.stream();
    }

    static Stream<String> one() {
        return ONE.stream();
    }

    static Stream<String> conversions() {
        return CONVERSIONS.stream();
    }

    @ParameterizedTest
    @MethodSource("two")
    void functionsOfTwoValuesDoTheSame(String name) {
        boolean anyTypes = name.endsWith("l_int") || name.endsWith("r_int") || name.equals("===");
        for (List<Object> first : NUMBERS) {
            for (List<Object> second : NUMBERS) {
                if (first == second || anyTypes) {
                    check(name, first, second);
                }
            }
        }
    }

    private void check(String name, List<Object> first, List<Object> second) {
        String function = "f" + NUMBERS.indexOf(first) + "_" + NUMBERS.indexOf(second);
        Object callee = program.named(function);
        program.define(function, "Tuple{Any, Any}", body(name));
        for (Object a : first) {
            for (Object b : second) {
                same(name, callee, a, b);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("one")
    void functionsOfOneValueDoTheSame(String name) {
        BodyBuilder builder = new BodyBuilder(Symbol.of("f"), Symbol.of("x"));
        Body body = builder.returning(call(builder, name, builder.argument(1))).build();
        Object callee = program.named("f");
        program.define("f", "Tuple{Any}", body);
        for (List<Object> values : NUMBERS) {
            values.forEach(value -> same(name, callee, value));
        }
    }

    @ParameterizedTest
    @MethodSource("conversions")
    void conversionsDoTheSame(String name) {
        for (List<Object> targets : NUMBERS) {
            Object target = program.core.typeOf(targets.getFirst());
            String function = "f" + NUMBERS.indexOf(targets);
            BodyBuilder builder = new BodyBuilder(Symbol.of("f"), Symbol.of("x"));
            Body body =
                    builder.returning(
                                    call(
                                            builder,
                                            name,
                                            new Operand.Constant(target),
                                            builder.argument(1)))
                            .build();
            Object callee = program.named(function);
            program.define(function, "Tuple{Any}", body);
            for (List<Object> values : NUMBERS) {
                for (Object value : values) {
                    assertThat(compiled(callee, value))
                            .as("%s(%s, %s %s)", name, target, program.core.typeOf(value), value)
                            .satisfies(found -> same(found, direct(name, target, value)));
                }
            }
        }
    }

    private static Body body(String name) {
        BodyBuilder builder = new BodyBuilder(Symbol.of("f"), Symbol.of("x"), Symbol.of("y"));
        return builder.returning(call(builder, name, builder.argument(1), builder.argument(2)))
                .build();
    }

    private static Operand call(BodyBuilder builder, String name, Operand... arguments) {
        return builder.call(new Operand.Global(Symbol.of(name)), arguments);
    }

    private void same(String name, Object callee, Object... arguments) {
        assertThat(compiled(callee, arguments))
                .as("%s%s", name, List.of(arguments))
                .satisfies(found -> same(found, direct(name, arguments)));
    }

    private static void same(Object found, Object expected) {
        assertThat(Egal.egal(found, expected)).as("%s, expected %s", found, expected).isTrue();
    }

    private Object compiled(Object callee, Object... arguments) {
        try {
            return program.task().call(callee, arguments);
        } catch (Raised raised) {
            return String.valueOf(raised.getMessage());
        }
    }

    private Object direct(String name, Object... arguments) {
        Builtin builtin = (Builtin) program.named(name);
        try {
            return builtin.code().call(program.task(), arguments);
        } catch (Raised raised) {
            return String.valueOf(raised.getMessage());
        }
    }
}
