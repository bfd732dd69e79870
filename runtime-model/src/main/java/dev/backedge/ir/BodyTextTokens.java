package dev.backedge.ir;

import java.util.Optional;

/// Reads the words and signs of one line of a body's text form.
final class BodyTextTokens {
    private final String text;
    private final int line;
    private int offset;

    BodyTextTokens(String text, int line) {
        this.text = text;
        this.line = line;
    }

    SourceException error(String problem) {
        return new SourceException("body", line, text.codePointCount(0, Math.min(offset, text.length())) + 1, problem);
    }

    private SourceException expected(String what) {
        skipSpace();
        String found = offset >= text.length() ? "the end of the line" : "'" + Character.toString(text.codePointAt(offset)) + "'";
        return error("expected " + what + ", found " + found);
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

    void expectEnd() {
        skipSpace();
        if (offset < text.length()) {
            throw expected("the end of the line");
        }
    }

    void expectWord(String word) {
        skipSpace();
        if (!text.startsWith(word, offset)) {
            throw expected("'" + word + "'");
        }
        offset += word.length();
    }

    void expectNumber(String what, int expected) {
        int found = number();
        if (found != expected) {
            throw error("expected " + what + " " + expected + ", found " + found);
        }
    }

    String word() {
        skipSpace();
        int begin = offset;
        while (offset < text.length() && Character.isLetterOrDigit(text.charAt(offset))) {
            offset++;
        }
        if (begin == offset) {
            throw expected("a word");
        }
        return text.substring(begin, offset);
    }

    int number() {
        skipSpace();
        int begin = offset;
        while (offset < text.length() && Character.isDigit(text.charAt(offset))) {
            offset++;
        }
        try {
            return Integer.parseInt(text.substring(begin, offset));
        } catch (NumberFormatException _) {
            offset = begin;
            throw expected("a number");
        }
    }

    String until(char sign) {
        int end = text.indexOf(sign, offset);
        if (end < 0) {
            throw expected("'" + sign + "'");
        }
        String between = text.substring(offset, end);
        offset = end + 1;
        return between;
    }

    Symbol name() {
        skipSpace();
        if (offset < text.length() && text.charAt(offset) == '"') {
            return Symbol.of(string());
        }
        int begin = offset;
        while (offset < text.length() && (Character.isLetterOrDigit(text.charAt(offset)) || "_!".indexOf(text.charAt(offset)) >= 0)) {
            offset++;
        }
        if (begin == offset) {
            throw expected("a name");
        }
        return Symbol.of(text.substring(begin, offset));
    }

    /// A string, a character or an `Int64`, where one stands here.
    Optional<Object> literal() {
        skipSpace();
        if (offset >= text.length()) {
            throw expected("an operand");
        }
        char next = text.charAt(offset);
        if (next == '"') {
            return Optional.of(string());
        }
        if (next == '\'') {
            offset++;
            return Optional.of(new CharValue(Integer.parseInt(until('\''), 16)));
        }
        if (next == '<') {
            throw error("expected an operand, found a constant without a text form");
        }
        return next == '-' || Character.isDigit(next) ? Optional.of(integer()) : Optional.empty();
    }

    private long integer() {
        int begin = offset++;
        while (offset < text.length() && Character.isDigit(text.charAt(offset))) {
            offset++;
        }
        try {
            return Long.parseLong(text.substring(begin, offset));
        } catch (NumberFormatException _) {
            throw error("expected an integer of 64 bits, found '" + text.substring(begin, offset) + "'");
        }
    }

    private String string() {
        int begin = ++offset;
        while (offset < text.length() && text.charAt(offset) != '"') {
            offset += text.charAt(offset) == '\\' ? 2 : 1;
        }
        if (offset >= text.length()) {
            offset = text.length();
            throw expected("'\"'");
        }
        return Escapes.unescape(text.substring(begin, offset++));
    }
}
