package dev.backedge.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the words and signs of a type's text, one after the other.
final class TypeTokens {
    private final String text;
    private int offset;

    TypeTokens(String text) {
        this.text = text;
    }

    SourceException error(String problem) {
        return new SourceException(
                "type", 1, text.codePointCount(0, Math.min(offset, text.length())) + 1, problem);
    }

    private SourceException expected(String what) {
        skipSpace();
        String found =
                offset >= text.length()
                        ? "the end of the text"
                        : "'" + Character.toString(text.codePointAt(offset)) + "'";
        return error("expected " + what + ", found " + found);
    }

    private void skipSpace() {
        while (offset < text.length() && Character.isWhitespace(text.charAt(offset))) {
            offset++;
        }
    }

    boolean take(String sign) {
        skipSpace();
        if (!text.startsWith(sign, offset)) {
            return false;
        }
        offset += sign.length();
        return true;
    }

    boolean takeWord(String word) {
        skipSpace();
        int end = offset + word.length();
        if (!text.startsWith(word, offset)
                || end < text.length() && isPart(text.codePointAt(end))) {
            return false;
        }
        offset = end;
        return true;
    }

    void expect(String sign) {
        if (!take(sign)) {
            throw expected("'" + sign + "'");
        }
    }

    void expectEnd() {
        skipSpace();
        if (offset < text.length()) {
            throw expected("the end of the type");
        }
    }

    List<Symbol> path() {
        List<Symbol> path = new ArrayList<>();
        do {
            path.add(identifier());
        } while (take("."));
        return path;
    }

    /// The path of a function, whose name may be an operator: `+`, `Base.:+`, `Base.:(==)`.
    List<Symbol> functionPath() {
        List<Symbol> path = new ArrayList<>();
        while (true) {
            skipSpace();
            boolean quoted = !path.isEmpty() && take(":");
            if (quoted && take("(")) {
                path.add(operator());
                expect(")");
                return path;
            }
            if (quoted || offset < text.length() && isOperatorPart()) {
                path.add(operator());
                return path;
            }
            path.add(identifier());
            if (!take(".")) {
                return path;
            }
        }
    }

    private boolean isOperatorPart() {
        return Identifiers.isOperatorPart(text.codePointAt(offset));
    }

    private Symbol operator() {
        skipSpace();
        int begin = offset;
        while (offset < text.length() && isOperatorPart()) {
            offset += Character.charCount(text.codePointAt(offset));
        }
        if (begin == offset) {
            throw expected("an operator");
        }
        return Symbol.of(text.substring(begin, offset));
    }

    private Symbol identifier() {
        skipSpace();
        if (text.startsWith("var\"", offset)) {
            offset += 3;
            return Symbol.of(rawString());
        }
        int begin = offset;
        while (offset < text.length() && isPart(text.codePointAt(offset))) {
            offset += Character.charCount(text.codePointAt(offset));
        }
        if (begin == offset || Character.isDigit(text.charAt(begin))) {
            offset = begin;
            throw expected("a type");
        }
        return Symbol.of(text.substring(begin, offset));
    }

    private static boolean isPart(int codePoint) {
        return Character.isUnicodeIdentifierPart(codePoint)
                        && !Character.isIdentifierIgnorable(codePoint)
                || codePoint == '!'
                || codePoint == '#'
                || codePoint == '_'
                || Character.getType(codePoint) == Character.MATH_SYMBOL && codePoint > 127
                || Character.getType(codePoint) == Character.CURRENCY_SYMBOL && codePoint > 127
                || Character.getType(codePoint) == Character.OTHER_SYMBOL;
    }

    Optional<Object> literal() {
        skipSpace();
        if (takeWord("true")) {
            return Optional.of(true);
        }
        if (takeWord("false")) {
            return Optional.of(false);
        }
        if (offset >= text.length()) {
            throw expected("a type");
        }
        char next = text.charAt(offset);
        if (Character.isDigit(next) || next == '-') {
            return Optional.of(number());
        }
        return switch (next) {
            case ':' -> Optional.of(symbol());
            case '\'' -> Optional.of(character());
            case '"' -> Optional.of(string());
            default -> Optional.empty();
        };
    }

    private Object number() {
        int begin = offset;
        String digits = integer();
        if (offset < text.length() && text.charAt(offset) == '.') {
            offset++;
            while (offset < text.length()
                    && (Character.isLetterOrDigit(text.charAt(offset))
                            || text.charAt(offset) == '-')) {
                offset++;
            }
            return floating(text.substring(begin, offset));
        }
        try {
            return digits.startsWith("0x")
                    ? UnsignedValue.truncating(
                            Math.min(64, 4 * (digits.length() - 2)),
                            Long.parseUnsignedLong(digits.substring(2), 16))
                    : Long.parseLong(digits);
        } catch (NumberFormatException _) {
            throw error("the integer " + digits + " does not fit in 64 bits");
        }
    }

    private Object floating(String number) {
        try {
            int single = number.indexOf('f');
            return single < 0
                    ? (Object) Double.valueOf(number)
                    : Float.valueOf(
                            number.substring(0, single) + "e" + number.substring(single + 1));
        } catch (NumberFormatException _) {
            throw error(number + " is no number");
        }
    }

    String integer() {
        skipSpace();
        int begin = offset;
        take("-");
        while (offset < text.length() && Character.isLetterOrDigit(text.charAt(offset))) {
            offset++;
        }
        if (begin == offset || text.substring(begin, offset).equals("-")) {
            throw expected("an integer");
        }
        return text.substring(begin, offset);
    }

    private Symbol symbol() {
        expect(":");
        if (offset < text.length() && text.charAt(offset) == '(') {
            int close = text.indexOf(')', offset);
            if (close < 0) {
                throw expected("')'");
            }
            String name = text.substring(offset + 1, close);
            offset = close + 1;
            return Symbol.of(name);
        }
        if (offset < text.length() && !isPart(text.codePointAt(offset))) {
            int begin = offset;
            while (offset < text.length() && ",(){} ".indexOf(text.charAt(offset)) < 0) {
                offset++;
            }
            if (begin == offset) {
                throw expected("the name of a symbol");
            }
            return Symbol.of(text.substring(begin, offset));
        }
        return identifier();
    }

    private CharValue character() {
        expect("'");
        int close = text.indexOf('\'', text.startsWith("\\'", offset) ? offset + 2 : offset);
        if (close < 0) {
            throw expected("a closing \"'\"");
        }
        String content = unescaped(offset, close);
        if (content.codePointCount(0, content.length()) != 1) {
            throw expected("one character between \"'\"");
        }
        offset = close + 1;
        return new CharValue(content.codePointAt(0));
    }

    String string() {
        skipSpace();
        int begin = offset;
        expect("\"");
        while (offset < text.length() && text.charAt(offset) != '"') {
            offset += text.charAt(offset) == '\\' ? 2 : 1;
        }
        if (offset >= text.length()) {
            throw error(
                    "expected '\"' to close the string of column "
                            + (begin + 1)
                            + ", found the end of the text");
        }
        return unescaped(begin + 1, offset++);
    }

    private String unescaped(int begin, int end) {
        try {
            return Escapes.unescape(text.substring(begin, end));
        } catch (IllegalArgumentException e) {
            throw error(String.valueOf(e.getMessage()));
        }
    }

    /// A raw string: `\"` is a quotation mark, and backslashes before one (or before the end) are
    /// written twice.
    private String rawString() {
        expect("\"");
        StringBuilder content = new StringBuilder();
        while (offset < text.length()) {
            int slashes = 0;
            while (offset < text.length() && text.charAt(offset) == '\\') {
                slashes++;
                offset++;
            }
            boolean quote = offset < text.length() && text.charAt(offset) == '"';
            content.append("\\".repeat(quote ? slashes / 2 : slashes));
            if (quote && slashes % 2 == 0) {
                offset++;
                return content.toString();
            }
            if (offset < text.length()) {
                content.append(text.charAt(offset++));
            }
        }
        throw expected("'\"'");
    }
}
