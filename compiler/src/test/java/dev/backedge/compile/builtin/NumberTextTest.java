package dev.backedge.compile.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigInteger;

class NumberTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "-0.0, -0.0",
        "1, 1.0",
        "0.1, 0.1",
        "100000, 100000.0",
        "999999, 999999.0",
        "1e6, 1.0e6",
        "1234567, 1.234567e6",
        "123456.789, 123456.789",
        "0.0001, 0.0001",
        "0.00012345, 0.00012345",
        "0.00001, 1.0e-5",
        "1e10, 1.0e10",
        "1e22, 1.0e22",
        "1e300, 1.0e300",
        "4.9e-324, 5.0e-324",
        "2.2250738585072014e-308, 2.2250738585072014e-308",
        "-12.5, -12.5",
        "3.141592653589793, 3.141592653589793",
        "Infinity, Inf",
        "-Infinity, -Inf",
        "NaN, NaN"
    })
    void numbersPrintAsTheShortestTextThatReadsBack(double number, String expected) {
        assertThat(NumberText.of(number)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1.0",
        "0.1, 0.1",
        "1e10, 1.0e10",
        "3.4028235e38, 3.4028235e38",
        "16777216, 1.6777216e7",
        "1e-45, 1.0e-45"
    })
    void numbersOf32BitsPrintTheirOwnShortestText(float number, String expected) {
        assertThat(NumberText.of(number)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "12, 10, 12",
        "-7, 10, -7",
        "+7, 10, 7",
        "' 42 ', 10, 42",
        "ff, 16, 255",
        "0x1f, 10, 31",
        "0b101, 10, 5",
        "0o17, 10, 15"
    })
    void integersAreRead(String text, int base, BigInteger expected) {
        assertThat(NumberText.parseInteger(text, base)).contains(expected);
    }

    @Test
    void textThatIsNoNumberIsNotRead() {
        assertThat(NumberText.parseInteger("", 10)).isEmpty();
        assertThat(NumberText.parseInteger("12a", 10)).isEmpty();
        assertThat(NumberText.parseInteger("-", 10)).isEmpty();
        assertThat(NumberText.parseInteger("1.5", 10)).isEmpty();
        assertThat(NumberText.parseFloat("x")).isEmpty();
        assertThat(NumberText.parseFloat("1e")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, 1.5",
        "-2, -2.0",
        ".5, 0.5",
        "1e3, 1000.0",
        "Inf, Infinity",
        "-inf, -Infinity",
        "NaN, NaN"
    })
    void floatsAreRead(String text, double expected) {
        assertThat(NumberText.parseFloat(text)).contains(expected);
    }
}
