package dev.backedge.language;

import dev.backedge.language.Expression.Signature;
import dev.backedge.language.Expression.TypeHead;
import dev.backedge.language.Expression.TypeVariable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The expressions that an expression is made of, one level down.
final class Children {
    /// How high a syntax tree may be; passes that follow the tree recurse no deeper.
    private static final int HIGHEST = 2 * TokenStream.DEEPEST_NESTING;

    private Children() {}

    static List<Expression> of(Expression expression) {
        return switch (expression) {
            case Expression.Definition definition -> ofDefinition(definition);
            case Expression.Literal _,
                    Expression.Name _,
                    Expression.IndexBound _,
                    Expression.Break _,
                    Expression.Continue _ ->
                    List.of();
            case Expression.Interpolation(int _, List<Expression> parts) -> parts;
            case Expression.Call(int _, Expression callee, List<Expression> arguments) ->
                    joined(List.of(callee), arguments);
            case Expression.NamedArgument(int _, Expression _, Expression value) -> List.of(value);
            case Expression.Keywords(int _, List<Expression> elements) -> elements;
            case Expression.NamedTupleLiteral(int _, Expression.Keywords elements) ->
                    elements.elements();
            case Expression.ComparisonChain(
                            int _,
                            List<Expression> operands,
                            List<Expression.Name> operators) ->
                    joined(operands, operators);
            case Expression.And(int _, Expression left, Expression right) -> List.of(left, right);
            case Expression.Or(int _, Expression left, Expression right) -> List.of(left, right);
            case Expression.FieldAccess(int _, Expression object, String _) -> List.of(object);
            case Expression.Index(int _, Expression collection, List<Expression> arguments) ->
                    joined(List.of(collection), arguments);
            case Expression.Curly(int _, Expression base, List<Expression> parameters) ->
                    joined(List.of(base), parameters);
            case Expression.TupleLiteral(int _, List<Expression> elements) -> elements;
            case Expression.VectorLiteral(int _, List<Expression> elements) -> elements;
            case Expression.Splat(int _, Expression value) -> List.of(value);
            case Expression.Where(int _, Expression body, List<TypeVariable> parameters) ->
                    joined(List.of(body), bounds(parameters));
            case Expression.TypeAssertion(int _, Optional<Expression> value, Expression type) ->
                    joined(value.stream().toList(), List.of(type));
            case Expression.Assignment(int _, Expression target, Expression value) ->
                    List.of(target, value);
            case Expression.Update(
                            int _,
                            Expression.Name operator,
                            Expression target,
                            Expression value) ->
                    List.of(operator, target, value);
            case Expression.Conditional conditional -> ofConditional(conditional);
            case Expression.While(int _, Expression condition, Expression.Block body) ->
                    List.of(condition, body);
            case Expression.For(
                            int _,
                            List<Expression.Iteration> iterations,
                            Expression.Block body) ->
                    ofLoop(iterations, body);
            case Expression.Return(int _, Optional<Expression> value) -> value.stream().toList();
            case Expression.Try attempt -> ofTry(attempt);
            case Expression.Broadcast(int _, Expression callee, List<Expression> arguments) ->
                    joined(List.of(callee), arguments);
            case Expression.BroadcastAssignment(int _, Expression target, Expression value) ->
                    List.of(target, value);
            case Expression.BroadcastUpdate(
                            int _,
                            Expression.Name operator,
                            Expression target,
                            Expression value) ->
                    List.of(operator, target, value);
            case Expression.View(int _, Expression.Index index) -> List.of(index);
            case Expression.Block(int _, List<Expression> statements) -> statements;
            case Expression.Let(int _, List<Expression> bindings, Expression.Block body) ->
                    joined(bindings, List.of(body));
            case Expression.Local(int _, List<Expression> declarations) -> declarations;
            case Expression.Global(int _, List<Expression> declarations) -> declarations;
            case Expression.AnonymousFunction(int _, Signature signature, Expression.Block body) ->
                    joined(ofSignature(signature), List.of(body));
            case Expression.FunctionDefinition(int _, Signature signature, Expression.Block body) ->
                    joined(ofSignature(signature), List.of(body));
            case Expression.FunctionDeclaration(int _, Expression name) -> List.of(name);
            case Expression.InlineHint(int _, String _, Expression hinted) -> List.of(hinted);
            case Expression.Generated(int _, Expression.FunctionDefinition generated) ->
                    List.of(generated);
            case Expression.Embedded _ -> List.of();
            case Expression.Unquoted(int _, Expression value) -> List.of(value);
            case Expression.Raw(int _, String _, List<Expression> arguments) -> arguments;
            case Expression.Unspecialized(int _, Expression parameter) -> List.of(parameter);
            case Expression.Assertion(
                            int _,
                            Expression condition,
                            String _,
                            Optional<Expression> message) ->
                    joined(List.of(condition), message.stream().toList());
        };
    }

    private static List<Expression> joined(
            Collection<? extends Expression> first, Collection<? extends Expression> rest) {
        List<Expression> all = new ArrayList<>(first);
        all.addAll(rest);
        return all;
    }

    private static List<Expression> bounds(List<TypeVariable> variables) {
        List<Expression> all = new ArrayList<>();
        for (TypeVariable variable : variables) {
            variable.lower().ifPresent(all::add);
            variable.upper().ifPresent(all::add);
        }
        return all;
    }

    private static List<Expression> ofConditional(Expression.Conditional conditional) {
        List<Expression> all = new ArrayList<>();
        for (Expression.Branch branch : conditional.branches()) {
            all.add(branch.condition());
            all.add(branch.body());
        }
        conditional.otherwise().ifPresent(all::add);
        return all;
    }

    private static List<Expression> ofTry(Expression.Try attempt) {
        List<Expression> all = new ArrayList<>(List.of(attempt.body()));
        attempt.handler()
                .ifPresent(handler -> {
                    handler.variable().ifPresent(all::add);
                    all.add(handler.body());
                });
        attempt.otherwise().ifPresent(all::add);
        attempt.cleanup().ifPresent(all::add);
        return all;
    }

    private static List<Expression> ofLoop(
            List<Expression.Iteration> iterations, Expression.Block body) {
        List<Expression> all = new ArrayList<>();
        for (Expression.Iteration iteration : iterations) {
            all.add(iteration.target());
            all.add(iteration.collection());
        }
        all.add(body);
        return all;
    }

    private static List<Expression> ofSignature(Signature signature) {
        List<Expression> all = new ArrayList<>(bounds(signature.typeVariables()));
        signature.callee().ifPresent(all::add);
        for (Expression.Parameter parameter : signature.parameters()) {
            parameter.type().ifPresent(all::add);
            parameter.defaultValue().ifPresent(all::add);
        }
        for (Expression.Parameter keyword : signature.keywords()) {
            keyword.type().ifPresent(all::add);
            keyword.defaultValue().ifPresent(all::add);
        }
        signature.resultType().ifPresent(all::add);
        return all;
    }

    private static List<Expression> ofDefinition(Expression.Definition definition) {
        return switch (definition) {
            case Expression.ModuleDefinition(
                            int _,
                            Expression.ModuleKind _,
                            String _,
                            Expression.Block body) ->
                    List.of(body);
            case Expression.StructDefinition struct -> {
                List<Expression> all = new ArrayList<>(ofHead(struct.head()));
                struct.fields().forEach(field -> field.type().ifPresent(all::add));
                all.addAll(struct.constructors());
                yield all;
            }
            case Expression.AbstractTypeDefinition(int _, TypeHead head) -> ofHead(head);
            case Expression.PrimitiveTypeDefinition(int _, TypeHead head, int _) -> ofHead(head);
            case Expression.ImportStatement _, Expression.ExportStatement _ -> List.of();
            case Expression.ConstantDefinition(int _, Expression target, Expression value) ->
                    List.of(target, value);
            case Expression.Documented(int _, String _, Expression documented) ->
                    List.of(documented);
        };
    }

    private static List<Expression> ofHead(TypeHead head) {
        return joined(bounds(head.parameters()), head.supertype().stream().toList());
    }

    /// {@return whether the expression or one inside it is as wanted}
    static boolean anyWithin(Expression root, Predicate<Expression> wanted) {
        Deque<Expression> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Expression next = open.pop();
            if (wanted.test(next)) {
                return true;
            }
            of(next).forEach(open::push);
        }
        return false;
    }

    /// Refuses a tree that is too high for passes that follow it.
    static void checkHeight(SourceText source, List<Expression> statements) {
        record Placed(Expression expression, int depth) {}
        Deque<Placed> open = new ArrayDeque<>();
        statements.forEach(statement -> open.push(new Placed(statement, 1)));
        while (!open.isEmpty()) {
            Placed next = open.pop();
            if (next.depth() > HIGHEST) {
                throw SyntaxException.invalid(
                        source,
                        next.expression().start(),
                        "nested more than " + HIGHEST + " levels deep");
            }
            of(next.expression()).forEach(child -> open.push(new Placed(child, next.depth() + 1)));
        }
    }
}
