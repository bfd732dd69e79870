package dev.backedge.language;

import dev.backedge.language.Expression.Mutability;
import dev.backedge.language.Expression.TypeHead;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The part of the grammar with definitions: modules, types, methods, constants.
final class DefinitionParser {
    private final TokenStream tokens;
    private final Parser parser;
    private final TypeReader types;

    DefinitionParser(TokenStream tokens, Parser parser) {
        this.tokens = tokens;
        this.parser = parser;
        types = new TypeReader(tokens.source());
    }

    /// {@return whether the next word opens a type declaration: `abstract type`, `primitive type`,
    /// `mutable struct`}
    boolean startsWithWord() {
        Token second = tokens.peekSecond();
        return tokens.atWord("mutable") && second.is("struct")
                || (tokens.atWord("abstract") || tokens.atWord("primitive"))
                        && second.isWord("type");
    }

    /// {@return the type declaration that the next word opens}
    Expression withWord() {
        Token word = tokens.take();
        Token opener = tokens.peek();
        return switch (word.text()) {
            case "mutable" -> struct(word.start(), Mutability.MUTABLE);
            case "abstract" -> {
                tokens.take();
                Expression written = parser.expressions().infix(Precedence.COMPARISON);
                tokens.skipSeparators();
                closeType("abstract type", opener);
                yield parser.isQuoting()
                        ? new Expression.Raw(word.start(), "abstract", List.of(written))
                        : new Expression.AbstractTypeDefinition(word.start(), types.head(written));
            }
            default -> {
                tokens.take();
                yield primitive(word, opener);
            }
        };
    }

    private Expression primitive(Token word, Token opener) {
        if (parser.isQuoting()) {
            throw tokens.notSupported(word.start(), "primitive types in quoted code");
        }
        TypeHead head = head();
        Token size = tokens.expect(TokenKind.INTEGER, "the size in bits");
        Expression bits = new NumberLiterals(tokens.source()).unsigned(size);
        long value =
                bits instanceof Expression.IntegerLiteral literal
                                && literal.value().bitLength() < 32
                        ? literal.value().longValue()
                        : -1;
        if (value <= 0 || value % 8 != 0 || value > 1 << 23) {
            throw tokens.invalid(
                    size.start(),
                    "the size of a primitive type is a positive multiple of 8 bits, at most"
                            + " 8388608");
        }
        tokens.skipSeparators();
        closeType("primitive type", opener);
        return new Expression.PrimitiveTypeDefinition(word.start(), head, (int) value);
    }

    private void closeType(String what, Token opener) {
        tokens.expect(
                "end",
                "'end' to close '" + what + "' of line " + tokens.source().lineOf(opener.start()));
    }

    /// {@return the definition that a keyword opens}
    Expression definition() {
        Token keyword = tokens.peek();
        return switch (keyword.text()) {
            case "const" -> constant();
            case "function" -> parser.isQuoting() ? quotedFunction() : function();
            case "struct" -> struct(keyword.start(), Mutability.IMMUTABLE);
            case "module" -> module(Expression.ModuleKind.STANDARD);
            case "baremodule" -> module(Expression.ModuleKind.BARE);
            default -> {
                if (parser.isQuoting()) {
                    throw tokens.notSupported(
                            keyword.start(), "'" + keyword.text() + "' in quoted code");
                }
                yield new ImportParser(tokens).statement();
            }
        };
    }

    private Expression constant() {
        Token keyword = tokens.take();
        Expression definition = parser.expressions().statement();
        if (definition
                instanceof Expression.Assignment(int _, Expression target, Expression value)) {
            return new Expression.ConstantDefinition(keyword.start(), target, value);
        }
        if (definition instanceof Expression.TypeAssertion) {
            throw tokens.notSupported(keyword.start(), "fields that are constant");
        }
        throw tokens.invalid(keyword.start(), "'const' needs an assignment to a name");
    }

    private Expression module(Expression.ModuleKind kind) {
        Token opener = tokens.take();
        if (parser.isQuoting()) {
            throw tokens.notSupported(opener.start(), "modules in quoted code");
        }
        String name = tokens.expect(TokenKind.NAME, "the name of the module").text();
        return new Expression.ModuleDefinition(
                opener.start(), kind, name, parser.statements().moduleBody(opener));
    }

    private TypeHead head() {
        return types.head(parser.expressions().infix(Precedence.COMPARISON));
    }

    /// {@return the struct after `@kwdef`, with a constructor that takes keywords}
    Expression structWithKeywords() {
        int start = tokens.peek().start();
        Mutability mutability = Mutability.IMMUTABLE;
        if (tokens.atWord("mutable")) {
            tokens.take();
            mutability = Mutability.MUTABLE;
        }
        Token opener = tokens.expect("struct", "'struct' after '@kwdef'");
        TypeHead head = head();
        Expression.Block members = parser.statements().documentedBody(opener);
        return new DefinitionMacros(tokens.source()).withKeywords(start, mutability, head, members);
    }

    private Expression struct(int start, Mutability mutability) {
        Token opener = tokens.take();
        Expression written = parser.expressions().infix(Precedence.COMPARISON);
        Expression.Block body = parser.statements().documentedBody(opener);
        if (parser.isQuoting()) {
            Expression mutable =
                    new Expression.BooleanLiteral(start, mutability == Mutability.MUTABLE);
            return new Expression.Raw(start, "struct", List.of(mutable, written, body));
        }
        return types.struct(start, mutability, types.head(written), body);
    }

    private Expression function() {
        Token opener = tokens.take();
        Context outer = tokens.context();
        tokens.enter(Context.STATEMENTS);
        boolean parenthesised = tokens.at("(");
        Expression head = parser.operands().postfix();
        boolean named = !parenthesised || head instanceof Expression.Call;
        if (named && !(head instanceof Expression.Call)) {
            return declared(opener, head, outer);
        }
        if (tokens.accept("::")) {
            head =
                    new Expression.TypeAssertion(
                            head.start(), Optional.of(head), parser.operands().postfix());
        }
        Expression complete = parser.expressions().where(head);
        Expression.Signature signature =
                named
                        ? parser.signatures().method(complete)
                        : parser.signatures().anonymous(complete);
        Expression.Block body = parser.statements().body(opener);
        tokens.enter(outer);
        return named
                ? new Expression.FunctionDefinition(opener.start(), signature, body)
                : new Expression.AnonymousFunction(opener.start(), signature, body);
    }

    /// `macro name(parameters)`: a function `@name` of the place of the call, the module in which
    /// it stands, and the arguments as data.
    Expression macro() {
        Token opener = tokens.take();
        if (parser.isQuoting()) {
            throw tokens.notSupported(opener.start(), "macro definitions in quoted code");
        }
        Context outer = tokens.context();
        tokens.enter(Context.STATEMENTS);
        Expression head = parser.operands().postfix();
        if (!(head
                instanceof
                Expression.Call(
                        int start,
                        Expression.Name(int _, String name),
                        List<Expression> parameters))) {
            throw tokens.invalid(opener.start(), "expected 'macro name(parameters)'");
        }
        List<Expression> all = new ArrayList<>();
        all.add(new Expression.Name(start, "__source__"));
        all.add(new Expression.Name(start, "__module__"));
        all.addAll(parameters);
        Expression callee = new Expression.Name(start, "@" + name);
        Expression.Signature signature =
                parser.signatures().method(new Expression.Call(start, callee, all));
        Expression.Block body = parser.statements().body(opener);
        tokens.enter(outer);
        return new Expression.FunctionDefinition(opener.start(), signature, body);
    }

    private Expression quotedFunction() {
        Token opener = tokens.take();
        Context outer = tokens.context();
        tokens.enter(Context.STATEMENTS);
        Expression head = parser.operands().postfix();
        if (tokens.accept("::")) {
            head =
                    new Expression.TypeAssertion(
                            head.start(), Optional.of(head), parser.operands().postfix());
        }
        Expression complete = parser.expressions().where(head);
        Expression.Block body = parser.statements().body(opener);
        tokens.enter(outer);
        boolean declared = !SignatureReader.isMethodHead(complete) && body.statements().isEmpty();
        return new Expression.Raw(
                opener.start(), "function", declared ? List.of(complete) : List.of(complete, body));
    }

    private Expression declared(Token opener, Expression name, Context outer) {
        boolean nameable =
                name instanceof Expression.Name || name instanceof Expression.FieldAccess;
        if (!nameable) {
            throw tokens.invalid(
                    name.start(), "a method needs a name with its parameters in parentheses");
        }
        tokens.skipSeparators();
        if (!tokens.at("end")) {
            throw tokens.unexpected("'(' after the name of the function");
        }
        tokens.take();
        tokens.enter(outer);
        return new Expression.FunctionDeclaration(opener.start(), name);
    }

    /// {@return the method that an assignment to its head defines}
    Expression shortForm(Expression head, Expression value) {
        return new Expression.FunctionDefinition(
                head.start(), parser.signatures().method(head), ExpressionParser.blockOf(value));
    }
}
