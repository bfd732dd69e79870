package dev.backedge.compile;

import dev.backedge.compile.builtin.Invoker;
import dev.backedge.compile.builtin.LanguageErrors;
import dev.backedge.compile.error.FailedCall;
import dev.backedge.compile.error.FailedCallException;
import dev.backedge.compile.error.FailedCalls;
import dev.backedge.dispatch.DispatchResult;
import dev.backedge.dispatch.MethodInstances;
import dev.backedge.dispatch.MethodLookup;
import dev.backedge.dispatch.MethodMatch;
import dev.backedge.ir.Body;
import dev.backedge.ir.SourceLocation;
import dev.backedge.jvm.CompiledCode;
import dev.backedge.jvm.Failures;
import dev.backedge.jvm.GeneratedClasses;
import dev.backedge.jvm.Interruption;
import dev.backedge.model.Builtin;
import dev.backedge.model.CallFrame;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Edge;
import dev.backedge.model.Method;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.Raised;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.StructValue;
import dev.backedge.model.Task;
import dev.backedge.model.Type;
import dev.backedge.model.TypeText;
import dev.backedge.model.Universe;
import dev.backedge.types.Subtyping;
import dev.backedge.types.TypeDepthException;
import dev.backedge.world.WorldRange;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Dispatches calls and runs bodies: the reference for whatever else will run them.
///
/// A call is looked up by the types of all its arguments in the task's world, specialised to a
/// method instance, and run by the code instance that is valid in that world; the [Compiler] infers
/// one where there is none. Code that runs in world w calls what was true in w.
public final class Interpreter implements Invoker {
    private final CoreTypes core;
    private final MethodLookup lookup;
    private final MethodInstances instances;
    private final Compiler compiler;
    private final GlobalWriter globals;
    private final CodeEvaluator evaluator;
    private final Subtyping subtyping;
    private final LanguageErrors errors;
    private final FailedCalls failures;
    private final Execution execution;
    private final Map<MethodInstance, Target> asWritten = new ConcurrentHashMap<>();
    private final Tiers tiers;

    /// Makes the interpreter of a runtime.
    ///
    /// @param universe whose code is run
    /// @param lookup answers calls in it
    /// @param compiler infers code for it
    /// @param globals assigns global variables in it
    /// @param evaluator evaluates code that programs make
    /// @param execution what of the code is compiled
    public Interpreter(
            Universe universe,
            MethodLookup lookup,
            Compiler compiler,
            GlobalWriter globals,
            CodeEvaluator evaluator,
            Execution execution) {
        core = universe.core();
        this.lookup = lookup;
        this.compiler = compiler;
        this.globals = globals;
        this.evaluator = evaluator;
        instances = new MethodInstances(core);
        subtyping = new Subtyping(core);
        errors = new LanguageErrors(core);
        failures = new FailedCalls(universe, lookup);
        this.execution = execution;
        tiers =
                new Tiers(
                        execution,
                        new GeneratedClasses(core, new GeneratedCodeCalls(this, errors)));
    }

    CoreTypes core() {
        return core;
    }

    GlobalWriter globals() {
        return globals;
    }

    Subtyping subtyping() {
        return subtyping;
    }

    /// {@return the result of code without arguments}
    ///
    /// @param body without arguments
    /// @param module in which its global names are looked up
    /// @param task that runs it
    public Object run(Body body, RuntimeModule module, Task task) {
        return run(body, module, SourceLocation.NONE, task);
    }

    /// {@return the result of a top-level form}
    ///
    /// @param body without arguments
    /// @param module in which its global names are looked up
    /// @param location where the form stands
    /// @param task that runs it
    public Object run(Body body, RuntimeModule module, SourceLocation location, Task task) {
        if (tiers.compilesTopLevel(body)) {
            CompiledCode compiled =
                    tiers.forTopLevel(
                            new Target(compiler.topLevel(body, module, location, task.world())));
            if (compiled != null) {
                return call(compiled, task, core.nothing());
            }
        }
        PreparedBody prepared =
                Preparation.prepare(body, module, "", SourceLocation.NONE, this, errors);
        return prepared.run(
                new Frame(task, List.of(), new Object[prepared.slots()], prepared.values()));
    }

    @Override
    public Object call(Task task, Object callee, Object... arguments) {
        if (callee instanceof Builtin builtin) {
            return builtin.code().call(task, arguments);
        }
        MethodMatch match = matchOf(task.world(), callee, arguments);
        return run(target(match, task.world()), task, callee, arguments);
    }

    Object call(Task task, Object callee, Object[] arguments, InlineCache cache) {
        if (callee instanceof Builtin builtin) {
            return builtin.code().call(task, arguments);
        }
        Target target = cache.find(core, task.world(), callee, arguments);
        if (target == null) {
            target = target(matchOf(task.world(), callee, arguments), task.world());
            cache.set(core, task.world(), callee, arguments, target);
        }
        return run(target, task, callee, arguments);
    }

    private DataType[] types(Object callee, Object[] arguments) {
        DataType[] types = new DataType[arguments.length + 1];
        types[0] = core.dispatchTypeOf(callee);
        for (int i = 0; i < arguments.length; i++) {
            types[i + 1] = core.dispatchTypeOf(arguments[i]);
        }
        return types;
    }

    /// The method that a call of values selects. The types of the values are gathered only where
    /// the answer for them is not known.
    private MethodMatch matchOf(long world, Object callee, Object[] arguments) {
        return switch (lookup.find(callee, arguments, world)) {
            case DispatchResult.Found(MethodMatch match) -> match;
            case DispatchResult.NoMatch _ ->
                    throw noMethod(
                            world,
                            callee,
                            arguments,
                            "no method matching " + TypeText.printCall(callOf(callee, arguments)));
            case DispatchResult.Ambiguous(List<Method> methods) ->
                    throw noMethod(
                            world,
                            callee,
                            arguments,
                            TypeText.printCall(callOf(callee, arguments))
                                    + " is ambiguous. Candidates:\n"
                                    + methods.stream()
                                            .map(method -> "  " + method)
                                            .collect(Collectors.joining("\n")));
        };
    }

    private DataType callOf(Object callee, Object[] arguments) {
        return core.tuple((Object[]) types(callee, arguments));
    }

    private Target target(MethodMatch match, long world) {
        return target(instances.instanceFor(match, (DataType) match.intersection()), world);
    }

    private RuntimeException noMethod(
            long world, Object callee, Object[] arguments, String message) {
        return raised(callee, tuple(arguments), world, message);
    }

    private RuntimeException raised(Object callee, Object arguments, long world, String message) {
        Raised error = errors.method(callee, arguments, world, message);
        return new FailedCallException(
                error.value(),
                String.valueOf(error.getMessage()),
                () -> failedCall(callee, arguments, world));
    }

    Target target(MethodInstance instance, long world) {
        boolean uninferred =
                execution == Execution.AS_WRITTEN && instance.method().generator().isEmpty();
        return uninferred
                ? asWritten.computeIfAbsent(instance, this::withoutInference)
                : target(compiler.codeFor(instance, world));
    }

    /// Code without a body of its own: the method's is run.
    private Target withoutInference(MethodInstance instance) {
        return new Target(
                new CodeInstance(
                        instance,
                        WorldRange.from(1),
                        core.any(),
                        Optional.empty(),
                        List.of(),
                        Optional::empty));
    }

    private static Target target(CodeInstance code) {
        Optional<Object> known = code.prepared();
        if (known.isPresent()) {
            return (Target) known.get();
        }
        Target target = new Target(code);
        code.prepare(target);
        return target;
    }

    private PreparedBody bodyOf(Target target) {
        PreparedBody known = target.body();
        if (known != null) {
            return known;
        }
        PreparedBody prepared = prepared(target.code());
        target.prepare(prepared);
        return prepared;
    }

    private PreparedBody prepared(CodeInstance code) {
        Method method = code.instance().method();
        if (method.implementation().isPresent()) {
            return ImplementationStep.body(method.implementation().get(), errors);
        }
        Body body =
                code.body()
                        .or(method::body)
                        .orElseThrow(
                                () -> errors.failure("the code of " + method + " is not known"));
        return Preparation.prepare(
                body, method.module(), method.name().name(), method.location(), this, errors);
    }

    /// {@return the result of running a method instance}
    ///
    /// @param task in whose world the code is valid
    /// @param instance that is run
    /// @param callee a function, type or callable value
    /// @param arguments instances of its types
    public Object run(Task task, MethodInstance instance, Object callee, Object... arguments) {
        return run(target(instance, task.world()), task, callee, arguments);
    }

    Object run(Target target, Task task, Object callee, Object[] arguments) {
        Interruption.check(task);
        CompiledCode compiled = tiers.forCall(target);
        if (compiled != null) {
            return call(compiled, task, callee, arguments);
        }
        PreparedBody body = bodyOf(target);
        @Nullable Object[] slots = new Object[body.slots()];
        slots[0] = callee;
        if (target.last() == Target.Last.REST) {
            int plain = target.argumentCount() - 2;
            System.arraycopy(arguments, 0, slots, 1, plain);
            slots[plain + 1] = tuple(Arrays.copyOfRange(arguments, plain, arguments.length));
        } else {
            System.arraycopy(arguments, 0, slots, 1, arguments.length);
        }
        return body.run(new Frame(task, target.staticParameters(), slots, body.values()));
    }

    private static Object call(
            CompiledCode compiled, Task task, Object callee, Object... arguments) {
        try {
            return compiled.call(task, callee, arguments);
        } catch (StackOverflowError | TypeDepthException thrown) {
            throw Failures.raised(thrown, task);
        }
    }

    /// Runs code whose arguments, the callee first, are ready: a vararg's tuple is made.
    Object interpret(CodeInstance code, Task task, Object[] arguments) {
        PreparedBody body = bodyOf(target(code));
        @Nullable Object[] slots = new Object[body.slots()];
        System.arraycopy(arguments, 0, slots, 0, code.instance().method().shape().argumentCount());
        return body.run(new Frame(task, code.instance().staticParameters(), slots, body.values()));
    }

    private Object tuple(Object[] elements) {
        Object[] types = new Object[elements.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = core.typeOf(elements[i]);
        }
        DataType type = core.tuple(types);
        return type.isSingleton() ? type.instance().orElseThrow() : StructValue.of(type, elements);
    }

    @Override
    public Object invoke(Task task, Object callee, Type argumentTypes, Object... arguments) {
        DataType[] types = types(callee, arguments);
        Type signature = SignatureTypes.withCallee(core, types[0], argumentTypes);
        DataType call = core.tuple((Object[]) types);
        Method method =
                lookup.invokeLookup(signature, task.world())
                        .map(MethodMatch::method)
                        .orElseThrow(() ->
                                raised(
                                        callee,
                                        argumentTypes,
                                        task.world(),
                                        "no method matching invoke "
                                                + TypeText.printCall(signature)));
        MethodMatch match =
                subtyping
                        .findParameters(call, method.signature())
                        .map(values -> new MethodMatch(method, call, values, Edge.Coverage.FULL))
                        .orElseThrow(
                                () -> errors.type("invoke", "", argumentTypes, tuple(arguments)));
        return run(
                target(instances.instanceFor(match, call), task.world()), task, callee, arguments);
    }

    @Override
    public Object evaluate(RuntimeModule module, Object code) {
        return evaluator.evaluate(module, code);
    }

    @Override
    public boolean isApplicable(Task task, Object callee, Object... arguments) {
        return lookup.find(callee, arguments, task.world()) instanceof DispatchResult.Found;
    }

    @Override
    public FailedCall failedCall(Object callee, Object arguments, long world) {
        return failures.find(callee, arguments, world);
    }

    @Override
    public List<Type> resultTypes(Object callee, Type argumentTypes, long world) {
        return compiler.resultTypes(
                SignatureTypes.withCallee(core, core.dispatchTypeOf(callee), argumentTypes), world);
    }

    /// {@return the code of the methods that a call may select, the more specific before the less
    /// specific}
    ///
    /// @param callee that is called
    /// @param argumentTypes a tuple type
    /// @param world in which the call is made
    public List<CodeInstance> codeOf(Object callee, Type argumentTypes, long world) {
        return compiler.codeOf(
                SignatureTypes.withCallee(core, core.dispatchTypeOf(callee), argumentTypes), world);
    }

    /// {@return the body of code as inferred, with types, before it was optimized; empty where the
    /// method has none}
    ///
    /// @param code of this runtime
    public Optional<Body> inferredBody(CodeInstance code) {
        return compiler.inferredBody(code.instance(), code.firstWorld());
    }

    /// {@return the bytes of the Java class that code is compiled to}
    ///
    /// @param code of this runtime
    public byte[] classOf(CodeInstance code) {
        return tiers.classOf(code);
    }

    /// {@return the calls that were running when an error was raised, the innermost first, once the
    /// error has left them all}
    ///
    /// @param error of a program of this runtime
    public List<CallFrame> framesOf(Raised error) {
        return error.frames(PreparedBody.class.getName(), tiers::framesOf);
    }

    /// {@return how much was inferred and compiled so far, and what it took}
    public CompileTimes compileTimes() {
        return tiers.times(compiler.times());
    }

    @Override
    public boolean precompile(Task task, Object callee, Type argumentTypes) {
        Optional<CodeInstance> code =
                compiler.precompile(
                        SignatureTypes.withCallee(core, core.dispatchTypeOf(callee), argumentTypes),
                        task.world());
        code.ifPresent(tiers::precompile);
        return code.isPresent();
    }
}
