package dev.backedge.language;

import dev.backedge.ir.Body;
import dev.backedge.ir.BodyBuilder;
import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Symbol;

import java.util.List;
import java.util.Optional;

/// Lowers the code of one method or one top-level expression. Control flow is here; calls,
/// assignments, loops, variables and inner functions have classes of their own, which this one
/// connects.
final class BodyLowering {
    static final Operand NOTHING = new Operand.Global(Symbol.of("nothing"));

    private final FileLowering file;
    private final CodeBuilder builder;
    private final Optional<Expression> resultType;
    private final Variables variables;
    private final CallLowering calls;
    private final AssignmentLowering assignments;
    private final LoopLowering loops;
    private final TryLowering attempts;
    private final ClosureLowering closures;
    private final TypeValues types;
    private final BroadcastLowering broadcasts;

    private BodyLowering(
            FileLowering file,
            FunctionScope function,
            Optional<Expression> resultType,
            Optional<Construction> construction) {
        this.file = file;
        this.resultType = resultType;
        builder =
                new CodeBuilder(
                        function.arguments().stream()
                                .map(argument -> Symbol.of(argument.name()))
                                .toArray(Symbol[]::new));
        variables = new Variables(this, function);
        calls = new CallLowering(this, construction);
        assignments = new AssignmentLowering(this);
        loops = new LoopLowering(this);
        attempts = new TryLowering(this);
        closures = new ClosureLowering(this);
        types = new TypeValues(this);
        broadcasts = new BroadcastLowering(this);
    }

    static Body ofMethod(
            FileLowering file,
            MethodSource method,
            FunctionScope function,
            Optional<Construction> construction) {
        BodyLowering lowering =
                new BodyLowering(file, function, method.signature().resultType(), construction);
        return lowering.body(method.body());
    }

    static Body ofThunk(FileLowering file, Expression expression) {
        FunctionScope function = ScopeAnalysis.ofThunk(file.source(), file.names(), expression);
        return new BodyLowering(file, function, Optional.empty(), Optional.empty())
                .body(expression);
    }

    private Body body(Expression code) {
        atLineOf(code);
        variables.enterFunction();
        lower(code, Use.RESULT);
        return builder.build();
    }

    FileLowering file() {
        return file;
    }

    CodeBuilder builder() {
        return builder;
    }

    Variables variables() {
        return variables;
    }

    CallLowering calls() {
        return calls;
    }

    AssignmentLowering assignments() {
        return assignments;
    }

    TryLowering attempts() {
        return attempts;
    }

    void atLineOf(Expression expression) {
        builder.atLine(file.source().lineOf(expression.start()));
    }

    /// {@return the value, if it is used; empty if the expression never gives one, and the current
    /// block has ended}
    Optional<Operand> lower(Expression expression, Use use) {
        atLineOf(expression);
        return switch (expression) {
            case Expression.Block(int _, List<Expression> statements) -> block(statements, use);
            case Expression.Conditional conditional -> conditional(conditional, use);
            case Expression.And(int _, Expression left, Expression right) -> and(left, right, use);
            case Expression.Or(int _, Expression left, Expression right) -> or(left, right, use);
            case Expression.Let let -> let(let, use);
            case Expression.Try attempt -> attempts.lower(attempt, use);
            case Expression.InlineHint(int _, String _, Expression hinted) -> lower(hinted, use);
            case Expression.Break(int start) -> loops.leave(start);
            case Expression.Continue(int start) -> loops.next(start);
            case Expression.Return(int _, Optional<Expression> value) ->
                    value.isPresent()
                            ? lower(value.get(), Use.RESULT)
                            : finished(NOTHING, Use.RESULT);
            default -> finished(straight(expression, use), use);
        };
    }

    /// {@return the value of an expression; code that follows one that never gives a value goes to
    /// a block of its own}
    Operand value(Expression expression) {
        Optional<Operand> value = lower(expression, Use.VALUE);
        if (value.isPresent()) {
            return value.get();
        }
        builder.startBlock(builder.newBlock());
        return NOTHING;
    }

    /// {@return the value, unless it is what the body returns: then the current block ends}
    Optional<Operand> finished(Operand value, Use use) {
        if (use != Use.RESULT) {
            return Optional.of(value);
        }
        Operand result = resultType.map(type -> converted(value, value(type))).orElse(value);
        if (attempts.depth() > 0) {
            result = kept(result);
            if (!attempts.leaveTo(0)) {
                return Optional.empty();
            }
        }
        builder.returning(result);
        return Optional.empty();
    }

    /// {@return the value converted to a type, and checked to have become an instance of it}
    Operand converted(Operand value, Operand type) {
        Operand converted = builder.call(base("convert"), type, value);
        return builder.call(core("typeassert"), converted, type);
    }

    /// {@return a value of the module `Core`}
    Operand core(String name) {
        return builder.add(
                new Instruction.GetField(new Operand.Global(Symbol.of("Core")), Symbol.of(name)));
    }

    /// {@return a value of the module `Base`}
    Operand base(String name) {
        return builder.add(
                new Instruction.GetField(new Operand.Global(Symbol.of("Base")), Symbol.of(name)));
    }

    /// {@return an operand that keeps its value whatever is assigned later}
    Operand kept(Operand operand) {
        return switch (operand) {
            case Operand.Slot _, Operand.Global _ -> {
                Operand.Slot copy = builder.newSlot(Symbol.of("#copy#"));
                yield builder.add(new Instruction.SetSlot(copy.index(), operand));
            }
            case Operand.Value _, Operand.Constant _, Operand.StaticParameter _ -> operand;
        };
    }

    private Optional<Operand> block(List<Expression> statements, Use use) {
        if (statements.isEmpty()) {
            return finished(NOTHING, use);
        }
        for (Expression statement : statements.subList(0, statements.size() - 1)) {
            if (lower(statement, Use.EFFECT).isEmpty()) {
                return Optional.empty();
            }
        }
        return lower(statements.getLast(), use);
    }

    private Optional<Operand> conditional(Expression.Conditional conditional, Use use) {
        Join join = new Join(builder, use);
        for (Expression.Branch branch : conditional.branches()) {
            BodyBuilder.Label whenTrue = builder.newBlock();
            BodyBuilder.Label whenFalse = builder.newBlock();
            branch(branch.condition(), whenTrue, whenFalse);
            builder.startBlock(whenTrue);
            join.arrive(lower(branch.body(), use));
            builder.startBlock(whenFalse);
        }
        join.arrive(
                conditional.otherwise().isPresent()
                        ? lower(conditional.otherwise().get(), use)
                        : finished(NOTHING, use));
        return join.meet();
    }

    /// Ends the current block with a choice by a condition.
    void branch(Expression condition, BodyBuilder.Label whenTrue, BodyBuilder.Label whenFalse) {
        switch (condition) {
            case Expression.And(int _, Expression left, Expression right) -> {
                BodyBuilder.Label more = builder.newBlock();
                branch(left, more, whenFalse);
                builder.startBlock(more);
                branch(right, whenTrue, whenFalse);
            }
            case Expression.Or(int _, Expression left, Expression right) -> {
                BodyBuilder.Label more = builder.newBlock();
                branch(left, whenTrue, more);
                builder.startBlock(more);
                branch(right, whenTrue, whenFalse);
            }
            default -> builder.branch(value(condition), whenTrue, whenFalse);
        }
    }

    private Optional<Operand> and(Expression left, Expression right, Use use) {
        BodyBuilder.Label more = builder.newBlock();
        BodyBuilder.Label decided = builder.newBlock();
        branch(left, more, decided);
        return shortCircuit(right, more, decided, false, use);
    }

    private Optional<Operand> or(Expression left, Expression right, Use use) {
        BodyBuilder.Label more = builder.newBlock();
        BodyBuilder.Label decided = builder.newBlock();
        branch(left, decided, more);
        return shortCircuit(right, more, decided, true, use);
    }

    private Optional<Operand> shortCircuit(
            Expression right,
            BodyBuilder.Label more,
            BodyBuilder.Label decided,
            Object decision,
            Use use) {
        Join join = new Join(builder, use);
        builder.startBlock(more);
        join.arrive(lower(right, use));
        builder.startBlock(decided);
        join.arrive(finished(new Operand.Constant(decision), use));
        return join.meet();
    }

    private Optional<Operand> let(Expression.Let let, Use use) {
        Scope outer = variables.scope();
        for (Expression binding : let.bindings()) {
            if (binding
                    instanceof Expression.Assignment(int _, Expression target, Expression value)) {
                Operand bound = value(value);
                variables.enter(binding);
                assignments.assign(target, bound);
            } else {
                variables.enter(binding);
            }
        }
        variables.enter(let);
        Optional<Operand> result = lower(let.body(), use);
        variables.leaveTo(outer);
        return result;
    }

    /// {@return the value of an expression that control flow passes straight through}
    private Operand straight(Expression expression, Use use) {
        return switch (expression) {
            case Expression.Embedded(int _, Object value) -> new Operand.Constant(value);
            case Expression.Unquoted _, Expression.Raw _ ->
                    throw new AssertionError("left over from a quotation");
            case Expression.Generated generated ->
                    throw file.notSupported(
                            generated.start(), "'@generated' inside of expressions");
            case Expression.Literal literal ->
                    new Operand.Constant(Constants.of(file.source(), literal));
            case Expression.Name(int start, String name) ->
                    name.equals("new") ? calls.bareNew(start) : variables.read(name);
            case Expression.Interpolation(int _, List<Expression> parts) ->
                    calls.apply(base("string"), parts, expression);
            case Expression.Call call -> calls.call(call);
            case Expression.ComparisonChain chain -> calls.chain(chain);
            case Expression.Broadcast broadcast -> broadcasts.value(broadcast);
            case Expression.BroadcastAssignment assignment -> broadcasts.assignment(assignment);
            case Expression.BroadcastUpdate update -> broadcasts.update(update);
            case Expression.View(int _, Expression.Index index) -> calls.view(index);
            case Expression.FieldAccess(int _, Expression object, String field) ->
                    builder.add(new Instruction.GetField(value(object), Symbol.of(field)));
            case Expression.Index index -> calls.index(index);
            case Expression.IndexBound bound -> calls.bound(bound);
            case Expression.TupleLiteral(int _, List<Expression> elements) ->
                    calls.apply(core("tuple"), elements, expression);
            case Expression.VectorLiteral(int _, List<Expression> elements) ->
                    calls.apply(base("vect"), elements, expression);
            case Expression.Curly curly -> types.curly(curly);
            case Expression.Where where -> types.where(where);
            case Expression.TypeAssertion assertion -> types.assertion(assertion);
            case Expression.Assignment assignment -> assignments.assignment(assignment, use);
            case Expression.Update update -> assignments.update(update);
            case Expression.Local(int _, List<Expression> declarations) ->
                    assignments.declarations(declarations);
            case Expression.Global(int _, List<Expression> declarations) ->
                    assignments.declarations(declarations);
            case Expression.While loop -> loops.whileLoop(loop);
            case Expression.For loop -> loops.forLoop(loop);
            case Expression.AnonymousFunction function -> closures.closureOf(function);
            case Expression.FunctionDefinition function -> closures.localFunction(function);
            case Expression.Assertion assertion -> calls.assertion(assertion);
            case Expression.NamedTupleLiteral(int _, Expression.Keywords elements) ->
                    new KeywordLowering(this).namedTuple(List.of(elements));
            case Expression.Keywords keywords ->
                    throw file.invalid(keywords.start(), "only calls have keyword arguments");
            case Expression.Unspecialized hint ->
                    throw file.invalid(
                            hint.start(), "'@nospecialize' may stand only before a parameter");
            case Expression.NamedArgument named ->
                    throw file.invalid(named.start(), "only calls have keyword arguments");
            case Expression.Splat splat ->
                    throw file.invalid(splat.start(), "'...' may stand only among arguments");
            case Expression.FunctionDeclaration declaration ->
                    throw file.notSupported(declaration.start(), "functions without methods here");
            case Expression.Definition definition ->
                    throw file.notSupported(
                            definition.start(), "definitions inside of expressions");
            case Expression.Block _,
                    Expression.Conditional _,
                    Expression.And _,
                    Expression.Or _,
                    Expression.Let _,
                    Expression.Try _,
                    Expression.InlineHint _ ->
                    throw new AssertionError("lowered as control flow");
            case Expression.Break _, Expression.Continue _, Expression.Return _ ->
                    throw new AssertionError("lowered as control flow");
        };
    }
}
