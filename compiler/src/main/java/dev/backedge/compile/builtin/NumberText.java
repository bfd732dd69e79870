package dev.backedge.compile.builtin;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// Numbers as text, and back, in the language's notation.
final class NumberText {
    private NumberText() {}

    /// {@return the shortest decimal that reads back as the same number: `1.0`, `1.0e10`, `NaN`,
    /// `-Inf`}
    static String of(double number) {
        return special(
                number,
                Double.toString(Math.abs(number)),
                text -> Double.parseDouble(text) == Math.abs(number));
    }

    /// {@return the same for a 32-bit number}
    static String of(float number) {
        return special(
                number,
                Float.toString(Math.abs(number)),
                text -> Float.parseFloat(text) == Math.abs(number));
    }

    private static String special(double number, String absolute, Predicate<String> reads) {
        if (Double.isNaN(number)) {
            return "NaN";
        }
        String sign = Math.copySign(1, number) < 0 ? "-" : "";
        return sign + (Double.isInfinite(number) ? "Inf" : notation(absolute, reads));
    }

    /// From Java's notation: plain from 1.0e-4 up to less than 1.0e6, else with an exponent. Java
    /// writes two digits where one is enough.
    private static String notation(String java, Predicate<String> reads) {
        int exponentAt = java.indexOf('E');
        int exponent = exponentAt < 0 ? 0 : Integer.parseInt(java.substring(exponentAt + 1));
        String mantissa = exponentAt < 0 ? java : java.substring(0, exponentAt);
        int dot = mantissa.indexOf('.');
        String all = mantissa.substring(0, dot) + mantissa.substring(dot + 1);
        int leading = 0;
        while (leading < all.length() - 1 && all.charAt(leading) == '0') {
            leading++;
        }
        String digits = all.substring(leading).replaceFirst("0+$", "");
        int point = dot + exponent - leading;
        if (digits.isEmpty()) {
            return "0.0";
        }
        if (digits.length() == 2) {
            String one = Integer.toString((Integer.parseInt(digits) + 5) / 10);
            digits = one.length() == 1 && reads.test("0." + one + "e" + point) ? one : digits;
        }
        return point > -4 && point <= 6 ? plain(digits, point) : scientific(digits, point);
    }

    private static String plain(String digits, int point) {
        if (point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        if (point >= digits.length()) {
            return digits + "0".repeat(point - digits.length()) + ".0";
        }
        return digits.substring(0, point) + "." + digits.substring(point);
    }

    private static String scientific(String digits, int point) {
        return digits.charAt(0)
                + "."
                + (digits.length() > 1 ? digits.substring(1) : "0")
                + "e"
                + (point - 1);
    }

    /// {@return the integer that a text is in a base, if it is one; blanks around it are allowed,
    /// and a sign}
    static Optional<BigInteger> parseInteger(String text, int base) {
        String trimmed = text.strip();
        String digits =
                trimmed.startsWith("+") || trimmed.startsWith("-") ? trimmed.substring(1) : trimmed;
        int radix = base;
        if (base == 10 && digits.length() > 2 && digits.charAt(0) == '0') {
            radix =
                    switch (digits.charAt(1)) {
                        case 'x' -> 16;
                        case 'b' -> 2;
                        case 'o' -> 8;
                        default -> 10;
                    };
            digits = radix == 10 ? digits : digits.substring(2);
        }
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) >= 0x80 || Character.digit(digits.charAt(i), radix) < 0) {
                return Optional.empty();
            }
        }
        return digits.isEmpty()
                ? Optional.empty()
                : Optional.of(new BigInteger((trimmed.startsWith("-") ? "-" : "") + digits, radix));
    }

    /// {@return the number that a text is, if it is one}
    static Optional<Double> parseFloat(String text) {
        String trimmed = text.strip();
        String bare =
                trimmed.startsWith("+") || trimmed.startsWith("-") ? trimmed.substring(1) : trimmed;
        double sign = trimmed.startsWith("-") ? -1 : 1;
        switch (bare.toLowerCase(Locale.ROOT)) {
            case "inf", "infinity" -> {
                return Optional.of(sign * Double.POSITIVE_INFINITY);
            }
            case "nan" -> {
                return Optional.of(Double.NaN);
            }
            default -> {}
        }
        if (!bare.matches("(\\d+\\.?\\d*|\\.\\d+)([eEf][+-]?\\d+)?")) {
            return Optional.empty();
        }
        return Optional.of(sign * Double.parseDouble(bare.replace('f', 'e')));
    }
}
