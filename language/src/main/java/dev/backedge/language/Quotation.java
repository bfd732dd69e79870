package dev.backedge.language;

import dev.backedge.language.Expression.Block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns quoted code into the expression that makes it as data: calls of `Core.Expr` with a head
/// and arguments as Julia has them. Names are symbols, literals are themselves, and what stands
/// after `$` is evaluated. Lines are not kept.
final class Quotation {
    /// The name under which every module knows itself.
    static final String MODULE = "#module#";

    private final SourceText source;
    private final Lines lines;

    /// Whether blocks say from which lines their statements are.
    enum Lines {
        LEFT_OUT,
        KEPT
    }

    Quotation(SourceText source, Lines lines) {
        this.source = source;
        this.lines = lines;
    }

    /// {@return an expression that gives the module in which it stands}
    static Expression thisModule(int start) {
        return new Expression.Name(start, MODULE);
    }

    /// {@return a call that expands the macros of code and evaluates it in a module}
    static Expression evaluation(int start, Expression module, Expression code) {
        return Desugaring.call(start, "eval_expanded", List.of(module, code));
    }

    /// {@return a construct of quoted code}
    static Expression form(int start, String head, Expression first, List<Expression> rest) {
        List<Expression> arguments = new ArrayList<>(List.of(first));
        arguments.addAll(rest);
        return new Expression.Raw(start, head, arguments);
    }

    private static Expression core(int start, String name) {
        return new Expression.FieldAccess(start, new Expression.Name(start, "Core"), name);
    }

    /// {@return the expression that makes the code as data}
    Expression of(Expression code) {
        int start = code.start();
        return switch (code) {
            case Expression.SymbolLiteral symbol -> symbol;
            case Expression.Literal literal -> literal;
            case Expression.Name(int _, String name) -> symbol(start, name);
            case Expression.Unquoted(int _, Expression value) -> value;
            case Expression.Raw(int _, String head, List<Expression> arguments)
                    when head.equals("quote") ->
                    new Expression.Call(start, core(start, "QuoteNode"), arguments);
            case Expression.Raw(int _, String head, List<Expression> arguments) ->
                    all(start, head, arguments);
            case Expression.Interpolation(int _, List<Expression> parts) ->
                    all(start, "string", parts);
            case Expression.Call call -> call(call);
            case Expression.NamedArgument(int _, Expression target, Expression value) ->
                    all(start, "kw", List.of(target, value));
            case Expression.Keywords(int _, List<Expression> elements) ->
                    all(start, "parameters", elements);
            case Expression.NamedTupleLiteral(int _, Expression.Keywords elements) ->
                    all(start, "tuple", List.of(elements));
            case Expression.ComparisonChain chain -> comparison(chain);
            case Expression.And(int _, Expression left, Expression right) ->
                    all(start, "&&", List.of(left, right));
            case Expression.Or(int _, Expression left, Expression right) ->
                    all(start, "||", List.of(left, right));
            case Expression.FieldAccess(int _, Expression object, String field) ->
                    expr(start, ".", List.of(of(object), quoteNode(start, field)));
            case Expression.Index(int _, Expression collection, List<Expression> arguments) ->
                    all(start, "ref", joined(collection, arguments));
            case Expression.IndexBound(int _, Expression.Bound bound) ->
                    symbol(start, bound == Expression.Bound.LAST ? "end" : "begin");
            case Expression.Curly(int _, Expression base, List<Expression> parameters) ->
                    all(start, "curly", joined(base, parameters));
            case Expression.TupleLiteral(int _, List<Expression> elements) ->
                    all(start, "tuple", elements);
            case Expression.VectorLiteral(int _, List<Expression> elements) ->
                    all(start, "vect", elements);
            case Expression.Splat(int _, Expression value) -> all(start, "...", List.of(value));
            case Expression.TypeAssertion(int _, Optional<Expression> value, Expression type) ->
                    all(start, "::", value.map(v -> List.of(v, type)).orElse(List.of(type)));
            case Expression.Assignment(int _, Expression target, Expression value) ->
                    all(start, "=", List.of(target, value));
            case Expression.Update(
                            int _,
                            Expression.Name operator,
                            Expression target,
                            Expression value) ->
                    all(start, operator.name() + "=", List.of(target, value));
            case Expression.ConstantDefinition(int _, Expression target, Expression value) ->
                    all(start, "const", List.of(new Expression.Assignment(start, target, value)));
            default -> statement(code);
        };
    }

    private Expression statement(Expression code) {
        int start = code.start();
        return switch (code) {
            case Expression.Conditional conditional -> conditional(conditional);
            case Expression.While(int _, Expression condition, Block body) ->
                    all(start, "while", List.of(condition, body));
            case Expression.For(int _, List<Expression.Iteration> iterations, Block body) ->
                    all(start, "for", List.of(bindings(start, assignments(iterations)), body));
            case Expression.Break _ -> all(start, "break", List.of());
            case Expression.Continue _ -> all(start, "continue", List.of());
            case Expression.Return(int _, Optional<Expression> value) ->
                    expr(start, "return", List.of(value.map(this::of).orElse(nothing(start))));
            case Block(int _, List<Expression> statements) ->
                    expr(start, "block", withLines(statements));
            case Expression.Let(int _, List<Expression> bindings, Block body) ->
                    all(start, "let", List.of(bindings(start, bindings), body));
            case Expression.Local(int _, List<Expression> declarations) ->
                    all(start, "local", declarations);
            case Expression.Global(int _, List<Expression> declarations) ->
                    all(start, "global", declarations);
            case Expression.Broadcast(int _, Expression.Name callee, List<Expression> arguments)
                    when Words.isFunctionOperator(callee.name()) ->
                    all(
                            start,
                            "call",
                            joined(new Expression.Name(start, "." + callee.name()), arguments));
            case Expression.Broadcast(int _, Expression callee, List<Expression> arguments) ->
                    expr(start, ".", List.of(of(callee), all(start, "tuple", arguments)));
            case Expression.BroadcastAssignment(int _, Expression target, Expression value) ->
                    all(start, ".=", List.of(target, value));
            case Expression.Documented(int _, String _, Expression definition) -> of(definition);
            default -> throw SyntaxException.notSupported(source, start, "this in quoted code");
        };
    }

    private List<Expression> withLines(List<Expression> statements) {
        List<Expression> all = new ArrayList<>();
        for (Expression statement : statements) {
            if (lines == Lines.KEPT) {
                all.add(lineOf(statement.start()));
            }
            all.add(of(statement));
        }
        return all;
    }

    /// {@return the data that says from which line code is}
    Expression lineOf(int start) {
        return lineOf(source, start);
    }

    static Expression lineOf(SourceText source, int start) {
        Expression line = new Expression.Embedded(start, (long) source.lineOf(start));
        Expression file = new Expression.SymbolLiteral(start, source.path());
        return Desugaring.call(start, "LineNumberNode", List.of(line, file));
    }

    /// {@return the expression that makes the data of a statement of a module, with its line}
    Expression ofStatement(Expression statement) {
        int start = statement.start();
        return expr(start, "toplevel", withLines(List.of(statement)));
    }

    private static Expression nothing(int start) {
        return core(start, "nothing");
    }

    /// One binding stands for itself, several are a block.
    private static Expression bindings(int start, List<Expression> bindings) {
        return bindings.size() == 1 ? bindings.getFirst() : new Block(start, bindings);
    }

    private static List<Expression> assignments(List<Expression.Iteration> iterations) {
        return iterations.stream()
                .<Expression>map(iteration ->
                        new Expression.Assignment(
                                iteration.start(), iteration.target(), iteration.collection()))
                .toList();
    }

    /// Keywords after a semicolon come first.
    private Expression call(Expression.Call call) {
        List<Expression> arguments = new ArrayList<>(List.of(call.callee()));
        call.arguments().stream()
                .filter(Expression.Keywords.class::isInstance)
                .forEach(arguments::add);
        call.arguments().stream()
                .filter(argument -> !(argument instanceof Expression.Keywords))
                .forEach(arguments::add);
        boolean subtype =
                call.callee() instanceof Expression.Name(int _, String name)
                        && (name.equals("<:") || name.equals(">:"));
        return subtype
                ? all(call.start(), ((Expression.Name) call.callee()).name(), call.arguments())
                : all(call.start(), "call", arguments);
    }

    private Expression comparison(Expression.ComparisonChain chain) {
        List<Expression> arguments = new ArrayList<>(List.of(chain.operands().getFirst()));
        for (int i = 0; i < chain.operators().size(); i++) {
            arguments.add(chain.operators().get(i));
            arguments.add(chain.operands().get(i + 1));
        }
        return all(chain.start(), "comparison", arguments);
    }

    private Expression conditional(Expression.Conditional conditional) {
        Optional<Expression> rest = conditional.otherwise().map(this::of);
        for (Expression.Branch branch : conditional.branches().reversed()) {
            boolean first = branch == conditional.branches().getFirst();
            List<Expression> arguments =
                    new ArrayList<>(List.of(of(branch.condition()), of(branch.body())));
            rest.ifPresent(arguments::add);
            rest = Optional.of(expr(conditional.start(), first ? "if" : "elseif", arguments));
        }
        return rest.orElseThrow();
    }

    private static List<Expression> joined(Expression first, List<Expression> rest) {
        List<Expression> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }

    private Expression all(int start, String head, List<Expression> arguments) {
        return expr(start, head, arguments.stream().map(this::of).toList());
    }

    private static Expression expr(int start, String head, List<Expression> arguments) {
        return new Expression.Call(
                start, core(start, "Expr"), joined(symbol(start, head), arguments));
    }

    private static Expression quoteNode(int start, String name) {
        return new Expression.Call(start, core(start, "QuoteNode"), List.of(symbol(start, name)));
    }

    private static Expression symbol(int start, String name) {
        return new Expression.SymbolLiteral(start, name);
    }
}
