package dev.backedge.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The part of the grammar with the macros that the language knows; each stands for an expression.
final class MacroParser {
    private final TokenStream tokens;
    private final Parser parser;

    MacroParser(TokenStream tokens, Parser parser) {
        this.tokens = tokens;
        this.parser = parser;
    }

    /// {@return the expression that a macro of the language stands for}
    Expression macro() {
        Token macro = tokens.take();
        if (parser.isQuoting()) {
            return quotedCall(macro, nameOf(macro));
        }
        return switch (macro.text()) {
            case "@inline", "@noinline" ->
                    new Expression.InlineHint(macro.start(), macro.text(), argument());
            case "@nospecialize" ->
                    new Expression.Unspecialized(macro.start(), parser.expressions().single());
            case "@assert" -> assertion(macro);
            case "@generated" -> generated(macro);
            case "@eval" -> evaluation(macro);
            case "@__MODULE__" -> Quotation.thisModule(macro.start());
            case "@inbounds", "@simd", "@fastmath" -> argument();
            case "@time" -> timed(macro, "print_time");
            case "@elapsed" -> timed(macro, "elapsed_since");
            case "@show" -> shown(macro);
            case "@view" -> view(macro);
            case "@enum" -> enumeration(macro);
            case "@kwdef" -> parser.definitions().structWithKeywords();
            case "@sprintf" -> Desugaring.call(macro.start(), "sprintf", arguments());
            case "@printf" -> Desugaring.call(macro.start(), "printf", arguments());
            case "@." -> new Dotting(tokens.source()).of(argument());
            default -> called(macro, nameOf(macro));
        };
    }

    /// `@A.B.name` is `A.B.@name`.
    private static Expression nameOf(Token macro) {
        int start = macro.start();
        int dot = macro.text().lastIndexOf('.');
        if (dot <= 0 || dot == macro.text().length() - 1) {
            return new Expression.Name(start, macro.text());
        }
        String[] path = macro.text().substring(1, dot).split("\\.");
        Expression module = new Expression.Name(start, path[0]);
        for (int i = 1; i < path.length; i++) {
            module = new Expression.FieldAccess(start, module, path[i]);
        }
        return new Expression.FieldAccess(start, module, "@" + macro.text().substring(dot + 1));
    }

    /// {@return a call of a macro of a module, whose name is next}
    Expression macroOf(Expression module) {
        Token macro = tokens.take();
        Expression name = new Expression.FieldAccess(module.start(), module, macro.text());
        return parser.isQuoting() ? quotedCall(macro, name) : called(macro, name);
    }

    /// A macro that the program defines: the whole statement will be read again as data.
    private Expression called(Token macro, Expression name) {
        parser.noteMacro();
        return parser.quoted(macro.start(), () -> quotedCall(macro, name));
    }

    /// {@return what the macro for a string's prefix makes of it}
    Expression ofString(Token macro, List<Expression> arguments) {
        if (parser.isQuoting()) {
            return quotedCall(macro, nameOf(macro), arguments);
        }
        parser.noteMacro();
        return parser.quoted(macro.start(), () -> quotedCall(macro, nameOf(macro), arguments));
    }

    private Expression quotedCall(Token macro, Expression name) {
        return quotedCall(macro, name, arguments());
    }

    private Expression quotedCall(Token macro, Expression name, List<Expression> arguments) {
        int start = macro.start();
        List<Expression> all = new ArrayList<>();
        all.add(new Expression.Unquoted(start, Quotation.lineOf(tokens.source(), start)));
        all.addAll(arguments);
        return Quotation.form(start, "macrocall", name, all);
    }

    /// {@return the only argument, in parentheses that touch the macro or after a space}
    private Expression argument() {
        if (tokens.touches("(")) {
            Token opener = tokens.peek();
            List<Expression> arguments = parser.operands().bracketed("(", ")");
            if (arguments.size() != 1) {
                throw tokens.invalid(opener.start(), "expected one argument of the macro");
            }
            return arguments.getFirst();
        }
        return tokens.context().newline() == Context.Newline.ENDS_STATEMENT
                ? parser.expressions().statement()
                : parser.expressions().single();
    }

    /// {@return the arguments, in parentheses and with commas or with spaces between}
    private List<Expression> arguments() {
        if (tokens.touches("(")) {
            return parser.operands().bracketed("(", ")");
        }
        Context outer = tokens.context();
        tokens.enter(outer.inArguments());
        List<Expression> arguments = new ArrayList<>();
        while (!tokens.at(TokenKind.NEWLINE)
                && !tokens.at(TokenKind.END_OF_FILE)
                && !tokens.at(";")
                && !tokens.at(")")
                && !tokens.at("]")
                && !tokens.at("}")
                && !tokens.at(",")
                && !endsBlock()
                && !(tokens.at("for") && !arguments.isEmpty())) {
            arguments.add(parser.expressions().single());
        }
        tokens.enter(outer);
        return arguments;
    }

    private boolean endsBlock() {
        return tokens.at("end")
                || tokens.at("else")
                || tokens.at("elseif")
                || tokens.at("catch")
                || tokens.at("finally");
    }

    /// Arguments are evaluated from left to right: first the clock is read.
    private Expression timed(Token macro, String function) {
        int start = macro.start();
        Expression begun = Desugaring.call(start, "time_ns", List.of());
        return Desugaring.call(start, function, List.of(begun, argument()));
    }

    private Expression shown(Token macro) {
        int start = tokens.peek().start();
        Expression value = argument();
        String text = tokens.source().text().substring(start, tokens.lastEnd());
        return Desugaring.call(
                macro.start(),
                "show_value",
                List.of(new Expression.StringLiteral(start, text), value));
    }

    private Expression view(Token macro) {
        Expression argument = argument();
        if (argument instanceof Expression.Index index) {
            return new Expression.View(macro.start(), index);
        }
        throw tokens.invalid(macro.start(), "'@view' needs an index: '@view a[i]'");
    }

    /// `@enum Name a b = 2 c`, or with the members in a block.
    private Expression enumeration(Token macro) {
        List<Expression> arguments = arguments();
        if (arguments.isEmpty()) {
            throw tokens.unexpected("the name of the enum");
        }
        List<Expression> members =
                arguments.size() == 2
                                && arguments.get(1)
                                        instanceof Expression.Block(int _, List<Expression> listed)
                        ? listed
                        : arguments.subList(1, arguments.size());
        return new DefinitionMacros(tokens.source())
                .enumeration(macro.start(), arguments.getFirst(), members);
    }

    private Expression generated(Token macro) {
        if (parser.expressions().statement() instanceof Expression.FunctionDefinition definition) {
            return new Expression.Generated(macro.start(), definition);
        }
        throw tokens.invalid(macro.start(), "'@generated' needs a method after it");
    }

    /// `@eval code`, or `@eval module code`.
    private Expression evaluation(Token macro) {
        int start = macro.start();
        boolean elsewhere =
                tokens.at(TokenKind.NAME)
                        && tokens.peekSecond().start() > tokens.peek().end()
                        && switch (tokens.peekSecond().kind()) {
                            case NAME, INTEGER, FLOAT -> !tokens.peekSecond().isWord("in");
                            case KEYWORD -> !tokens.peekSecond().is("end");
                            default -> false;
                        };
        Expression module = elsewhere ? parser.operands().postfix() : Quotation.thisModule(start);
        Expression code = parser.quoted(start, parser.expressions()::statement);
        return Quotation.evaluation(start, module, code);
    }

    private Expression assertion(Token macro) {
        boolean called = tokens.touches("(");
        Context outer = tokens.context();
        Token opener = called ? tokens.take() : macro;
        tokens.enter(called ? outer.inBrackets() : outer);
        int start = tokens.peek().start();
        Expression condition = parser.expressions().single();
        String text = tokens.source().text().substring(start, tokens.lastEnd());
        boolean more = called ? tokens.accept(",") : tokens.at(TokenKind.STRING_START);
        Optional<Expression> message =
                more ? Optional.of(parser.expressions().single()) : Optional.empty();
        if (called) {
            tokens.close(")", opener);
        }
        tokens.enter(outer);
        return new Expression.Assertion(macro.start(), condition, text, message);
    }
}
