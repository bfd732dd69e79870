package dev.backedge.compile;

import dev.backedge.dispatch.MatchResult;
import dev.backedge.dispatch.MethodLookup;
import dev.backedge.dispatch.MethodMatch;
import dev.backedge.ir.Body;
import dev.backedge.ir.SourceLocation;
import dev.backedge.ir.Symbol;
import dev.backedge.lattice.Lattice;
import dev.backedge.lattice.LatticeOperations;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.GeneratedBody;
import dev.backedge.model.Method;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.MethodShape;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.Type;
import dev.backedge.model.Universe;
import dev.backedge.optimize.Optimizer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// Infers the code of method instances, one inference at a time, and publishes it.
///
/// Recursion is a fixpoint: an instance that is met again while it is inferred counts as never
/// returning at first, and the inference of its cycle is repeated until all results stay the same.
/// Counterpart: `typeinf`, Julia 1.9, `base/compiler/typeinfer.jl`.
public final class Compiler {
    private static final Symbol TOP_LEVEL = Symbol.of("top-level scope");
    private static final int MAX_NESTED = 60;
    private static final int MAX_ROUNDS = 8;

    /// Most instructions of a callee that is inferred once more for the constants of a call.
    private static final int MAX_PROPAGATED = 40;

    /// Most such inferences inside each other.
    private static final int MAX_PROPAGATIONS = 4;

    private final MethodLookup lookup;
    private final CodePublisher publisher;
    private final LatticeOperations operations;
    private final InferenceContext context;
    private final ReentrantLock lock = new ReentrantLock();
    private long inferred;
    private long begun;
    private long allNanos;
    private long optimizationNanos;

    /// Makes the compiler of a runtime.
    ///
    /// @param universe whose code is inferred
    /// @param lookup answers calls in it
    /// @param publisher takes the code
    public Compiler(Universe universe, MethodLookup lookup, CodePublisher publisher) {
        this.lookup = lookup;
        this.publisher = publisher;
        operations = new LatticeOperations(universe.core());
        context = new InferenceContext(universe, lookup, operations);
    }

    /// {@return the code of a method instance that is valid in a world, inferred if need be}
    ///
    /// @param instance whose code is wanted
    /// @param world in which it is to be valid
    public CodeInstance codeFor(MethodInstance instance, long world) {
        Optional<CodeInstance> known = instance.codeAt(world);
        if (known.isPresent()) {
            return known.get();
        }
        begin();
        try {
            InferenceSession session = new InferenceSession(world);
            session.infer(instance);
            return instance.codeAt(world)
                    .orElseThrow(() ->
                            new IllegalStateException("inference left no code for " + instance));
        } finally {
            end();
        }
    }

    /// An inference may run code that needs another one; the clock runs for the outermost.
    private void begin() {
        lock.lock();
        if (lock.getHoldCount() == 1) {
            begun = System.nanoTime();
        }
    }

    private void end() {
        if (lock.getHoldCount() == 1) {
            allNanos += System.nanoTime() - begun;
        }
        lock.unlock();
    }

    /// {@return what was inferred so far, and the time it took; classes are counted by others}
    CompileTimes times() {
        lock.lock();
        try {
            return new CompileTimes(
                    inferred, allNanos - optimizationNanos, optimizationNanos, 0, 0);
        } finally {
            lock.unlock();
        }
    }

    /// Infers the code of a call, and of all that it statically leads to.
    ///
    /// @param signature tuple type of the call, the function's type first
    /// @param world in which it is to be valid
    /// @return the code; empty unless exactly one method covers the call
    public Optional<CodeInstance> precompile(Type signature, long world) {
        if (!(lookup.matches(signature, 1, world) instanceof MatchResult.Matches matches)
                || matches.matches().size() != 1) {
            return Optional.empty();
        }
        MethodMatch match = matches.matches().getFirst();
        return Optional.of(codeFor(context.instanceFor(match, signature), world));
    }

    /// {@return code of a top-level form; nobody else gets to know it, since it runs once, in one
    /// world}
    ///
    /// @param body without arguments
    /// @param module in which its global names are looked up
    /// @param location where it stands
    /// @param world in which it runs
    CodeInstance topLevel(Body body, RuntimeModule module, SourceLocation location, long world) {
        Method method =
                new Method(
                        TOP_LEVEL,
                        module,
                        location,
                        context.core().tuple(),
                        MethodShape.of(0),
                        () -> Optional.of(body));
        MethodInstance instance = method.instanceFor(method.signature(), List.of());
        begin();
        try {
            InferenceSession session = new InferenceSession(world);
            Inferred inferred = session.once(instance);
            session.complete(instance, inferred, inferred.result());
            return session.completion.code().getLast();
        } finally {
            end();
        }
    }

    /// {@return the inferred result types of the methods that a call may select, the more specific
    /// before the less specific}
    ///
    /// @param signature tuple type of the call, the function's type first
    /// @param world in which the call is made
    public List<Type> resultTypes(Type signature, long world) {
        return codeOf(signature, world).stream().map(CodeInstance::returnType).toList();
    }

    /// {@return the code of the methods that a call may select, the more specific before the less
    /// specific}
    ///
    /// @param signature tuple type of the call, the function's type first
    /// @param world in which the call is made
    public List<CodeInstance> codeOf(Type signature, long world) {
        return lookup.matches(signature, Integer.MAX_VALUE, world)
                        instanceof MatchResult.Matches matches
                ? matches.matches().stream()
                        .map(match -> context.instanceFor(match, signature))
                        .map(instance -> codeFor(instance, world))
                        .toList()
                : List.of();
    }

    /// {@return the body of a method instance as inferred, with types, before it is optimized;
    /// empty where the method has none. It is inferred anew, and not kept.}
    ///
    /// @param instance whose code is wanted
    /// @param world in which it is to be valid
    public Optional<Body> inferredBody(MethodInstance instance, long world) {
        codeFor(instance, world);
        lock.lock();
        try {
            InferenceSession session = new InferenceSession(world);
            return session.once(instance).code().map(session.optimizer::asInferred);
        } finally {
            lock.unlock();
        }
    }

    /// The result of the code of an instance, as callers may rely on it.
    private Lattice resultOf(CodeInstance code) {
        return code.constant()
                .<Lattice>map(Lattice.Constant::new)
                .orElseGet(() -> operations.ofType(code.returnType()));
    }

    /// One inference from outside, with all the nested ones that it needs, in one world.
    final class InferenceSession {
        private final long world;
        private final InferenceStack stack = new InferenceStack();
        private final Map<MethodInstance, Optional<GeneratedBody>> generated = new HashMap<>();

        private final Optimizer optimizer;
        private final Completion completion;
        private int propagating;

        private InferenceSession(long world) {
            this.world = world;
            optimizer =
                    new Optimizer(
                            operations,
                            context.subtyping(),
                            new InferredKnowledge(context, this),
                            context.builtin("tuple"));
            completion = new Completion(operations, optimizer, world);
        }

        long world() {
            return world;
        }

        Completion completion() {
            return completion;
        }

        /// What a call of a method instance gives; empty where the nesting is too deep to ask.
        Optional<Lattice> infer(MethodInstance instance) {
            Optional<CodeInstance> code = instance.codeAt(world);
            if (code.isPresent()) {
                return Optional.of(resultOf(code.get()));
            }
            Optional<Lattice> provisional = stack.provisional(instance);
            if (provisional.isPresent()) {
                return provisional;
            }
            if (stack.depth() >= MAX_NESTED) {
                return Optional.empty();
            }
            return Optional.of(inferNew(instance));
        }

        private Lattice inferNew(MethodInstance instance) {
            InferenceStack.Entry entry = stack.push(instance);
            boolean changedBefore = stack.beginRound(entry);
            Inferred inferred = once(instance);
            Lattice result = stack.joined(entry, inferred.result(), operations);
            for (int round = 1;
                    stack.endRound(entry, result, operations) && !entry.isProvisional();
                    round++) {
                stack.beginRound(entry);
                inferred = once(instance);
                result =
                        round < MAX_ROUNDS
                                ? stack.joined(entry, inferred.result(), operations)
                                : operations.any();
            }
            if (entry.isProvisional()) {
                stack.suspend(entry, inferred, result, changedBefore);
            } else {
                stack.finish(entry, changedBefore)
                        .forEach((inner, known) ->
                                complete(inner, known.inferred(), known.result()));
                complete(instance, inferred, result);
                completion.code().forEach(code -> publisher.publish(code, world));
            }
            return result;
        }

        private void complete(MethodInstance instance, Inferred found, Lattice result) {
            long optimizationBegun = System.nanoTime();
            completion.add(instance, found, result);
            optimizationNanos += System.nanoTime() - optimizationBegun;
            inferred++;
        }

        private Inferred once(MethodInstance instance) {
            Optional<GeneratedBody> made = generated.computeIfAbsent(instance, this::generate);
            if (made.isPresent()) {
                return inference(instance, made.get().body()).run().relyingOn(made.get());
            }
            Optional<Body> body = instance.method().body();
            return body.map(known -> inference(instance, known).run())
                    .orElseGet(() -> new Inferred(operations.any(), List.of(), Optional.empty()));
        }

        private Inference inference(MethodInstance instance, Body body) {
            List<Lattice> arguments =
                    body.argumentCount() == 0
                            ? List.of()
                            : new ArgumentTypes(context.core(), operations).of(instance);
            return new Inference(context, this, instance, body, arguments);
        }

        /// What a method instance gives for the arguments of one call; empty where that is not
        /// worth while. Nothing is kept but the answer: the caller relies on what it relied on.
        ///
        /// @param arguments the function first
        Optional<Inferred> inferWith(MethodInstance instance, List<Lattice> arguments) {
            Optional<Body> body = instance.method().body();
            if (body.isEmpty()
                    || instance.method().generator().isPresent()
                    || instance.method().shape().isVararg()
                    || body.get().instructionCount() > MAX_PROPAGATED
                    || propagating >= MAX_PROPAGATIONS
                    || stack.depth() >= MAX_NESTED) {
                return Optional.empty();
            }
            propagating++;
            try {
                return Optional.of(
                        new Inference(context, this, instance, body.get(), arguments).run());
            } finally {
                propagating--;
            }
        }

        /// The body of a generated method, made once an inference.
        private Optional<GeneratedBody> generate(MethodInstance instance) {
            Method method = instance.method();
            return method.generator()
                    .map(generator ->
                            generator.generate(
                                    instance, method.primaryWorld().orElse(world), world));
        }
    }
}
