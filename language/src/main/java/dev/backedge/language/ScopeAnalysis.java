package dev.backedge.language;

import dev.backedge.language.Expression.FunctionDefinition;
import dev.backedge.language.Expression.Signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds out what every name in a body stands for and which variables inner functions capture. The
/// walk follows the order of evaluation.
final class ScopeAnalysis {
    private final FileNames names;
    private final SourceText source;
    private final CaptureFlow flow = new CaptureFlow();
    private final InnerFunctions innerFunctions;
    private final NameUses uses;

    private ScopeAnalysis(SourceText source, FileNames names) {
        this.source = source;
        this.names = names;
        innerFunctions = new InnerFunctions(source, names, flow, this);
        uses = new NameUses(source);
    }

    /// {@return the scopes of a method at the top level}
    static FunctionScope ofMethod(SourceText source, FileNames names, MethodSource method) {
        ScopeAnalysis analysis = new ScopeAnalysis(source, names);
        FunctionScope function =
                new FunctionScope(
                        Optional.empty(),
                        Optional.empty(),
                        typeVariables(method.signature()),
                        Scope.Kind.HARD);
        analysis.function(function, method);
        return function;
    }

    /// {@return the scopes of an expression at the top level}
    static FunctionScope ofThunk(SourceText source, FileNames names, Expression expression) {
        ScopeAnalysis analysis = new ScopeAnalysis(source, names);
        FunctionScope function =
                new FunctionScope(Optional.empty(), Optional.empty(), List.of(), Scope.Kind.MODULE);
        analysis.enter(function.body(), expression);
        analysis.walk(expression, function.body());
        return function;
    }

    void function(FunctionScope function, MethodSource method) {
        Signature signature = method.signature();
        Scope scope = function.body();
        ArgumentNames.declare(function, method).forEach(flow::assigned);
        signature
                .parameters()
                .forEach(parameter -> parameter.type().ifPresent(type -> uses.inType(type, scope)));
        signature
                .typeVariables()
                .forEach(variable -> variable.upper().ifPresent(type -> uses.inType(type, scope)));
        signature
                .typeVariables()
                .forEach(variable -> variable.lower().ifPresent(type -> uses.inType(type, scope)));
        signature.resultType().ifPresent(type -> walk(type, scope));
        enter(scope, method.body());
        walk(method.body(), scope);
    }

    /// Declares the names that a scope's statements assign.
    private void enter(Scope scope, Expression statements) {
        LocalNames local = LocalNames.of(statements);
        local.globals().forEach(scope::declareGlobal);
        for (String name : local.all()) {
            boolean known = scope.meaningOf(name) instanceof Scope.Meaning.Local;
            if (local.isLocal(name)
                    || !known && !local.globals().contains(name) && isNewLocal(scope, name)) {
                if (scope.meaningOf(name)
                                instanceof Scope.Meaning.TypeVariable(FunctionScope owner, String _)
                        && owner == scope.function()) {
                    throw SyntaxException.invalid(
                            source,
                            statements.start(),
                            "the type variable '" + name + "' cannot be assigned");
                }
                Variable variable = scope.declare(name, local.typeOf(name));
                local.methodsOf(name).ifPresent(methods -> innerFunctions.add(variable, methods));
            }
        }
    }

    private boolean isNewLocal(Scope scope, String name) {
        return switch (scope.kind()) {
            case MODULE -> false;
            case SOFT -> !scope.declaresGlobal(name) && !names.isGlobal(name);
            case HARD -> !scope.declaresGlobal(name);
        };
    }

    private void walk(Expression expression, Scope scope) {
        switch (expression) {
            case Expression.Definition definition ->
                    throw SyntaxException.notSupported(
                            source,
                            definition.start(),
                            "definitions of types, modules and constants inside of expressions");
            case Expression.Name(int _, String name) -> uses.of(name, scope);
            case Expression.Assignment(int _, Expression target, Expression value) -> {
                walk(value, scope);
                assign(target, scope);
            }
            case Expression.Update(
                            int _,
                            Expression.Name operator,
                            Expression target,
                            Expression value) -> {
                walk(operator, scope);
                walk(target, scope);
                walk(value, scope);
                assign(target, scope);
            }
            case Expression.And(int _, Expression left, Expression right) ->
                    shortCircuit(left, right, scope);
            case Expression.Or(int _, Expression left, Expression right) ->
                    shortCircuit(left, right, scope);
            case Expression.Conditional conditional -> conditional(conditional, scope);
            case Expression.While loop -> whileLoop(loop, scope);
            case Expression.For loop -> forLoop(loop, scope);
            case Expression.Let let -> let(let, scope);
            case Expression.Try attempt -> attempt(attempt, scope);
            case Expression.Where where -> where(where, scope);
            case Expression.AnonymousFunction function -> innerFunctions.anonymous(function, scope);
            case FunctionDefinition definition -> innerFunctions.localFunction(definition, scope);
            case Expression.FunctionDeclaration declaration ->
                    throw SyntaxException.notSupported(
                            source,
                            declaration.start(),
                            "functions without methods inside of expressions");
            case Expression.Local(int _, List<Expression> declarations) ->
                    declarations(declarations, scope);
            case Expression.Global(int _, List<Expression> declarations) ->
                    declarations(declarations, scope);
            default -> Children.of(expression).forEach(child -> walk(child, scope));
        }
    }

    private void declarations(List<Expression> declarations, Scope scope) {
        declarations.stream()
                .filter(declaration ->
                        declaration instanceof Expression.Assignment
                                || declaration instanceof Expression.Update)
                .forEach(declaration -> walk(declaration, scope));
    }

    private void assign(Expression target, Scope scope) {
        switch (target) {
            case Expression.Name(int _, String name) -> {
                uses.of(name, scope);
                if (scope.meaningOf(name) instanceof Scope.Meaning.Local(Variable variable)) {
                    assigned(variable, scope);
                }
            }
            case Expression.TypeAssertion(int _, Optional<Expression> value, Expression type) -> {
                walk(type, scope);
                value.ifPresent(inner -> assign(inner, scope));
            }
            case Expression.TupleLiteral(int _, List<Expression> elements) ->
                    elements.forEach(element -> assign(element, scope));
            case Expression.Splat(int _, Expression rest) -> assign(rest, scope);
            case Expression.Keywords(int _, List<Expression> names) ->
                    names.forEach(name -> assign(name, scope));
            default -> Children.of(target).forEach(child -> walk(child, scope));
        }
    }

    void assigned(Variable variable, Scope scope) {
        if (variable.owner() == scope.function()) {
            flow.assigned(variable);
        } else {
            flow.assignedInside(variable);
        }
    }

    private void shortCircuit(Expression left, Expression right, Scope scope) {
        walk(left, scope);
        Set<Variable> before = flow.definite();
        walk(right, scope);
        flow.restore(before);
    }

    private void conditional(Expression.Conditional conditional, Scope scope) {
        List<Set<Variable>> ends = new ArrayList<>();
        for (Expression.Branch branch : conditional.branches()) {
            walk(branch.condition(), scope);
            Set<Variable> before = flow.definite();
            walk(branch.body(), scope);
            ends.add(flow.definite());
            flow.restore(before);
        }
        conditional.otherwise().ifPresent(block -> walk(block, scope));
        flow.meet(ends);
    }

    private void whileLoop(Expression.While loop, Scope scope) {
        int begin = flow.position();
        Scope inner = scope.open(loop);
        enter(inner, loop.body());
        walk(loop.condition(), scope);
        Set<Variable> before = flow.definite();
        walk(loop.body(), inner);
        flow.restore(before);
        flow.closeLoop(begin, List.of(inner));
    }

    private void forLoop(Expression.For loop, Scope scope) {
        walk(loop.iterations().getFirst().collection(), scope);
        int begin = flow.position();
        Set<Variable> before = flow.definite();
        List<Scope> opened = new ArrayList<>();
        Scope inner = scope;
        for (Expression.Iteration iteration : loop.iterations()) {
            if (!opened.isEmpty()) {
                walk(iteration.collection(), inner);
            }
            inner = inner.open(iteration);
            opened.add(inner);
            declareTargets(iteration.target(), inner);
            assign(iteration.target(), inner);
        }
        enter(inner, loop.body());
        walk(loop.body(), inner);
        flow.restore(before);
        flow.closeLoop(begin, opened);
    }

    /// What is thrown may come before any assignment.
    private void attempt(Expression.Try attempt, Scope scope) {
        Set<Variable> before = flow.definite();
        block(attempt.body(), scope);
        attempt.otherwise().ifPresent(block -> block(block, scope));
        flow.restore(before);
        attempt.handler().ifPresent(handler -> handler(handler, scope));
        flow.restore(before);
        attempt.cleanup().ifPresent(block -> block(block, scope));
    }

    private void block(Expression.Block block, Scope scope) {
        Scope inner = scope.open(block);
        enter(inner, block);
        walk(block, inner);
    }

    private void handler(Expression.Handler handler, Scope scope) {
        Scope inner = scope.open(handler);
        handler.variable()
                .ifPresent(variable -> {
                    declareTargets(variable, inner);
                    assign(variable, inner);
                });
        enter(inner, handler.body());
        walk(handler.body(), inner);
    }

    private static void declareTargets(Expression target, Scope scope) {
        Expression nothing = new Expression.TupleLiteral(target.start(), List.of());
        LocalNames targets =
                LocalNames.of(new Expression.Assignment(target.start(), target, nothing));
        targets.all().forEach(name -> scope.declare(name, targets.typeOf(name)));
    }

    private void let(Expression.Let let, Scope scope) {
        Scope inner = scope;
        for (Expression binding : let.bindings()) {
            Expression target = binding;
            if (binding
                    instanceof Expression.Assignment(int _, Expression left, Expression value)) {
                walk(value, inner);
                target = left;
            }
            inner = inner.open(binding);
            declareTargets(target, inner);
            if (binding instanceof Expression.Assignment) {
                assign(target, inner);
            }
        }
        Scope body = inner.open(let);
        enter(body, let.body());
        walk(let.body(), body);
    }

    private void where(Expression.Where where, Scope scope) {
        Scope inner = scope.open(where);
        for (Expression.TypeVariable variable : where.parameters()) {
            variable.lower().ifPresent(bound -> walk(bound, inner));
            variable.upper().ifPresent(bound -> walk(bound, inner));
            flow.assigned(inner.declare(variable.name(), Optional.empty()));
        }
        walk(where.body(), inner);
    }

    static List<String> typeVariables(Signature signature) {
        return signature.typeVariables().stream().map(Expression.TypeVariable::name).toList();
    }
}
