package dev.backedge.compile;

import dev.backedge.dispatch.MatchResult;
import dev.backedge.dispatch.MethodMatch;
import dev.backedge.ir.Body;
import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Statement;
import dev.backedge.ir.Symbol;
import dev.backedge.lattice.Lattice;
import dev.backedge.lattice.LatticeOperations;
import dev.backedge.model.Builtin;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.DataType;
import dev.backedge.model.Edge;
import dev.backedge.model.Effects;
import dev.backedge.model.Method;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.Reliance;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.optimize.CallSplitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Infers calls, and records what the answers rely on.
final class CallInference {
    /// Most instructions, as written, of a method that may be simple.
    private static final int MAX_SIMPLE = 4;

    private final InferenceContext context;
    private final LatticeOperations operations;
    private final Compiler.InferenceSession session;
    private final BuiltinInference builtins;
    private final ConstantEvaluation evaluation;
    private final EdgeCollector edges = new EdgeCollector();

    /// What a call gives, and the method instance that it surely calls.
    ///
    /// @param result with what is known of the arguments of this call
    /// @param target called
    /// @param declared what any call of the target gives
    /// @param cases of a call whose arguments are of one of few types
    /// @param way how the program comes to the result
    record Outcome(
            Lattice result,
            Optional<MethodInstance> target,
            Lattice declared,
            List<CallSplitting.Case> cases,
            Way way) {
        Outcome(Lattice result, Optional<MethodInstance> target) {
            this(result, target, result);
        }

        Outcome(Lattice result, Optional<MethodInstance> target, Lattice declared) {
            this(result, target, declared, List.of(), Way.CALLED);
        }
    }

    /// How a program comes to the result of a call.
    enum Way {
        /// It makes the call.
        CALLED,
        /// The result is known, and the call need not be made.
        COMPUTED
    }

    CallInference(InferenceContext context, Compiler.InferenceSession session) {
        this.context = context;
        this.session = session;
        operations = context.operations();
        builtins = new BuiltinInference(context, this, session.world());
        evaluation = new ConstantEvaluation(context, builtins, session.world());
    }

    void beginRecording() {
        edges.clear();
    }

    void rely(Edge edge) {
        edges.add(edge);
    }

    List<Edge> edges() {
        return edges.edges();
    }

    Outcome call(Lattice callee, List<Lattice> arguments) {
        if (callee instanceof Lattice.Constant(Builtin builtin)) {
            Optional<Spread> spread = Spread.of(builtin, arguments, operations);
            if (spread.isPresent()) {
                return call(arguments.get(spread.get().callee()), spread.get().known());
            }
            return new Outcome(builtins.call(builtin, arguments), Optional.empty());
        }
        List<Object> types = new ArrayList<>();
        types.add(operations.callType(callee));
        arguments.forEach(argument -> types.add(operations.callType(argument)));
        if (!isKnownCallee((Type) types.getFirst())) {
            return new Outcome(operations.any(), Optional.empty());
        }
        DataType signature = context.core().tuple(types.toArray());
        List<ArgumentCases.Choice> choices = ArgumentCases.of(types);
        if (!choices.isEmpty() && !isSimple(signature)) {
            return split(choices);
        }
        Outcome outcome = propagated(dispatched(signature), callee, arguments);
        boolean tellsNothing =
                outcome.target().isEmpty() && operations.same(outcome.result(), operations.any());
        return tellsNothing ? likely(ArgumentCases.likely(context.core(), types)) : outcome;
    }

    /// A call that could select many methods: for numbers, where it is a call of builtin functions
    /// alone, these take its place; for what else may come it remains a call.
    private Outcome likely(List<ArgumentCases.Choice> choices) {
        List<CallSplitting.Case> cases = new ArrayList<>();
        for (ArgumentCases.Choice choice : choices) {
            DataType signature = context.core().tuple(choice.types().toArray());
            if (isBuiltin(signature)) {
                Outcome outcome = dispatched(signature);
                cases.add(
                        new CallSplitting.Case(
                                choice.tested(), outcome.target(), outcome.result()));
            }
        }
        if (!cases.isEmpty()) {
            cases.add(new CallSplitting.Case(Map.of(), Optional.empty(), operations.any()));
        }
        return new Outcome(operations.any(), Optional.empty(), operations.any(), cases, Way.CALLED);
    }

    /// Whether a call surely selects a method that comes to little more than a builtin function.
    private boolean isBuiltin(DataType signature) {
        if (!(context.matches().of(signature, session.world())
                        instanceof MatchResult.Matches matches)
                || matches.matches().size() != 1
                || !isCertain(matches)
                || !isShort(matches.matches().getFirst().method())) {
            return false;
        }
        MethodInstance instance = context.instanceFor(matches.matches().getFirst(), signature);
        return session.infer(instance).isPresent()
                && InlinedBody.find(instance, session.world()).stream()
                        .anyMatch(body ->
                                body.instructionCount() <= MAX_SIMPLE && callsBuiltinsAlone(body));
    }

    private static boolean isShort(Method method) {
        return method.body().stream().anyMatch(body -> body.instructionCount() <= MAX_SIMPLE);
    }

    /// Whether a call surely selects a method that only calls builtin functions, so that nothing is
    /// won by knowing the arguments better.
    private boolean isSimple(DataType signature) {
        return context.matches().of(signature, session.world())
                        instanceof MatchResult.Matches matches
                && matches.matches().size() == 1
                && isCertain(matches)
                && isShort(matches.matches().getFirst().method())
                && dispatched(signature).target().isPresent();
    }

    private static boolean callsBuiltinsAlone(Body body) {
        return body.blocks().stream()
                .flatMap(block -> block.statements().stream())
                .map(Statement::instruction)
                .allMatch(instruction ->
                        switch (instruction) {
                            case Instruction.Call(Operand callee, _) ->
                                    callee instanceof Operand.Constant(Builtin _);
                            case Instruction.Invoke _ -> false;
                            case Instruction.New _,
                                    Instruction.GetField _,
                                    Instruction.SetField _,
                                    Instruction.SetSlot _,
                                    Instruction.SetGlobal _,
                                    Instruction.IsDefined _,
                                    Instruction.Phi _,
                                    Instruction.Refine _,
                                    Instruction.Caught _ ->
                                    true;
                        });
    }

    /// A call whose arguments are of one of few types: a call for each.
    private Outcome split(List<ArgumentCases.Choice> choices) {
        List<CallSplitting.Case> cases = new ArrayList<>();
        Lattice result = Lattice.NEVER;
        for (ArgumentCases.Choice choice : choices) {
            Outcome outcome = dispatched(context.core().tuple(choice.types().toArray()));
            cases.add(new CallSplitting.Case(choice.tested(), outcome.target(), outcome.result()));
            result = operations.join(result, outcome.result());
        }
        boolean useful = cases.stream().anyMatch(one -> one.target().isPresent());
        return new Outcome(
                result, Optional.empty(), result, useful ? cases : List.of(), Way.CALLED);
    }

    /// Infers the callee once more with the constants of this call, where its result is not exact
    /// without them. Counterpart: `abstract_call_method_with_const_args`, Julia 1.9,
    /// `base/compiler/abstractinterpretation.jl`.
    private Outcome propagated(Outcome outcome, Lattice callee, List<Lattice> arguments) {
        if (isKnownWithoutCall(outcome)) {
            return new Outcome(
                    outcome.result(), outcome.target(), outcome.result(), List.of(), Way.COMPUTED);
        }
        Optional<Lattice> computed =
                outcome.target().flatMap(target -> evaluation.result(target, callee, arguments));
        if (computed.isPresent()) {
            evaluation.made().forEach(made -> rely(codeOf(made, Reliance.Kind.BODY)));
            return new Outcome(
                    computed.get(),
                    outcome.target(),
                    outcome.result(),
                    List.of(),
                    computed.get().isNever() ? Way.CALLED : Way.COMPUTED);
        }
        if (outcome.target().isEmpty()
                || outcome.result() instanceof Lattice.Constant
                || arguments.stream().noneMatch(CallInference::tellsMore)
                || outcome.result() instanceof Lattice.OfType(DataType type)
                        && type.isConcrete()
                        && !(type == context.core().bool()
                                && arguments.stream().anyMatch(CallInference::isName))) {
            return outcome;
        }
        List<Lattice> all = new ArrayList<>(List.of(callee));
        all.addAll(arguments);
        Optional<Inferred> inferred = session.inferWith(outcome.target().get(), all);
        if (inferred.isEmpty() || operations.same(inferred.get().result(), outcome.result())) {
            return outcome;
        }
        inferred.get().edges().forEach(this::rely);
        return new Outcome(inferred.get().result(), outcome.target(), outcome.result());
    }

    /// Whether a callee always gives the same and does nothing else.
    private boolean isKnownWithoutCall(Outcome outcome) {
        boolean known =
                outcome.result() instanceof Lattice.Constant
                        && outcome.target()
                                .flatMap(target -> target.codeAt(session.world()))
                                .filter(code -> code.effects().include(Effects.REMOVABLE))
                                .isPresent();
        if (known) {
            rely(codeOf(outcome.target().orElseThrow(), Reliance.Kind.EFFECTS));
        }
        return known;
    }

    /// What a test says of a name or a type decides which way the caller goes.
    private static boolean isName(Lattice argument) {
        return argument instanceof Lattice.Constant(Object value)
                && (value instanceof Type || value instanceof Symbol);
    }

    /// Whether more is known of an argument than the types of a method instance say.
    private static boolean tellsMore(Lattice argument) {
        return argument instanceof Lattice.Constant(Object value)
                && (value instanceof Type
                        || value instanceof Number
                        || value instanceof Boolean
                        || value instanceof Symbol);
    }

    /// Calls of something whose type is not concrete could be calls of anything.
    private static boolean isKnownCallee(Type callee) {
        return callee instanceof DataType type
                && !type.hasFreeVariables()
                && (type.isConcrete() || type.isTypeType());
    }

    private Outcome dispatched(DataType signature) {
        return switch (context.matches().of(signature, session.world())) {
            case MatchResult.TooMany _ -> new Outcome(operations.any(), Optional.empty());
            case MatchResult.Matches matches -> {
                List<Method> methods = matches.matches().stream().map(MethodMatch::method).toList();
                List<Edge> relied =
                        new ArrayList<>(
                                List.of(new Edge.Call(signature, methods, matches.coverage())));
                Lattice result = Lattice.NEVER;
                Optional<MethodInstance> target = Optional.empty();
                for (MethodMatch match : matches.matches()) {
                    MethodInstance instance = context.instanceFor(match, signature);
                    Optional<Lattice> known = session.infer(instance);
                    known.ifPresent(found -> relied.add(resultOf(instance, found)));
                    result = operations.join(result, known.orElseGet(operations::any));
                    target =
                            Optional.of(instance)
                                    .filter(_ -> methods.size() == 1 && isCertain(matches))
                                    .filter(only -> signature.isDispatchTuple() || isInlined(only));
                }
                // An answer that tells nothing is not relied on.
                if (target.isPresent() || !operations.same(result, operations.any())) {
                    relied.forEach(this::rely);
                }
                yield new Outcome(result, target);
            }
        };
    }

    /// The result type of the code of the method that a call surely selects; empty where there is
    /// no such method, or its inference goes on.
    Optional<Type> finalResult(Lattice callee, List<Lattice> arguments) {
        List<Object> types = new ArrayList<>();
        types.add(operations.callType(callee));
        arguments.forEach(argument -> types.add(operations.callType(argument)));
        DataType signature = context.core().tuple(types.toArray());
        return signature.isDispatchTuple()
                ? dispatched(signature)
                        .target()
                        .flatMap(target -> target.codeAt(session.world()))
                        .map(CodeInstance::returnType)
                : Optional.empty();
    }

    /// Whether the code for types that are not exact is worth more than that for the exact types,
    /// which a call would find when it runs: where it takes the place of the call, and calls
    /// nothing that would have to be looked up.
    private boolean isInlined(MethodInstance instance) {
        return instance.method().generator().isEmpty()
                && instance.staticParameters().stream().noneMatch(TypeVar.class::isInstance)
                && InlinedBody.find(instance, session.world()).stream()
                        .anyMatch(CallInference::callsBuiltinsAlone);
    }

    private static boolean isCertain(MatchResult.Matches matches) {
        return matches.coverage() == Edge.Coverage.FULL
                && matches.ambiguity() == MatchResult.Ambiguity.NONE;
    }

    private Lattice inferredResult(MethodInstance instance) {
        Optional<Lattice> result = session.infer(instance);
        result.ifPresent(known -> rely(resultOf(instance, known)));
        return result.orElseGet(operations::any);
    }

    private static Edge resultOf(MethodInstance instance, Lattice result) {
        return codeOf(
                instance,
                result instanceof Lattice.Constant
                        ? Reliance.Kind.CONSTANT
                        : Reliance.Kind.RESULT_TYPE);
    }

    private static Edge codeOf(MethodInstance instance, Reliance.Kind kind) {
        return new Edge.Code(instance, Reliance.of(kind));
    }

    /// The call that `invoke` makes.
    Lattice invoked(Type signature, DataType actual) {
        Optional<Method> method =
                context.lookup().invokeLookup(signature, session.world()).map(MethodMatch::method);
        Optional<MethodMatch> match = method.flatMap(found -> context.matchOf(actual, found));
        if (match.isEmpty()) {
            return operations.any();
        }
        rely(new Edge.Invoke(signature, method.orElseThrow()));
        return inferredResult(context.instanceFor(match.get(), actual));
    }
}
