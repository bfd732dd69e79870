package dev.backedge.language;

/// Reads the escapes of strings and characters.
final class Escapes {
    private final SourceText source;

    Escapes(SourceText source) {
        this.source = source;
    }

    /// {@return the code point between the quotes of a character}
    int character(Token token) {
        String value = string(token.start() + 1, token.text());
        if (value.codePointCount(0, value.length()) != 1) {
            throw SyntaxException.invalid(
                    source, token.start(), "a character literal holds one character");
        }
        return value.codePointAt(0);
    }

    /// {@return the text that a raw string stands for: backslashes count only before a quote}
    String raw(String written) {
        return written.replace("\\\"", "\"");
    }

    /// {@return the text that a string stands for}
    String string(int start, String written) {
        if (written.indexOf('\\') < 0) {
            return written;
        }
        StringBuilder value = new StringBuilder();
        int at = 0;
        while (at < written.length()) {
            char c = written.charAt(at);
            at = c == '\\' ? escape(start, written, at, value) : at + 1;
            if (c != '\\') {
                value.append(c);
            }
        }
        return value.toString();
    }

    private int escape(int start, String written, int backslash, StringBuilder value) {
        char letter = backslash + 1 < written.length() ? written.charAt(backslash + 1) : ' ';
        int after = backslash + 2;
        int simple = "abefnrtv\\\"'$`".indexOf(letter);
        if (simple >= 0) {
            value.append("\u0007\b\u001b\f\n\r\t\u000b\\\"'$`".charAt(simple));
            return after;
        }
        return switch (letter) {
            case 'x' -> number(start, written, backslash, new Digits(after, 2, 16), value);
            case 'u' -> number(start, written, backslash, new Digits(after, 4, 16), value);
            case 'U' -> number(start, written, backslash, new Digits(after, 8, 16), value);
            case '0', '1', '2', '3', '4', '5', '6', '7' ->
                    number(start, written, backslash, new Digits(after - 1, 3, 8), value);
            case '\n' -> {
                int next = after;
                while (next < written.length()
                        && (written.charAt(next) == ' ' || written.charAt(next) == '\t')) {
                    next++;
                }
                yield next;
            }
            default ->
                    throw SyntaxException.invalid(
                            source,
                            start + backslash,
                            "invalid escape sequence '\\" + letter + "'");
        };
    }

    private record Digits(int from, int most, int radix) {}

    private int number(
            int start, String written, int backslash, Digits digits, StringBuilder value) {
        int end = digits.from();
        while (end < Math.min(digits.from() + digits.most(), written.length())
                && Character.digit(written.charAt(end), digits.radix()) >= 0) {
            end++;
        }
        String text = written.substring(digits.from(), end);
        long code = text.isEmpty() ? -1 : Long.parseLong(text, digits.radix());
        if (code < 0 || code > Character.MAX_CODE_POINT) {
            throw SyntaxException.invalid(
                    source,
                    start + backslash,
                    "invalid escape sequence '" + written.substring(backslash, end) + "'");
        }
        if (code > 0x7f && digits.most() < 4) {
            throw SyntaxException.notSupported(
                    source, start + backslash, "single bytes above 0x7f");
        }
        // They have no UTF-8 form, in which images keep texts.
        if (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE) {
            throw SyntaxException.notSupported(source, start + backslash, "surrogates");
        }
        value.appendCodePoint((int) code);
        return end;
    }
}
