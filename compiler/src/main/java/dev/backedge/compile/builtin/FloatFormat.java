package dev.backedge.compile.builtin;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/// A conversion of floating point numbers to text, as in C: exact digits, ties to even.
///
/// @param conversion `f`, `e` or `g`; a capital letter gives capitals
/// @param precision digits after the point, of `g` all digits
record FloatFormat(char conversion, int precision) {
    private static final int MOST_DIGITS = 10_000;

    static FloatFormat of(int conversion, long precision) {
        return new FloatFormat((char) conversion, Math.clamp(precision, 0, MOST_DIGITS));
    }

    String text(double number) {
        if (!Double.isFinite(number)) {
            return Double.isNaN(number) ? "NaN" : number > 0 ? "Inf" : "-Inf";
        }
        boolean negative = number < 0 || 1 / number < 0;
        BigDecimal magnitude = new BigDecimal(Math.abs(number));
        String digits =
                switch (Character.toLowerCase(conversion)) {
                    case 'f' -> fixed(magnitude, precision);
                    case 'e' -> scientific(magnitude, precision);
                    default -> shorter(magnitude);
                };
        String signed = negative ? "-" + digits : digits;
        return Character.isUpperCase(conversion) ? signed.toUpperCase(Locale.ROOT) : signed;
    }

    private static String fixed(BigDecimal magnitude, int decimals) {
        return magnitude.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String scientific(BigDecimal magnitude, int decimals) {
        BigDecimal rounded = rounded(magnitude, decimals + 1);
        int exponent = exponent(rounded);
        BigDecimal mantissa =
                rounded.movePointLeft(exponent).setScale(decimals, RoundingMode.HALF_EVEN);
        return String.format(
                Locale.ROOT,
                "%se%s%02d",
                mantissa.toPlainString(),
                exponent < 0 ? "-" : "+",
                Math.abs(exponent));
    }

    private static BigDecimal rounded(BigDecimal magnitude, int digits) {
        return magnitude.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    private static int exponent(BigDecimal magnitude) {
        return magnitude.signum() == 0 ? 0 : magnitude.precision() - magnitude.scale() - 1;
    }

    /// The shorter of the other two forms, without zeros at the end.
    private String shorter(BigDecimal magnitude) {
        int digits = Math.max(precision, 1);
        int exponent = exponent(rounded(magnitude, digits));
        if (exponent >= -4 && exponent < digits) {
            return withoutZeros(fixed(magnitude, digits - 1 - exponent));
        }
        String text = scientific(magnitude, digits - 1);
        int mark = text.indexOf('e');
        return withoutZeros(text.substring(0, mark)) + text.substring(mark);
    }

    private static String withoutZeros(String digits) {
        return digits.contains(".") ? digits.replaceAll("0+$", "").replaceAll("\\.$", "") : digits;
    }
}
