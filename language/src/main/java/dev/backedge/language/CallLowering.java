package dev.backedge.language;

import dev.backedge.ir.BodyBuilder;
import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Symbol;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Lowers calls and what is defined as one: operators, indexing, `new`, `@assert`.
final class CallLowering {
    private final BodyLowering body;
    private final Optional<Construction> construction;
    private final Deque<Indexing> indexing = new ArrayDeque<>();

    /// The index that is being lowered: which `begin` and `end` mean.
    private record Indexing(Operand collection, int position, int count) {}

    CallLowering(BodyLowering body, Optional<Construction> construction) {
        this.body = body;
        this.construction = construction;
    }

    private CodeBuilder builder() {
        return body.builder();
    }

    Operand call(Expression.Call call) {
        if (isNew(call.callee())) {
            return new NewLowering(body, construction.orElseThrow()).lower(call);
        }
        if (isRethrow(call)) {
            Operand error = body.attempts().caught().orElseThrow();
            return builder().call(body.core("throw_again"), error);
        }
        if (isEvaluationHere(call)) {
            return evaluationHere(call);
        }
        if (KeywordLowering.hasKeywords(call.arguments())) {
            return new KeywordLowering(body).call(calleeOf(call), call);
        }
        if (isNegativePower(call)) {
            return apply(body.base("negative_power"), call.arguments(), call);
        }
        if (isNotIdentical(call)) {
            Operand same = apply(body.core("==="), call.arguments(), call);
            return builder().call(body.core("not_int"), same);
        }
        boolean folded =
                call.callee() instanceof Expression.Name(int _, String operator)
                        && (operator.equals("+") || operator.equals("*"))
                        && call.arguments().size() > 2
                        && !isSplatted(call.arguments());
        return folded ? fold(call) : apply(calleeOf(call), call.arguments(), call);
    }

    private boolean isNegativePower(Expression.Call call) {
        return call.callee() instanceof Expression.Name(int _, String name)
                && name.equals("^")
                && call.arguments().size() == 2
                && call.arguments().get(1) instanceof Expression.IntegerLiteral literal
                && literal.value().signum() < 0
                && body.variables().isGlobal(name);
    }

    /// `a !== b` is the opposite of `a === b`, of which inference knows what it tells.
    private boolean isNotIdentical(Expression.Call call) {
        return call.callee() instanceof Expression.Name(int _, String name)
                && name.equals("!==")
                && call.arguments().size() == 2
                && !isSplatted(call.arguments())
                && body.variables().isGlobal(name);
    }

    /// `rethrow()` in a handler throws what it caught.
    private boolean isRethrow(Expression.Call call) {
        return call.callee() instanceof Expression.Name(int _, String name)
                && name.equals("rethrow")
                && call.arguments().isEmpty()
                && body.attempts().caught().isPresent()
                && body.variables().isGlobal(name);
    }

    /// `eval(code)` evaluates in the module in which the call stands.
    private boolean isEvaluationHere(Expression.Call call) {
        return call.callee() instanceof Expression.Name(int _, String name)
                && name.equals("eval")
                && call.arguments().size() == 1
                && !isSplatted(call.arguments())
                && body.variables().isGlobal(name);
    }

    private Operand evaluationHere(Expression.Call call) {
        Operand code = body.value(call.arguments().getFirst());
        body.atLineOf(call);
        Operand module = new Operand.Global(Symbol.of(Quotation.MODULE));
        return builder().call(body.base("eval_expanded"), module, code);
    }

    private boolean isNew(Expression callee) {
        Expression base =
                callee instanceof Expression.Curly(int _, Expression applied, List<Expression> _)
                        ? applied
                        : callee;
        boolean named =
                base instanceof Expression.Name(int _, String name)
                        && (name.equals("new") || name.equals(Construction.EXACT_NEW));
        return named && construction.isPresent();
    }

    /// `new` that is not called.
    Operand bareNew(int start) {
        if (construction.isPresent()) {
            throw body.file().invalid(start, "'new' must be called");
        }
        return body.variables().read("new");
    }

    private Operand calleeOf(Expression.Call call) {
        Operand callee = body.value(call.callee());
        body.atLineOf(call);
        return call.arguments().stream().anyMatch(CallLowering::mayAssign)
                ? body.kept(callee)
                : callee;
    }

    /// `a + b + c` is `(a + b) + c`.
    private Operand fold(Expression.Call call) {
        Operand callee = calleeOf(call);
        List<Operand> operands = operands(call.arguments());
        body.atLineOf(call);
        Operand result = operands.getFirst();
        for (Operand operand : operands.subList(1, operands.size())) {
            result = builder().call(callee, result, operand);
        }
        return result;
    }

    /// {@return the result of a call with arguments among which splats may be; it stands in the
    /// line in which the expression begins}
    Operand apply(Operand callee, List<Expression> arguments, Expression whole) {
        if (isSplatted(arguments)) {
            return spread(callee, List.of(), arguments, whole);
        }
        List<Operand> operands = operands(arguments);
        body.atLineOf(whole);
        return builder().add(new Instruction.Call(callee, operands));
    }

    static boolean isSplatted(List<Expression> arguments) {
        return arguments.stream().anyMatch(Expression.Splat.class::isInstance);
    }

    /// {@return the result of a call whose first arguments are known and among whose others splats
    /// are}
    Operand spread(
            Operand callee, List<Operand> first, List<Expression> arguments, Expression whole) {
        List<Operand> containers = new ArrayList<>(List.of(callee));
        if (!first.isEmpty()) {
            containers.add(builder().add(new Instruction.Call(body.core("tuple"), first)));
        }
        List<Expression> plain = new ArrayList<>();
        for (Expression argument : arguments) {
            if (argument instanceof Expression.Splat(int _, Expression container)) {
                addTuple(plain, containers);
                containers.add(body.value(container));
            } else {
                plain.add(argument);
            }
        }
        addTuple(plain, containers);
        body.atLineOf(whole);
        return builder().add(new Instruction.Call(body.core("_apply"), containers));
    }

    private void addTuple(List<Expression> plain, List<Operand> containers) {
        if (!plain.isEmpty()) {
            containers.add(
                    builder().add(new Instruction.Call(body.core("tuple"), operands(plain))));
            plain.clear();
        }
    }

    /// {@return the values, evaluated from left to right; an assignment in a later one does not
    /// change an earlier one}
    List<Operand> operands(List<Expression> expressions) {
        List<Operand> operands = new ArrayList<>();
        for (int i = 0; i < expressions.size(); i++) {
            Operand operand = body.value(expressions.get(i));
            boolean assignedLater =
                    expressions.subList(i + 1, expressions.size()).stream()
                            .anyMatch(CallLowering::mayAssign);
            operands.add(assignedLater ? body.kept(operand) : operand);
        }
        return operands;
    }

    static boolean mayAssign(Expression expression) {
        return Children.anyWithin(
                expression,
                part -> part instanceof Expression.Assignment || part instanceof Expression.Update);
    }

    /// `a < b < c`: each operand is evaluated once, and none after the first comparison that fails.
    Operand chain(Expression.ComparisonChain chain) {
        Join join = new Join(builder(), Use.VALUE);
        BodyBuilder.Label failed = builder().newBlock();
        Operand left = body.kept(body.value(chain.operands().getFirst()));
        for (int i = 0; i < chain.operators().size(); i++) {
            Operand right = body.kept(body.value(chain.operands().get(i + 1)));
            Operand holds =
                    builder()
                            .call(
                                    body.variables().read(chain.operators().get(i).name()),
                                    left,
                                    right);
            if (i == chain.operators().size() - 1) {
                join.arrive(holds);
            } else {
                BodyBuilder.Label more = builder().newBlock();
                builder().branch(holds, more, failed);
                builder().startBlock(more);
            }
            left = right;
        }
        builder().startBlock(failed);
        join.arrive(new Operand.Constant(false));
        return join.meet().orElseThrow();
    }

    Operand index(Expression.Index index) {
        Operand collection = collection(index);
        return indexed(body.base("getindex"), collection, List.of(collection), index);
    }

    /// {@return a part of a collection that shares its elements}
    Operand view(Expression.Index index) {
        Operand collection = collection(index);
        return indexed(body.base("view"), collection, List.of(collection), index);
    }

    /// {@return what `collection[indexes...] .= value` assigns to}
    Operand assigned(Expression.Index index) {
        Operand collection = collection(index);
        return indexed(body.base("dotview"), collection, List.of(collection), index);
    }

    /// {@return the result of a call with known arguments and the indexes of a collection}
    Operand indexed(
            Operand function, Operand collection, List<Operand> first, Expression.Index index) {
        if (isSplatted(index.arguments())) {
            indexing.push(new Indexing(collection, 1, 1));
            Operand result = spread(function, first, index.arguments(), index);
            indexing.pop();
            return result;
        }
        List<Operand> operands = new ArrayList<>(first);
        operands.addAll(indexes(collection, index.arguments()));
        body.atLineOf(index);
        return builder().add(new Instruction.Call(function, operands));
    }

    /// {@return the indexed value, kept if an index may assign}
    Operand collection(Expression.Index index) {
        Operand collection = body.value(index.collection());
        return index.arguments().stream().anyMatch(CallLowering::mayAssign)
                ? body.kept(collection)
                : collection;
    }

    List<Operand> indexes(Operand collection, List<Expression> arguments) {
        List<Operand> operands = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            indexing.push(new Indexing(collection, i + 1, arguments.size()));
            operands.add(body.value(arguments.get(i)));
            indexing.pop();
        }
        return operands;
    }

    Operand bound(Expression.IndexBound bound) {
        Indexing index = indexing.element();
        Operand function =
                body.base(bound.bound() == Expression.Bound.LAST ? "lastindex" : "firstindex");
        return index.count() == 1
                ? builder().call(function, index.collection())
                : builder()
                        .call(
                                function,
                                index.collection(),
                                new Operand.Constant((long) index.position()));
    }

    Operand assertion(Expression.Assertion assertion) {
        BodyBuilder.Label failed = builder().newBlock();
        BodyBuilder.Label holds = builder().newBlock();
        body.branch(assertion.condition(), holds, failed);
        builder().startBlock(failed);
        Operand message = message(assertion);
        Operand error =
                builder().add(new Instruction.New(body.core("AssertionError"), List.of(message)));
        builder().call(body.core("throw"), error);
        builder().jump(holds);
        builder().startBlock(holds);
        return BodyLowering.NOTHING;
    }

    private Operand message(Expression.Assertion assertion) {
        if (assertion.message().isEmpty()) {
            return new Operand.Constant(assertion.text());
        }
        Operand message = body.value(assertion.message().get());
        return assertion.message().get() instanceof Expression.StringLiteral
                ? message
                : builder().call(body.base("string"), message);
    }

    /// {@return a symbol as an operand}
    static Operand symbol(String name) {
        return new Operand.Constant(Symbol.of(name));
    }
}
