package dev.backedge.language;

/// Finds where a number ends and of which kind it is.
final class NumberScanner {
    private final SourceText source;
    private final String text;
    private final int start;
    private final TokenKind kind;
    private int at;

    NumberScanner(SourceText source, int start) {
        this.source = source;
        this.start = start;
        text = source.text();
        at = start;
        kind = scan();
    }

    TokenKind kind() {
        return kind;
    }

    int end() {
        return at;
    }

    private TokenKind scan() {
        if (charAt(at) == '0'
                && (charAt(at + 1) == 'x' || charAt(at + 1) == 'o' || charAt(at + 1) == 'b')) {
            prefixed();
            return TokenKind.INTEGER;
        }
        digits(10);
        boolean fraction = fraction();
        boolean exponent = exponent();
        return fraction || exponent ? TokenKind.FLOAT : TokenKind.INTEGER;
    }

    private void prefixed() {
        int radix = charAt(at + 1) == 'x' ? 16 : charAt(at + 1) == 'o' ? 8 : 2;
        at += 2;
        digits(radix);
        if (at == start + 2) {
            throw SyntaxException.invalid(
                    source,
                    start,
                    "a numeric constant '" + text.substring(start, at) + "' needs digits");
        }
        if (radix == 16
                && (charAt(at) == 'p'
                        || charAt(at) == '.' && Character.digit(charAt(at + 1), 16) >= 0)) {
            throw SyntaxException.notSupported(source, start, "hexadecimal floating point numbers");
        }
        if (Character.isDigit(charAt(at))) {
            throw SyntaxException.invalid(
                    source, at, "'" + charAt(at) + "' is no digit of this numeric constant");
        }
    }

    private void digits(int radix) {
        while (isDigit(at, radix)
                || charAt(at) == '_'
                        && at > start
                        && isDigit(at - 1, radix)
                        && isDigit(at + 1, radix)) {
            at++;
        }
    }

    private boolean isDigit(int offset, int radix) {
        char c = charAt(offset);
        return c < 128 && Character.digit(c, radix) >= 0;
    }

    private boolean fraction() {
        if (charAt(at) != '.' || charAt(at + 1) == '.') {
            return false;
        }
        char next = charAt(at + 1);
        if (Words.startsName(next)
                || !Words.operatorAt(text, at + 1).isEmpty()
                        && next != ':'
                        && next != '='
                        && next != '?') {
            String constant = text.substring(start, at + 1);
            throw SyntaxException.invalid(
                    source,
                    start,
                    "numeric constant '" + constant + "' must be followed by a space here");
        }
        at++;
        digits(10);
        return true;
    }

    private boolean exponent() {
        char letter = charAt(at);
        if (letter != 'e' && letter != 'E' && letter != 'f') {
            return false;
        }
        int sign = charAt(at + 1) == '+' || charAt(at + 1) == '-' ? 1 : 0;
        if (!isDigit(at + 1 + sign, 10)) {
            return false;
        }
        at += 1 + sign;
        digits(10);
        return true;
    }

    private char charAt(int offset) {
        return offset < text.length() ? text.charAt(offset) : '\0';
    }
}
