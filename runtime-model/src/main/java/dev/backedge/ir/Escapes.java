package dev.backedge.ir;

/// Backslash escapes of strings and characters.
public final class Escapes {
    private Escapes() {}

    /// {@return a text with `\n`, `\t`, `\\`, hexadecimal `\x…` and Unicode escapes replaced by
    /// what they stand for; an unknown escape stands for its letter}
    ///
    /// @param text with escapes
    /// @throws IllegalArgumentException if an escape is the number of no character
    public static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i++);
            if (c != '\\' || i == text.length()) {
                plain.append(c);
                continue;
            }
            char escape = text.charAt(i++);
            switch (escape) {
                case 'n' -> plain.append('\n');
                case 't' -> plain.append('\t');
                case 'r' -> plain.append('\r');
                case 'a' -> plain.append('\u0007');
                case 'b' -> plain.append('\b');
                case 'f' -> plain.append('\f');
                case 'v' -> plain.append('\u000b');
                case 'e' -> plain.append('\u001b');
                case '0' -> plain.append('\0');
                case 'x', 'u', 'U' -> {
                    int end = i;
                    int most = i + (escape == 'x' ? 2 : escape == 'u' ? 4 : 8);
                    while (end < Math.min(most, text.length())
                            && Character.digit(text.charAt(end), 16) >= 0) {
                        end++;
                    }
                    plain.appendCodePoint(end == i ? escape : codePoint(text.substring(i, end)));
                    i = end;
                }
                default -> plain.append(escape);
            }
        }
        return plain.toString();
    }

    /// Whether a code point is half of a surrogate pair that stands alone, which is no text.
    static boolean isHalf(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }

    private static int codePoint(String digits) {
        int number = Integer.parseUnsignedInt(digits, 16);
        if (!Character.isValidCodePoint(number) || isHalf(number)) {
            throw new IllegalArgumentException(
                    "expected the number of a character, found 0x" + digits);
        }
        return number;
    }

    /// {@return a text with backslashes, one kind of quotation mark and control characters escaped}
    ///
    /// @param text to stand between quotation marks
    /// @param quote the quotation mark
    public static String escape(String text, char quote) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints()
                .forEach(point -> {
                    switch (point) {
                        case '\n' -> escaped.append("\\n");
                        case '\t' -> escaped.append("\\t");
                        case '\r' -> escaped.append("\\r");
                        case '\\' -> escaped.append("\\\\");
                        default -> {
                            if (Character.isISOControl(point)) {
                                escaped.append(String.format("\\x%02x", point));
                            } else {
                                escaped.append(point == quote ? "\\" : "").appendCodePoint(point);
                            }
                        }
                    }
                });
        return escaped.toString();
    }
}
