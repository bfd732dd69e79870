package dev.backedge.ir;

import java.util.Optional;

/// Reads the words and signs of one line of a body's text form. Errors name the place where the
/// part begins that is wrong.
final class BodyTextTokens {
    private final String text;
    private final int line;
    private int offset;

    BodyTextTokens(String text, int line) {
        this.text = text;
        this.line = line;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Escapes.isHalf(text.codePointAt(i))) {
                throw errorAt(i, "expected a character, found half of a surrogate pair");
            }
        }
    }

    /// The place of the next part, for [#errorAt].
    int next() {
        skipSpace();
        return offset;
    }

    SourceException errorAt(int place, String problem) {
        return new SourceException(
                "body", line, text.codePointCount(0, Math.min(place, text.length())) + 1, problem);
    }

    SourceException expected(String what) {
        int place = next();
        String found =
                place >= text.length()
                        ? "the end of the line"
                        : "'" + Character.toString(text.codePointAt(place)) + "'";
        return errorAt(place, "expected " + what + ", found " + found);
    }

    private void skipSpace() {
        while (offset < text.length() && Character.isWhitespace(text.charAt(offset))) {
            offset++;
        }
    }

    boolean take(char sign) {
        skipSpace();
        if (offset >= text.length() || text.charAt(offset) != sign) {
            return false;
        }
        offset++;
        return true;
    }

    void expect(char sign) {
        if (!take(sign)) {
            throw expected("'" + sign + "'");
        }
    }

    /// The end of the line, or a comment.
    void expectEnd() {
        if (next() < text.length() && text.charAt(offset) != '#') {
            throw expected("the end of the line");
        }
    }

    void expectWord(String word) {
        if (!takeWord(word)) {
            throw expected("'" + word + "'");
        }
    }

    /// Takes a word if it is the next one.
    boolean takeWord(String word) {
        int begin = next();
        if (findWord().equals(Optional.of(word))) {
            return true;
        }
        offset = begin;
        return false;
    }

    void expectNumber(String what, int expected) {
        int begin = next();
        int found = number();
        if (found != expected) {
            throw errorAt(begin, "expected " + what + " " + expected + ", found " + found);
        }
    }

    /// Letters and digits, a letter first.
    Optional<String> findWord() {
        int begin = next();
        while (offset < text.length()
                && Character.isLetterOrDigit(text.charAt(offset))
                && (offset > begin || Character.isLetter(text.charAt(offset)))) {
            offset++;
        }
        return offset == begin ? Optional.empty() : Optional.of(text.substring(begin, offset));
    }

    int number() {
        int begin = next();
        while (offset < text.length() && isDigit(text.charAt(offset))) {
            offset++;
        }
        try {
            return Integer.parseInt(text, begin, offset, 10);
        } catch (NumberFormatException _) {
            offset = begin;
            throw expected("a number");
        }
    }

    private static boolean isDigit(char c) {
        return '0' <= c && c <= '9';
    }

    String until(char sign) {
        int end = text.indexOf(sign, offset);
        if (end < 0) {
            offset = text.length();
            throw expected("'" + sign + "'");
        }
        String between = text.substring(offset, end);
        offset = end + 1;
        return between;
    }

    /// A name as it stands, or in quotation marks.
    Symbol name() {
        int begin = next();
        if (begin < text.length() && text.charAt(begin) == '"') {
            return Symbol.of(string());
        }
        while (offset < text.length()
                && BodyText.isNamePart(text.codePointAt(offset), offset == begin)) {
            offset += Character.charCount(text.codePointAt(offset));
        }
        if (begin == offset) {
            throw expected("a name");
        }
        return Symbol.of(text.substring(begin, offset));
    }

    /// A string, a character or an `Int64`, where one stands here.
    Optional<Object> literal() {
        if (next() >= text.length()) {
            throw expected("an operand");
        }
        char first = text.charAt(offset);
        if (first == '<') {
            throw errorAt(offset, "expected an operand, found a constant without a text form");
        }
        return switch (first) {
            case '"' -> Optional.of(string());
            case '\'' -> Optional.of(character());
            default -> first == '-' || isDigit(first) ? Optional.of(integer()) : Optional.empty();
        };
    }

    private CharValue character() {
        int begin = offset++;
        String digits = until('\'');
        try {
            return new CharValue(Integer.parseInt(digits, 16));
        } catch (IllegalArgumentException _) {
            throw errorAt(
                    begin,
                    "expected the hexadecimal number of a character, found '" + digits + "'");
        }
    }

    private long integer() {
        int begin = offset++;
        while (offset < text.length() && isDigit(text.charAt(offset))) {
            offset++;
        }
        try {
            return Long.parseLong(text, begin, offset, 10);
        } catch (NumberFormatException _) {
            throw errorAt(
                    begin,
                    "expected an integer of 64 bits, found '"
                            + text.substring(begin, offset)
                            + "'");
        }
    }

    private String string() {
        int begin = offset++;
        while (offset < text.length() && text.charAt(offset) != '"') {
            offset += text.charAt(offset) == '\\' ? 2 : 1;
        }
        if (offset >= text.length()) {
            offset = text.length();
            throw expected("'\"'");
        }
        try {
            return Escapes.unescape(text.substring(begin + 1, offset++));
        } catch (IllegalArgumentException e) {
            throw errorAt(begin, String.valueOf(e.getMessage()));
        }
    }
}
