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
            default -> new Expression.Embedded(0, code);
        };
    }

    private static boolean isNamed(StructValue struct, String type) {
        return struct.type().typeName().name().name().equals(type);
    }

    private static Expression quoted(Object value) {
        return value instanceof Symbol symbol
                ? new Expression.SymbolLiteral(0, symbol.name())
                : new Expression.Embedded(0, value);
    }

    private static Expression.Name name(String name) {
        return new Expression.Name(0, name);
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
        Expression result = form(new Form(head, arguments));
        depth--;
        return result;
    }

    /// A construct: its head, and its arguments as data.
    private record Form(String head, List<Object> arguments) {
        Object at(int index) {
            return arguments.get(index);
        }

        int size() {
            return arguments.size();
        }

        List<Object> from(int index) {
            return arguments.subList(index, size());
        }
    }

    private SyntaxException invalid(String message) {
        return SyntaxException.invalid(source, 0, message);
    }

    private Form checked(Form form, int fewest, int most) {
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

    private Expression form(Form form) {
        return switch (form.head()) {
            case "call" -> call(form);
            case "string" -> new Expression.Interpolation(0, all(form.arguments()));
            case "kw" -> {
                checked(form, 2, 2);
                yield new Expression.NamedArgument(
                        0, expression(form.at(0)), expression(form.at(1)));
            }
            case "parameters" -> new Expression.Keywords(0, all(form.arguments()));
            case "comparison" -> comparison(form);
            case "&&" -> new Expression.And(0, first(form), second(form));
            case "||" -> new Expression.Or(0, first(form), second(form));
            case "." -> field(form);
            case "ref" -> new Expression.Index(0, first(form), indexes(form.from(1)));
            case "curly" -> new Expression.Curly(0, first(form), all(form.from(1)));
            case "<:", ">:" -> new Expression.Call(0, name(form.head()), all(form.arguments()));
            case "tuple" -> tuple(form);
            case "vect" -> new Expression.VectorLiteral(0, all(form.arguments()));
            case "..." -> new Expression.Splat(0, first(checked(form, 1, 1)));
            case "::" -> assertion(checked(form, 1, 2));
            case "where" ->
                    new Expression.Where(
                            0, first(form), signatures.typeVariables(all(form.from(1))));
            case "=" -> assignment(checked(form, 2, 2));
            case "if", "elseif" -> conditional(checked(form, 2, 3));
            case "while" -> new Expression.While(0, first(form), block(checked(form, 2, 2).at(1)));
            case "for" -> loop(checked(form, 2, 2));
            default -> statement(form);
        };
    }

    private Expression statement(Form form) {
        return switch (form.head()) {
            case "block", "toplevel" -> new Block(0, statements(form));
            case "break" -> new Expression.Break(0);
            case "continue" -> new Expression.Continue(0);
            case "return" ->
                    new Expression.Return(
                            0, form.arguments().stream().findFirst().map(this::expression));
            case "let" -> new Expression.Let(0, bindings(form), block(checked(form, 2, 2).at(1)));
            case "local" -> new Expression.Local(0, all(form.arguments()));
            case "global" -> new Expression.Global(0, all(form.arguments()));
            case "const" -> constant(checked(form, 1, 1));
            case "function" -> function(checked(form, 1, 2));
            case "->" ->
                    new Expression.AnonymousFunction(
                            0, signatures.anonymous(first(form)), block(form.at(1)));
            case "do" -> withBlock(checked(form, 2, 2));
            case "struct" -> struct(checked(form, 3, 3));
            case "abstract" -> new Expression.AbstractTypeDefinition(0, types.head(first(form)));
            case "quote" -> new Expression.Embedded(0, checked(form, 1, 1).at(0));
            default -> update(form);
        };
    }

    private Expression first(Form form) {
        return expression(checked(form, 1, Integer.MAX_VALUE).at(0));
    }

    private Expression second(Form form) {
        return expression(checked(form, 2, 2).at(1));
    }

    private Expression update(Form form) {
        if (!Words.UPDATES.contains(form.head())) {
            throw SyntaxException.notSupported(
                    source, 0, "code of the form Expr(:" + form.head() + ", ...)");
        }
        String operator = form.head().substring(0, form.head().length() - 1);
        return new Expression.Update(0, name(operator), first(form), second(form));
    }

    /// Keywords after a semicolon are the first argument as data and the last in the tree.
    private Expression call(Form form) {
        List<Expression> arguments = new ArrayList<>(all(form.from(1)));
        if (!arguments.isEmpty() && arguments.getFirst() instanceof Expression.Keywords keywords) {
            arguments.removeFirst();
            arguments.addLast(keywords);
        }
        return new Expression.Call(0, first(form), arguments);
    }

    private Expression comparison(Form form) {
        List<Expression> operands = new ArrayList<>();
        List<Expression.Name> operators = new ArrayList<>();
        for (int i = 0; i < form.size(); i++) {
            if (i % 2 == 0) {
                operands.add(expression(form.at(i)));
            } else {
                operators.add(name(String.valueOf(form.at(i))));
            }
        }
        return new Expression.ComparisonChain(0, operands, operators);
    }

    private Expression field(Form form) {
        checked(form, 2, 2);
        if (expression(form.at(1)) instanceof Expression.SymbolLiteral(int _, String field)) {
            return new Expression.FieldAccess(0, first(form), field);
        }
        throw SyntaxException.notSupported(source, 0, "broadcasting in code made as data");
    }

    private List<Expression> indexes(List<Object> arguments) {
        return arguments.stream()
                .map(argument ->
                        switch (expression(argument)) {
                            case Expression.Name(int _, String name) when name.equals("end") ->
                                    new Expression.IndexBound(0, Expression.Bound.LAST);
                            case Expression.Name(int _, String name) when name.equals("begin") ->
                                    new Expression.IndexBound(0, Expression.Bound.FIRST);
                            case Expression other -> other;
                        })
                .toList();
    }

    private Expression tuple(Form form) {
        List<Expression> elements = all(form.arguments());
        return elements.size() == 1 && elements.getFirst() instanceof Expression.Keywords named
                ? new Expression.NamedTupleLiteral(0, named)
                : new Expression.TupleLiteral(0, elements);
    }

    private Expression assertion(Form form) {
        return form.size() == 1
                ? new Expression.TypeAssertion(0, Optional.empty(), first(form))
                : new Expression.TypeAssertion(0, Optional.of(first(form)), second(form));
    }

    private Expression assignment(Form form) {
        Expression target = first(form);
        return SignatureReader.isMethodHead(target)
                ? new Expression.FunctionDefinition(0, signatures.method(target), block(form.at(1)))
                : new Expression.Assignment(0, target, expression(form.at(1)));
    }

    private Block block(Object code) {
        return ExpressionParser.blockOf(expression(code));
    }

    /// Line numbers say where code came from; they are no statements.
    private List<Expression> statements(Form form) {
        return form.arguments().stream()
                .filter(statement ->
                        !(statement instanceof StructValue struct
                                && isNamed(struct, "LineNumberNode")))
                .map(this::expression)
                .toList();
    }

    private Expression conditional(Form form) {
        List<Expression.Branch> branches =
                new ArrayList<>(List.of(new Expression.Branch(first(form), block(form.at(1)))));
        if (form.size() == 2) {
            return new Expression.Conditional(0, branches, Optional.empty());
        }
        Block rest = block(form.at(2));
        if (rest.statements().size() == 1
                && rest.statements().getFirst() instanceof Expression.Conditional nested) {
            branches.addAll(nested.branches());
            return new Expression.Conditional(0, branches, nested.otherwise());
        }
        return new Expression.Conditional(0, branches, Optional.of(rest));
    }

    private List<Expression> bindings(Form form) {
        Expression written = first(form);
        return written instanceof Block(int _, List<Expression> bindings)
                ? bindings
                : List.of(written);
    }

    private Expression loop(Form form) {
        List<Expression.Iteration> iterations = new ArrayList<>();
        for (Expression binding : bindings(form)) {
            if (!(binding
                    instanceof
                    Expression.Assignment(int _, Expression target, Expression collection))) {
                throw invalid("malformed expression: a loop needs 'variable = collection'");
            }
            iterations.add(new Expression.Iteration(0, target, collection));
        }
        return new Expression.For(0, iterations, block(form.at(1)));
    }

    private Expression constant(Form form) {
        if (first(form)
                instanceof Expression.Assignment(int _, Expression target, Expression value)) {
            return new Expression.ConstantDefinition(0, target, value);
        }
        throw invalid("'const' needs an assignment to a name");
    }

    private Expression function(Form form) {
        Expression head = first(form);
        if (form.size() == 1) {
            return new Expression.FunctionDeclaration(0, head);
        }
        return SignatureReader.isMethodHead(head)
                ? new Expression.FunctionDefinition(0, signatures.method(head), block(form.at(1)))
                : new Expression.AnonymousFunction(
                        0, signatures.anonymous(head), block(form.at(1)));
    }

    private Expression withBlock(Form form) {
        if (!(first(form)
                instanceof Expression.Call(int _, Expression callee, List<Expression> arguments))) {
            throw invalid("malformed expression: 'do' needs a call");
        }
        List<Expression> all = new ArrayList<>(List.of(second(form)));
        all.addAll(arguments);
        return new Expression.Call(0, callee, all);
    }

    private Expression struct(Form form) {
        Expression.Mutability mutability =
                Boolean.TRUE.equals(form.at(0))
                        ? Expression.Mutability.MUTABLE
                        : Expression.Mutability.IMMUTABLE;
        return types.struct(0, mutability, types.head(expression(form.at(1))), block(form.at(2)));
    }
}
