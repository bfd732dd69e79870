package dev.backedge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backedge.ir.CharValue;
import dev.backedge.ir.UnsignedValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

class ArrayValueTest {
    private final CoreTypes core = CoreTypes.create();

    static Stream<Arguments> numbers() {
        return Stream.of(
                Arguments.of("Int64", 0L, Long.MIN_VALUE),
                Arguments.of("UInt64", new UnsignedValue(64, 0), new UnsignedValue(64, -1)),
                Arguments.of("Int32", 0, -5),
                Arguments.of(
                        "UInt32", new UnsignedValue(32, 0), new UnsignedValue(32, 0xFFFFFFFFL)),
                Arguments.of("Char", new CharValue(0), new CharValue(0x10FFFF)),
                Arguments.of("Int16", (short) 0, (short) -5),
                Arguments.of("UInt16", new UnsignedValue(16, 0), new UnsignedValue(16, 0xFFFF)),
                Arguments.of("Int8", (byte) 0, (byte) -5),
                Arguments.of("UInt8", new UnsignedValue(8, 0), new UnsignedValue(8, 0xFF)),
                Arguments.of("Bool", false, true),
                Arguments.of("Float32", 0f, -0f),
                Arguments.of("Float64", 0.0, Double.MIN_VALUE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("numbers")
    void elementsOfNumberTypesAreZeroUntilWritten(String element, Object zero, Object value) {
        ArrayValue array = vector(core.named(element), 2);

        array.set(1, value);
        array.resize(3);

        assertThat(array.get(0)).isEqualTo(zero);
        assertThat(array.get(1)).isEqualTo(value);
        assertThat(array.get(2)).isEqualTo(zero);
    }

    @Test
    void otherElementsAreUndefinedUntilWritten() {
        ArrayValue array = vector(core.any(), 2);

        array.set(0, "a");

        assertThat(array.isDefined(0)).isTrue();
        assertThat(array.isDefined(1)).isFalse();
        assertThatThrownBy(() -> array.get(1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tuplesOfNumbersAreZeroUntilWritten() {
        DataType pair = core.tuple(core.int64(), core.float64());

        ArrayValue array = vector(pair, 1);

        assertThat(Egal.egal(array.get(0), StructValue.of(pair, 0L, 0.0))).isTrue();
    }

    @Test
    void whatWasCutOffIsZeroWhenItComesBack() {
        ArrayValue array = vector(core.int64(), 3);
        array.set(2, 7L);

        array.resize(2);
        array.resize(3);

        assertThat(array.get(2)).isEqualTo(0L);
        assertThatThrownBy(() -> array.get(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private ArrayValue vector(DataType element, int length) {
        return ArrayValue.of(core.arrayName().instance(element, 1L), length);
    }
}
