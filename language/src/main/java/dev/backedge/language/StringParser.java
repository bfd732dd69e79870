package dev.backedge.language;

import java.util.ArrayList;
import java.util.List;

/// Puts the pieces of a string together.
final class StringParser {
    private final TokenStream tokens;
    private final Parser parser;

    StringParser(TokenStream tokens, Parser parser) {
        this.tokens = tokens;
        this.parser = parser;
    }

    Expression string() {
        Token opener = tokens.take();
        List<Token> texts = new ArrayList<>();
        List<Expression> parts = new ArrayList<>();
        while (tokens.peek().kind() != TokenKind.STRING_END) {
            if (tokens.at(TokenKind.STRING_TEXT)) {
                Token text = tokens.take();
                texts.add(text);
                parts.add(new Expression.StringLiteral(text.start(), text.text()));
            } else {
                tokens.expect(TokenKind.INTERPOLATION, "the rest of the string");
                parts.add(interpolated());
            }
        }
        tokens.take();
        List<Expression> finished =
                opener.text().endsWith("\"\"\"") ? new Dedent(parts).parts() : parts;
        String prefix = opener.text().replace("\"", "");
        if (prefix.equals("b")) {
            return Desugaring.call(
                    opener.start(), "codeunits", List.of(joined(opener, escaped(finished))));
        }
        Expression value = joined(opener, unescaped(opener, finished));
        return prefix.isEmpty() || prefix.equals("raw") ? value : made(opener, prefix, value);
    }

    /// What a macro for strings makes of a text; letters that touch its end are flags.
    private Expression made(Token opener, String prefix, Expression text) {
        List<Expression> arguments = new ArrayList<>(List.of(text));
        if (tokens.at(TokenKind.NAME) && tokens.touches()) {
            Token flags = tokens.take();
            arguments.add(new Expression.StringLiteral(flags.start(), flags.text()));
        }
        if (prefix.equals("r") && !parser.isQuoting()) {
            return Desugaring.call(opener.start(), "Regex", arguments);
        }
        Token macro =
                new Token(TokenKind.MACRO, opener.start(), opener.end(), "@" + prefix + "_str");
        return new MacroParser(tokens, parser).ofString(macro, arguments);
    }

    private List<Expression> escaped(List<Expression> parts) {
        Escapes escapes = new Escapes(tokens.source());
        List<Expression> result = new ArrayList<>();
        for (Expression part : parts) {
            if (part instanceof Expression.StringLiteral(int start, String raw)) {
                result.add(new Expression.StringLiteral(start, escapes.string(start, raw)));
            }
        }
        return result;
    }

    private Expression interpolated() {
        if (!tokens.at("(")) {
            Token name = tokens.take();
            return new Expression.Name(name.start(), name.text());
        }
        Context outer = tokens.context();
        Token opener = tokens.take();
        tokens.enter(Context.STATEMENTS.inBrackets());
        Expression result = parser.expressions().single();
        tokens.close(")", opener);
        tokens.enter(outer);
        return result instanceof Expression.StringLiteral
                ? new Expression.Interpolation(result.start(), List.of(result))
                : result;
    }

    private List<Expression> unescaped(Token opener, List<Expression> parts) {
        Escapes escapes = new Escapes(tokens.source());
        List<Expression> result = new ArrayList<>();
        for (Expression part : parts) {
            if (part instanceof Expression.StringLiteral(int start, String raw)) {
                String value =
                        !opener.text().startsWith("\"")
                                ? escapes.raw(raw)
                                : escapes.string(start, raw);
                if (!value.isEmpty()) {
                    result.add(new Expression.StringLiteral(start, value));
                }
            } else {
                result.add(part);
            }
        }
        return result;
    }

    private static Expression joined(Token opener, List<Expression> parts) {
        if (parts.isEmpty()) {
            return new Expression.StringLiteral(opener.start(), "");
        }
        return parts.size() == 1
                        && parts.getFirst() instanceof Expression.StringLiteral(int _, String value)
                ? new Expression.StringLiteral(opener.start(), value)
                : new Expression.Interpolation(opener.start(), parts);
    }
}
