package dev.backedge.compile.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backedge.ir.CharValue;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.UnsignedValue;
import dev.backedge.model.ArrayValue;
import dev.backedge.model.Builtin;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.Effects;
import dev.backedge.model.Raised;
import dev.backedge.model.Task;
import dev.backedge.model.Type;
import dev.backedge.model.Universe;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class BuiltinsTest {
    private final Universe universe = Universe.create();
    private final CoreTypes core = universe.core();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final Task task =
            new Task(
                    universe,
                    BuiltinsTest::callBuiltin,
                    new PrintStream(output, true, StandardCharsets.UTF_8),
                    1);

    BuiltinsTest() {
        Builtins.install(universe);
    }

    private static Object callBuiltin(Task task, Object callee, Object... arguments) {
        return ((Builtin) callee).code().call(task, arguments);
    }

    private Builtin builtin(String name) {
        return (Builtin) core.module().find(Symbol.of(name)).orElseThrow().valueAt(1).orElseThrow();
    }

    private Object call(String name, Object... arguments) {
        return task.call(builtin(name), arguments);
    }

    private static UnsignedValue uint8(long value) {
        return new UnsignedValue(8, value);
    }

    static Stream<Arguments> results() {
        return Stream.of(
                Arguments.of("add_int", 3L, new Object[] {1L, 2L}),
                Arguments.of("add_int", Long.MIN_VALUE, new Object[] {Long.MAX_VALUE, 1L}),
                Arguments.of("add_int", (byte) -128, new Object[] {(byte) 127, (byte) 1}),
                Arguments.of("sub_int", uint8(255), new Object[] {uint8(0), uint8(1)}),
                Arguments.of("mul_int", (short) -32768, new Object[] {(short) 16384, (short) 2}),
                Arguments.of("neg_int", uint8(255), new Object[] {uint8(1)}),
                Arguments.of("not_int", false, new Object[] {true}),
                Arguments.of("not_int", uint8(0xF0), new Object[] {uint8(0x0F)}),
                Arguments.of("checked_sdiv_int", -3L, new Object[] {-7L, 2L}),
                Arguments.of("checked_srem_int", -1L, new Object[] {-7L, 2L}),
                Arguments.of("checked_udiv_int", uint8(127), new Object[] {uint8(255), uint8(2)}),
                Arguments.of(
                        "ult_int",
                        true,
                        new Object[] {new UnsignedValue(64, 1), new UnsignedValue(64, -1)}),
                Arguments.of("slt_int", true, new Object[] {-1, 1}),
                Arguments.of("shl_int", 0L, new Object[] {1L, 64L}),
                Arguments.of("shl_int", (byte) -128, new Object[] {(byte) 1, 7L}),
                Arguments.of("ashr_int", -1L, new Object[] {-5L, 99L}),
                Arguments.of("lshr_int", (byte) 127, new Object[] {(byte) -1, 1L}),
                Arguments.of("ctlz_int", uint8(7), new Object[] {uint8(1)}),
                Arguments.of("cttz_int", 3L, new Object[] {8L}),
                Arguments.of("ctpop_int", (byte) 8, new Object[] {(byte) -1}),
                Arguments.of("add_float", 0.30000000000000004, new Object[] {0.1, 0.2}),
                Arguments.of("rem_float", -1.0, new Object[] {-7.0, 2.0}),
                Arguments.of("rint_llvm", 2.0, new Object[] {2.5}),
                Arguments.of("trunc_llvm", -2.0, new Object[] {-2.5}),
                Arguments.of("pow_float", 1.0, new Object[] {1.0, Double.NaN}),
                Arguments.of("log2_float", 10.0, new Object[] {1024.0}),
                Arguments.of("fpiseq", false, new Object[] {0.0, -0.0}),
                Arguments.of("fpiseq", true, new Object[] {Double.NaN, Double.NaN}),
                Arguments.of(
                        "char_codepoint",
                        new UnsignedValue(32, 0x1F600),
                        new Object[] {new CharValue(0x1F600)}),
                Arguments.of("===", true, new Object[] {"a", "a"}),
                Arguments.of("===", false, new Object[] {1L, 1}),
                Arguments.of("string_ncodeunits", 7L, new Object[] {"aé😀"}),
                Arguments.of("string_char", new CharValue('é'), new Object[] {"aé😀", 2L}),
                Arguments.of("string_isvalid", false, new Object[] {"aé😀", 3L}),
                Arguments.of("string_thisind", 4L, new Object[] {"aé😀", 6L}),
                Arguments.of("string_sub", "é😀", new Object[] {"aé😀", 2L, 4L}),
                Arguments.of("string_find", 4L, new Object[] {"aé😀", "😀", 1L}),
                Arguments.of("string_compare", -1L, new Object[] {"\uFFFD", "😀"}),
                Arguments.of(
                        "string_escape",
                        "a\\n\\\"\\$\\\\\\0é",
                        new Object[] {"a\n\"$\\\0é", new CharValue('"')}),
                Arguments.of("integer_string", "ff", new Object[] {uint8(255), 16L}),
                Arguments.of(
                        "integer_string",
                        "-9223372036854775808",
                        new Object[] {Long.MIN_VALUE, 10L}),
                Arguments.of("char_isspace", true, new Object[] {new CharValue(0xA0)}));
    }

    @ParameterizedTest(name = "{0} gives {1}")
    @MethodSource("results")
    void functionsGiveTheirResults(String name, Object expected, Object[] arguments) {
        assertThat(call(name, arguments)).isEqualTo(expected);
    }

    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of(
                        "checked_sdiv_int",
                        "DivideError: integer division error",
                        new Object[] {1L, 0L}),
                Arguments.of(
                        "checked_sdiv_int",
                        "DivideError: integer division error",
                        new Object[] {Long.MIN_VALUE, -1L}),
                Arguments.of(
                        "checked_sdiv_int",
                        "DivideError: integer division error",
                        new Object[] {(byte) -128, (byte) -1}),
                Arguments.of(
                        "checked_mul_int",
                        "OverflowError: 9223372036854775807 * 2 overflowed for type Int64",
                        new Object[] {Long.MAX_VALUE, 2L}),
                Arguments.of(
                        "checked_add_int",
                        "OverflowError: 127 + 1 overflowed for type Int8",
                        new Object[] {(byte) 127, (byte) 1}),
                Arguments.of(
                        "add_int",
                        "TypeError: in add_int, expected Int64, got a value of type Int32",
                        new Object[] {1L, 1}),
                Arguments.of(
                        "add_int",
                        "ArgumentError: add_int: too few arguments (expected 2)",
                        new Object[] {1L}),
                Arguments.of(
                        "add_float",
                        "TypeError: in add_float, expected AbstractFloat, got a value of type"
                                + " Int64",
                        new Object[] {1L, 1L}),
                Arguments.of(
                        "string_repeat",
                        "ArgumentError: can't repeat a string -1 times",
                        new Object[] {"a", -1L}),
                Arguments.of("throw", "a thrown value", new Object[] {1L}));
    }

    @ParameterizedTest(name = "{0} raises {1}")
    @MethodSource("errors")
    void mistakesRaiseErrorsOfTheLanguage(String name, String message, Object[] arguments) {
        assertThatThrownBy(() -> call(name, arguments))
                .isInstanceOf(Raised.class)
                .hasMessage(message);
    }

    @Test
    void charactersAreTheirBytesAsBits() {
        for (int code :
                new int[] {
                    0, 'a', 0x7F, 0x80, 0xE9, 0x7FF, 0x800, 0x20AC, 0xFFFF, 0x10000, 0x1F600,
                    0x10FFFF
                }) {
            Object bits = call("bitcast", core.named("UInt32"), new CharValue(code));
            assertThat(call("bitcast", core.named("Char"), bits)).isEqualTo(new CharValue(code));
        }
        assertThat(call("bitcast", core.named("UInt32"), new CharValue('a')))
                .isEqualTo(new UnsignedValue(32, 0x61000000));
        assertThat(call("bitcast", core.named("UInt32"), new CharValue(0x20AC)))
                .isEqualTo(new UnsignedValue(32, 0xE282AC00L));
    }

    @Test
    void arraysGrowShrinkAndCheckTheirBounds() {
        Type type = core.arrayName().instance(core.int64(), 1L);
        Object array = call("new_array", type, 2L);

        call("arrayset", array, 7L, 2L);
        call("array_grow_end", array, 1L);
        call("array_grow_at", array, 1L);
        call("arrayset", array, 5L, 1L);
        call("array_del_at", array, 2L);

        assertThat(((ArrayValue) array).length()).isEqualTo(3);
        assertThat(
                        List.of(
                                call("arrayref", array, 1L),
                                call("arrayref", array, 2L),
                                call("arrayref", array, 3L)))
                .containsExactly(5L, 7L, 0L);
        assertThatThrownBy(() -> call("arrayref", array, 4L))
                .hasMessage("BoundsError: attempt to access 3-element Vector{Int64} at index [4]");
        assertThatThrownBy(() -> call("arrayset", array, "x", 1L))
                .hasMessage("TypeError: in arrayset, expected Int64, got a value of type String");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1       | 11
                    6       | 16
                    7       | 2×3 Matrix{Int64} at index [7]
                    2, 3    | 16
                    1, 2, 1 | 13
                    2, 4    | 2×3 Matrix{Int64} at index [2, 4]
                    3, 1    | 2×3 Matrix{Int64} at index [3, 1]
                    0, 1    | 2×3 Matrix{Int64} at index [0, 1]
                    1, 1, 2 | 2×3 Matrix{Int64} at index [1, 1, 2]
                    """)
    void elementsOfAMatrixHaveOneIndexOrTwo(String indices, String expected) {
        Object matrix = call("new_array", core.arrayName().instance(core.int64(), 2L), 2L, 3L);
        for (long i = 1; i <= 6; i++) {
            call("arrayset", matrix, 10 + i, i);
        }
        Object[] arguments =
                Stream.concat(
                                Stream.of(matrix),
                                Arrays.stream(indices.split(", ")).map(Long::valueOf))
                        .toArray();

        String found;
        try {
            found = String.valueOf(call("arrayref", arguments));
        } catch (Raised e) {
            found = e.getMessage();
        }
        assertThat(found).endsWith(expected);
    }

    @Test
    void tuplesHaveTheTypesOfTheirElements() {
        Object tuple = call("tuple", 1L, "a", core.int64());

        assertThat(core.typeOf(tuple)).hasToString("Tuple{Int64, String, DataType}");
        assertThat(call("getfield", tuple, 2L)).isEqualTo("a");
        assertThat(call("_apply", builtin("tuple"), tuple, call("tuple", 2.0)))
                .hasToString("Tuple{Int64, String, DataType, Float64}[1, a, Int64, 2.0]");
        assertThat(call("tuple")).isSameAs(call("tuple"));
    }

    @Test
    void outputGoesToTheTask() {
        call("print_string", "añ");

        assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo("añ");
    }

    @Test
    void resultTypesAdmitWhatIsKnownOfTheArguments() {
        BuiltinTypes types = new BuiltinTypes(universe);
        Type vector = core.arrayName().instance(core.string(), 1L);

        assertThat(types.resultType(builtin("add_int"), List.of(core.int64(), core.int64())))
                .isEqualTo(core.int64());
        assertThat(
                        types.resultType(
                                builtin("add_int"), List.of(core.named("Integer"), core.int64())))
                .isEqualTo(core.any());
        assertThat(
                        types.resultType(
                                builtin("sitofp"),
                                List.of(core.typeOfType(core.float64()), core.int64())))
                .isEqualTo(core.float64());
        assertThat(types.resultType(builtin("arrayref"), List.of(vector, core.int64())))
                .isEqualTo(core.string());
        assertThat(
                        types.resultType(
                                builtin("tuple"),
                                List.of(core.int64(), core.typeOfType(core.int64()))))
                .hasToString("Tuple{Int64, DataType}");
        assertThat(types.resultType(builtin("throw"), List.of(core.any()))).hasToString("Union{}");
        assertThat(types.effectsOf(builtin("add_int"))).isEqualTo(Effects.FOLDABLE);
        assertThat(types.effectsOf(builtin("arrayref"))).isEqualTo(Effects.READING);
        assertThat(types.effectsOf(builtin("arrayset"))).isEqualTo(Effects.UNKNOWN);
    }
}
