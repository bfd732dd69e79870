package dev.backedge.language;

import dev.backedge.ir.Symbol;
import dev.backedge.language.Expression.Block;
import dev.backedge.model.ArrayValue;
import dev.backedge.model.StructValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads code that the program made as data back into a syntax tree: the opposite of [Quotation].
/// Values that are no code stand for themselves.
final class QuotedCode {
    private final SourceText source;
    private final SignatureReader signatures;
    private final TypeReader types;
    private int depth;

    /// Where the code stands that is being read: a line of the text, each of which is one
    /// character.
    private int at;

    QuotedCode(SourceText source) {
        this.source = source;
        signatures = new SignatureReader(source);
        types = new TypeReader(source);
    }

    /// {@return the expression that a value is as code}
    ///
    /// @throws SyntaxException if it has a form that the language lacks
    Expression expression(Object code) {
        return switch (code) {
            case Symbol name -> name(name.name());
            case StructValue struct when isNamed(struct, "Expr") -> expression(struct);
            case StructValue struct when isNamed(struct, "QuoteNode") -> quoted(struct.field(0));
            default -> new Expression.Embedded(at, code);
        };
    }

    /// {@return where the code stands that is being read}
    int place() {
        return at;
    }

    static boolean isNamed(StructValue struct, String type) {
        return struct.type().typeName().name().name().equals(type);
    }

    private Expression quoted(Object value) {
        return value instanceof Symbol symbol
                ? new Expression.SymbolLiteral(at, symbol.name())
                : new Expression.Embedded(at, value);
    }

    private Expression.Name name(String name) {
        return new Expression.Name(at, name);
    }

    private Expression expression(StructValue struct) {
        String head = String.valueOf(struct.field(0));
        List<Object> arguments = new ArrayList<>();
        ArrayValue array = (ArrayValue) struct.field(1);
        for (int i = 0; i < array.length(); i++) {
            arguments.add(array.get(i));
        }
        if (++depth > TokenStream.DEEPEST_NESTING) {
            throw invalid("code nested more than " + TokenStream.DEEPEST_NESTING + " levels deep");
        }
        Expression result = form(new QuotedForm(head, arguments));
        depth--;
        return result;
    }

    private SyntaxException invalid(String message) {
        return SyntaxException.invalid(source, at, message);
    }

    private QuotedForm checked(QuotedForm form, int fewest, int most) {
        if (form.size() < fewest || form.size() > most) {
            throw invalid(
                    "malformed expression: Expr(:"
                            + form.head()
                            + ", ...) with "
                            + form.size()
                            + " arguments");
        }
        return form;
    }

    private List<Expression> all(List<Object> arguments) {
        return arguments.stream().map(this::expression).toList();
    }

    private Expression form(QuotedForm form) {
        return switch (form.head()) {
            case "call" -> call(form);
            case "string" -> new Expression.Interpolation(at, all(form.arguments()));
            case "kw" -> {
                checked(form, 2, 2);
                yield new Expression.NamedArgument(
                        at, expression(form.at(0)), expression(form.at(1)));
            }
            case "parameters" -> new Expression.Keywords(at, all(form.arguments()));
            case "comparison" -> comparison(form);
            case "&&" -> new Expression.And(at, first(form), second(form));
            case "||" -> new Expression.Or(at, first(form), second(form));
            case "." -> field(form);
            case "ref" -> new Expression.Index(at, first(form), indexes(form.from(1)));
            case "curly" -> new Expression.Curly(at, first(form), all(form.from(1)));
            case "<:", ">:" -> new Expression.Call(at, name(form.head()), all(form.arguments()));
            case "tuple" -> tuple(form);
            case "vect" -> new Expression.VectorLiteral(at, all(form.arguments()));
            case "..." -> new Expression.Splat(at, first(checked(form, 1, 1)));
            case "::" -> assertion(checked(form, 1, 2));
            case "where" ->
                    new Expression.Where(
                            at, first(form), signatures.typeVariables(all(form.from(1))));
            case "=" -> assignment(checked(form, 2, 2));
            case "if", "elseif" -> conditional(checked(form, 2, 3));
            case "while" -> new Expression.While(at, first(form), block(checked(form, 2, 2).at(1)));
            case "for" -> loop(checked(form, 2, 2));
            default -> statement(form);
        };
    }

    private Expression statement(QuotedForm form) {
        return switch (form.head()) {
            case "block", "toplevel" -> new Block(at, statements(form));
            case "break" -> new Expression.Break(at);
            case "continue" -> new Expression.Continue(at);
            case "return" ->
                    new Expression.Return(
                            at, form.arguments().stream().findFirst().map(this::expression));
            case "let" -> new Expression.Let(at, bindings(form), block(checked(form, 2, 2).at(1)));
            case "local" -> new Expression.Local(at, all(form.arguments()));
            case "global" -> new Expression.Global(at, all(form.arguments()));
            case "const" -> constant(checked(form, 1, 1));
            case "function" -> function(checked(form, 1, 2));
            case "->" ->
                    new Expression.AnonymousFunction(
                            at, signatures.anonymous(first(form)), block(form.at(1)));
            case "do" -> withBlock(checked(form, 2, 2));
            case "struct" -> struct(checked(form, 3, 3));
            case "abstract" -> new Expression.AbstractTypeDefinition(at, types.head(first(form)));
            case "quote" -> new Expression.Embedded(at, checked(form, 1, 1).at(0));
            case "filter", "row" ->
                    new Expression.Raw(
                            at, form.head(), all(checked(form, 1, Integer.MAX_VALUE).arguments()));
            case "try" -> attempt(checked(form, 3, 5));
            case "macrocall" -> hint(checked(form, 3, 3));
            case ".=" -> new Expression.BroadcastAssignment(at, first(form), second(form));
            default ->
                    QuotedArrays.HEADS.contains(form.head())
                            ? new QuotedArrays(this, signatures)
                                    .expression(form.head(), form.arguments())
                            : update(form);
        };
    }

    private Expression attempt(QuotedForm form) {
        Optional<Expression.Handler> handler =
                form.find(2)
                        .map(code ->
                                new Expression.Handler(
                                        at, form.find(1).map(this::expression), block(code)));
        return new Expression.Try(
                at,
                block(form.at(0)),
                handler,
                form.find(4).map(this::block),
                form.find(3).map(this::block));
    }

    /// The macros that say something of the definition after them; all others were expanded before.
    private Expression hint(QuotedForm form) {
        String macro = String.valueOf(form.at(0));
        Expression argument = expression(form.at(2));
        if (macro.equals("@generated")
                && argument instanceof Expression.FunctionDefinition definition) {
            return new Expression.Generated(at, definition);
        }
        return switch (macro) {
            case "@inline", "@noinline" -> new Expression.InlineHint(at, macro, argument);
            case "@nospecialize" -> new Expression.Unspecialized(at, argument);
            default ->
                    throw SyntaxException.notSupported(
                            source, at, "macro '" + macro + "' in code made as data");
        };
    }

    private Expression first(QuotedForm form) {
        return expression(checked(form, 1, Integer.MAX_VALUE).at(0));
    }

    private Expression second(QuotedForm form) {
        return expression(checked(form, 2, 2).at(1));
    }

    private Expression update(QuotedForm form) {
        if (!Words.UPDATES.contains(form.head())) {
            throw SyntaxException.notSupported(
                    source, at, "code of the form Expr(:" + form.head() + ", ...)");
        }
        String operator = form.head().substring(0, form.head().length() - 1);
        return new Expression.Update(at, name(operator), first(form), second(form));
    }

    /// Keywords after a semicolon are the first argument as data and the last in the tree.
    private Expression call(QuotedForm form) {
        List<Expression> arguments = new ArrayList<>(all(form.from(1)));
        if (!arguments.isEmpty() && arguments.getFirst() instanceof Expression.Keywords keywords) {
            arguments.removeFirst();
            arguments.addLast(keywords);
        }
        Expression callee = first(form);
        return callee instanceof Expression.Name(int _, String name) && isDotted(name)
                ? new Expression.Broadcast(at, name(name.substring(1)), arguments)
                : new Expression.Call(at, callee, arguments);
    }

    private static boolean isDotted(String name) {
        return name.length() > 1
                && name.startsWith(".")
                && !name.startsWith("..")
                && Words.isFunctionOperator(name.substring(1));
    }

    private Expression comparison(QuotedForm form) {
        List<Expression> operands = new ArrayList<>();
        List<Expression.Name> operators = new ArrayList<>();
        for (int i = 0; i < form.size(); i++) {
            if (i % 2 == 0) {
                operands.add(expression(form.at(i)));
            } else {
                operators.add(name(String.valueOf(form.at(i))));
            }
        }
        return new Expression.ComparisonChain(at, operands, operators);
    }

    private Expression field(QuotedForm form) {
        checked(form, 2, 2);
        if (expression(form.at(1)) instanceof Expression.SymbolLiteral(int _, String field)) {
            return new Expression.FieldAccess(at, first(form), field);
        }
        if (expression(form.at(1))
                instanceof Expression.TupleLiteral(int _, List<Expression> all)) {
            return new Expression.Broadcast(at, first(form), all);
        }
        throw invalid("malformed expression: '.' needs the name of a field or arguments");
    }

    private List<Expression> indexes(List<Object> arguments) {
        return arguments.stream()
                .map(argument ->
                        switch (expression(argument)) {
                            case Expression.Name(int _, String name) when name.equals("end") ->
                                    new Expression.IndexBound(at, Expression.Bound.LAST);
                            case Expression.Name(int _, String name) when name.equals("begin") ->
                                    new Expression.IndexBound(at, Expression.Bound.FIRST);
                            case Expression other -> other;
                        })
                .toList();
    }

    private Expression tuple(QuotedForm form) {
        List<Expression> elements = all(form.arguments());
        return elements.size() == 1 && elements.getFirst() instanceof Expression.Keywords named
                ? new Expression.NamedTupleLiteral(at, named)
                : new Expression.TupleLiteral(at, elements);
    }

    private Expression assertion(QuotedForm form) {
        return form.size() == 1
                ? new Expression.TypeAssertion(at, Optional.empty(), first(form))
                : new Expression.TypeAssertion(at, Optional.of(first(form)), second(form));
    }

    private Expression assignment(QuotedForm form) {
        Expression target = first(form);
        return SignatureReader.isMethodHead(target)
                ? new Expression.FunctionDefinition(
                        at, signatures.method(target), block(form.at(1)))
                : new Expression.Assignment(at, target, expression(form.at(1)));
    }

    private Block block(Object code) {
        return ExpressionParser.blockOf(expression(code));
    }

    /// Line numbers say where the code after them came from; they are no statements.
    private List<Expression> statements(QuotedForm form) {
        List<Expression> statements = new ArrayList<>();
        for (Object statement : form.arguments()) {
            Optional<Integer> line = CodePlace.lineOf(statement);
            if (line.isPresent()) {
                at = line.get() - 1;
            } else {
                statements.add(expression(statement));
            }
        }
        return statements;
    }

    private Expression conditional(QuotedForm form) {
        List<Expression.Branch> branches =
                new ArrayList<>(List.of(new Expression.Branch(first(form), block(form.at(1)))));
        if (form.size() == 2) {
            return new Expression.Conditional(at, branches, Optional.empty());
        }
        Block rest = block(form.at(2));
        if (rest.statements().size() == 1
                && rest.statements().getFirst() instanceof Expression.Conditional nested) {
            branches.addAll(nested.branches());
            return new Expression.Conditional(at, branches, nested.otherwise());
        }
        return new Expression.Conditional(at, branches, Optional.of(rest));
    }

    private List<Expression> bindings(QuotedForm form) {
        Expression written = first(form);
        return written instanceof Block(int _, List<Expression> bindings)
                ? bindings
                : List.of(written);
    }

    private Expression loop(QuotedForm form) {
        return new Expression.For(at, iterations(bindings(form)), block(form.at(1)));
    }

    /// {@return the iterations that assignments mean}
    List<Expression.Iteration> iterations(List<Expression> bindings) {
        List<Expression.Iteration> iterations = new ArrayList<>();
        for (Expression binding : bindings) {
            if (!(binding
                    instanceof
                    Expression.Assignment(int _, Expression target, Expression collection))) {
                throw invalid("malformed expression: a loop needs 'variable = collection'");
            }
            iterations.add(new Expression.Iteration(at, target, collection));
        }
        return iterations;
    }

    private Expression constant(QuotedForm form) {
        if (first(form)
                instanceof Expression.Assignment(int _, Expression target, Expression value)) {
            return new Expression.ConstantDefinition(at, target, value);
        }
        throw invalid("'const' needs an assignment to a name");
    }

    private Expression function(QuotedForm form) {
        Expression head = first(form);
        if (form.size() == 1) {
            return new Expression.FunctionDeclaration(at, head);
        }
        return SignatureReader.isMethodHead(head)
                ? new Expression.FunctionDefinition(at, signatures.method(head), block(form.at(1)))
                : new Expression.AnonymousFunction(
                        at, signatures.anonymous(head), block(form.at(1)));
    }

    private Expression withBlock(QuotedForm form) {
        if (!(first(form)
                instanceof Expression.Call(int _, Expression callee, List<Expression> arguments))) {
            throw invalid("malformed expression: 'do' needs a call");
        }
        List<Expression> all = new ArrayList<>(List.of(second(form)));
        all.addAll(arguments);
        return new Expression.Call(at, callee, all);
    }

    private Expression struct(QuotedForm form) {
        Expression.Mutability mutability =
                Boolean.TRUE.equals(form.at(0))
                        ? Expression.Mutability.MUTABLE
                        : Expression.Mutability.IMMUTABLE;
        return types.struct(at, mutability, types.head(expression(form.at(1))), block(form.at(2)));
    }
}
