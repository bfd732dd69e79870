package dev.backedge.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Splits source text into tokens. Strings come as a start, pieces of text, interpolated code and
/// an end, so that the list stays flat.
final class Lexer {
    private final SourceText source;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final Deque<Mode> modes = new ArrayDeque<>();
    private int at;

    /// What the characters mean now.
    private sealed interface Mode {
        /// Code; within an interpolation it ends with the parenthesis that closes the first one.
        final class Code implements Mode {
            private int openParentheses;
        }

        /// The inside of a string.
        record Quoted(int start, String delimiter, Interpretation interpretation) implements Mode {}
    }

    private enum Interpretation {
        ESCAPES,
        RAW
    }

    Lexer(SourceText source) {
        this.source = source;
        text = source.text();
        modes.push(new Mode.Code());
    }

    /// {@return the tokens of the whole text, the end of file last}
    List<Token> tokens() {
        while (at < text.length() || modes.peek() instanceof Mode.Quoted) {
            switch (modes.element()) {
                case Mode.Code code -> code(code);
                case Mode.Quoted quoted -> quoted(quoted);
            }
        }
        add(TokenKind.END_OF_FILE, at, "");
        return List.copyOf(tokens);
    }

    private void code(Mode.Code code) {
        int c = text.codePointAt(at);
        if (c == '\n') {
            at++;
            add(TokenKind.NEWLINE, at - 1, "\n");
        } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            at += Character.charCount(c);
        } else if (c == '#') {
            comment();
        } else if (c == '"') {
            openString(Interpretation.ESCAPES, at);
        } else if (c == '\'') {
            character();
        } else if (startsNumber()) {
            number();
        } else if (Words.startsName(c)) {
            name();
        } else if (c == '@') {
            macro();
        } else if ("()[]{},;".indexOf(c) >= 0) {
            punctuation(code, (char) c);
        } else {
            operator();
        }
    }

    private boolean startsNumber() {
        char c = text.charAt(at);
        return isDigit(at) || c == '.' && isDigit(at + 1) && !touchesOperand();
    }

    private boolean isDigit(int offset) {
        return offset < text.length() && text.charAt(offset) >= '0' && text.charAt(offset) <= '9';
    }

    private boolean touchesOperand() {
        return !tokens.isEmpty() && tokens.getLast().end() == at && tokens.getLast().endsOperand();
    }

    private void number() {
        NumberScanner scanner = new NumberScanner(source, at);
        int start = at;
        at = scanner.end();
        add(scanner.kind(), start, text.substring(start, at));
    }

    private void comment() {
        if (!text.startsWith("#=", at)) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
            return;
        }
        int start = at;
        int depth = 0;
        do {
            if (text.startsWith("#=", at)) {
                depth++;
                at += 2;
            } else if (text.startsWith("=#", at)) {
                depth--;
                at += 2;
            } else if (at < text.length()) {
                at++;
            } else {
                throw unclosed("'=#'", "comment", start);
            }
        } while (depth > 0);
    }

    private SyntaxException unclosed(String closer, String what, int start) {
        String expected = closer + " to close the " + what + " of line " + source.lineOf(start);
        return SyntaxException.unexpected(source, text.length(), expected, "end of file");
    }

    /// A string; the name before it, from `first` on, says what is made of its text.
    private void openString(Interpretation interpretation, int first) {
        String delimiter = text.startsWith("\"\"\"", at) ? "\"\"\"" : "\"";
        int start = at;
        at += delimiter.length();
        add(TokenKind.STRING_START, first, text.substring(first, at));
        modes.push(new Mode.Quoted(start, delimiter, interpretation));
    }

    private void quoted(Mode.Quoted string) {
        int start = at;
        while (!text.startsWith(string.delimiter(), at) && !interpolates(string)) {
            if (at >= text.length()) {
                throw unclosed("'" + string.delimiter() + "'", "string", string.start());
            }
            at += text.charAt(at) == '\\' && at + 1 < text.length() ? 2 : 1;
        }
        if (at > start) {
            add(TokenKind.STRING_TEXT, start, text.substring(start, at));
        }
        if (interpolates(string)) {
            interpolation();
        } else {
            at += string.delimiter().length();
            add(TokenKind.STRING_END, at - string.delimiter().length(), string.delimiter());
            modes.pop();
        }
    }

    private boolean interpolates(Mode.Quoted string) {
        return string.interpretation() == Interpretation.ESCAPES && text.startsWith("$", at);
    }

    private void interpolation() {
        at++;
        add(TokenKind.INTERPOLATION, at - 1, "$");
        int c = at < text.length() ? text.codePointAt(at) : 0;
        if (c == '(') {
            modes.push(new Mode.Code());
        } else if (Words.startsName(c)) {
            int start = at;
            skipName();
            add(TokenKind.NAME, start, text.substring(start, at));
        } else {
            String found = c == 0 ? "end of file" : "'" + Character.toString(c) + "'";
            throw SyntaxException.unexpected(
                    source, at, "a name or '(' after '$' in a string", found);
        }
    }

    private void character() {
        if (touchesOperand()) {
            at++;
            add(TokenKind.OPERATOR, at - 1, "'");
            return;
        }
        int start = at++;
        if (at < text.length()) {
            at += text.charAt(at) == '\\' ? 2 : Character.charCount(text.codePointAt(at));
        }
        while (at < text.length() && text.charAt(at) != '\'' && text.charAt(at) != '\n') {
            at++;
        }
        if (at >= text.length() || text.charAt(at) != '\'') {
            int end = Math.min(at, text.length());
            String found = end == text.length() ? "end of file" : "end of line";
            throw SyntaxException.unexpected(source, end, "''' to close the character", found);
        }
        at++;
        add(TokenKind.CHARACTER, start, text.substring(start + 1, at - 1));
    }

    private void name() {
        int start = at;
        skipName();
        String name = text.substring(start, at);
        boolean beforeQuote = at < text.length() && text.charAt(at) == '"';
        if (beforeQuote && !Words.KEYWORDS.contains(name)) {
            openString(Interpretation.RAW, start);
        } else {
            add(Words.KEYWORDS.contains(name) ? TokenKind.KEYWORD : TokenKind.NAME, start, name);
        }
    }

    private void skipName() {
        while (at < text.length() && Words.continuesName(text.codePointAt(at))) {
            if (text.startsWith("!=", at)) {
                return;
            }
            at += Character.charCount(text.codePointAt(at));
        }
    }

    private void macro() {
        int start = at++;
        if (text.startsWith(". ", at) || text.startsWith(".(", at)) {
            at++;
            add(TokenKind.MACRO, start, "@.");
            return;
        }
        skipName();
        while (text.startsWith(".", at)
                && at + 1 < text.length()
                && Words.startsName(text.codePointAt(at + 1))) {
            at++;
            skipName();
        }
        add(TokenKind.MACRO, start, text.substring(start, at));
    }

    private void punctuation(Mode.Code code, char c) {
        at++;
        add(TokenKind.PUNCTUATION, at - 1, String.valueOf(c));
        if (c == '(') {
            code.openParentheses++;
        } else if (c == ')' && --code.openParentheses == 0 && modes.size() > 1) {
            modes.pop();
        }
    }

    private void operator() {
        int start = at;
        String operator = Words.operatorAt(text, at);
        if (operator.equals(".")) {
            String dotted = Words.operatorAt(text, at + 1);
            boolean field =
                    dotted.isEmpty()
                            || dotted.startsWith(":")
                            || dotted.startsWith(".")
                            || dotted.equals("$");
            operator = field ? operator : "." + dotted;
        }
        if (operator.isEmpty()) {
            String found = "'" + Character.toString(text.codePointAt(at)) + "'";
            throw SyntaxException.unexpected(source, at, "a token of the language", found);
        }
        at += operator.length();
        add(TokenKind.OPERATOR, start, operator);
    }

    private void add(TokenKind kind, int start, String tokenText) {
        tokens.add(new Token(kind, start, at, tokenText));
    }
}
