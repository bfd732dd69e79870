package dev.backedge.language;

import java.util.List;

/// The tokens of a file, read from front to back, with the context that decides what newlines and a
/// few words mean.
final class TokenStream {
    /// How deeply expressions and blocks may be nested: far more than people write, far less than
    /// the stack holds.
    static final int DEEPEST_NESTING = 200;

    private final SourceText source;
    private final List<Token> tokens;
    private Context context = Context.STATEMENTS;
    private int next;
    private int lastEnd = -1;
    private int depth;

    TokenStream(SourceText source) {
        this.source = source;
        tokens = new Lexer(source).tokens();
    }

    SourceText source() {
        return source;
    }

    Context context() {
        return context;
    }

    /// Changes the context; the caller puts the one before back.
    void enter(Context inner) {
        context = inner;
    }

    /// {@return the next token, which stays; newlines are passed over where they mean nothing}
    Token peek() {
        if (context.newline() == Context.Newline.SPACE) {
            skipNewlines();
        }
        return tokens.get(next);
    }

    /// {@return the token after the next one}
    Token peekSecond() {
        peek();
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    /// {@return the next token, which is consumed}
    Token take() {
        Token token = peek();
        if (token.kind() != TokenKind.END_OF_FILE) {
            next++;
            lastEnd = token.end();
        }
        return token;
    }

    boolean at(String text) {
        return peek().is(text);
    }

    boolean at(TokenKind kind) {
        return peek().kind() == kind;
    }

    boolean atWord(String word) {
        return peek().isWord(word);
    }

    /// {@return whether the next token is the given one and directly follows the token before}
    boolean touches(String text) {
        return touches() && at(text);
    }

    /// {@return whether a new line was passed over before the next token}
    boolean afterNewline() {
        peek();
        return next > 0 && tokens.get(next - 1).kind() == TokenKind.NEWLINE;
    }

    /// {@return whether no space stands before the next token}
    boolean touches() {
        return lastEnd == peek().start();
    }

    /// {@return the token before the last consumed one}
    Token secondLast() {
        return tokens.get(Math.max(next - 2, 0));
    }

    /// {@return whether the next token was consumed because it is the given one}
    boolean accept(String text) {
        boolean found = at(text);
        if (found) {
            take();
        }
        return found;
    }

    Token expect(String text, String expected) {
        if (!at(text)) {
            throw unexpected(expected);
        }
        return take();
    }

    /// Consumes the bracket that closes one of an earlier line.
    void close(String bracket, Token opener) {
        expect(
                bracket,
                "'"
                        + bracket
                        + "' to close '"
                        + opener.text()
                        + "' of line "
                        + source.lineOf(opener.start()));
    }

    Token expect(TokenKind kind, String expected) {
        if (!at(kind)) {
            throw unexpected(expected);
        }
        return take();
    }

    void skipNewlines() {
        while (tokens.get(next).kind() == TokenKind.NEWLINE) {
            next++;
        }
    }

    void skipSeparators() {
        while (tokens.get(next).kind() == TokenKind.NEWLINE || tokens.get(next).is(";")) {
            next++;
        }
    }

    /// {@return the number of the next token}
    int place() {
        return next;
    }

    /// Goes back to an earlier token.
    void goBack(int place) {
        next = place;
        lastEnd = place == 0 ? 0 : tokens.get(place - 1).end();
    }

    /// {@return where the last consumed token ended}
    int lastEnd() {
        return lastEnd;
    }

    /// {@return whether the parentheses that open with the next token hold a list: nothing, a
    /// comma, a semicolon or a splat}
    boolean atArgumentList() {
        peek();
        int open = 1;
        for (int i = next + 1; open > 0 && i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean opens = token.is("(") || token.is("[") || token.is("{");
            boolean closes = token.is(")") || token.is("]") || token.is("}");
            open += opens ? 1 : closes ? -1 : 0;
            if (open == 1 && (token.is(",") || token.is(";") || token.is("..."))) {
                return true;
            }
        }
        return tokens.get(Math.min(next + 1, tokens.size() - 1)).is(")");
    }

    /// Counts one more level of nesting; [#rise] undoes it.
    void descend() {
        if (++depth > DEEPEST_NESTING) {
            throw invalid(peek().start(), "nested more than " + DEEPEST_NESTING + " levels deep");
        }
    }

    void rise() {
        depth--;
    }

    /// {@return how many levels are open}
    int depth() {
        return depth;
    }

    /// Closes all levels that were opened since the depth was this.
    void riseTo(int earlier) {
        depth = earlier;
    }

    SyntaxException unexpected(String expected) {
        Token found = peek();
        return SyntaxException.unexpected(source, found.start(), expected, found.description());
    }

    SyntaxException notSupported(int offset, String construct) {
        return SyntaxException.notSupported(source, offset, construct);
    }

    SyntaxException invalid(int offset, String sentence) {
        return SyntaxException.invalid(source, offset, sentence);
    }
}
