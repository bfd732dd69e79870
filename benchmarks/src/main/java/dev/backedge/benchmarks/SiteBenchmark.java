package dev.backedge.benchmarks;

import static java.util.Objects.requireNonNull;

import clojure.lang.MultiFn;

import dev.backedge.call.CallWorld;
import dev.backedge.model.StructValue;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BinaryOperator;

/// Calls with two receivers at one site. Each invocation makes [DispatchCalls#COUNT] of them, in
/// random order; the parameter says how many pairs of types occur. Each pair has a method of its
/// own, which gives a constant.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(DispatchCalls.COUNT)
public class SiteBenchmark {
    @Param({"1", "4", "8", "64"})
    private int pairs = 1;

    private Receiver[] firstObjects = {};
    private Receiver[] secondObjects = {};
    private StructValue[] firstValues = {};
    private StructValue[] secondValues = {};

    /// Made when the benchmark that needs it runs. What the JVM is to compile into its callers has
    /// to be in a static final field.
    private static final class Ours {
        static final DispatchProgram PROGRAM = DispatchProgram.ofAllPairs();
        static final MethodHandle SITE =
                PROGRAM.session()
                        .callSites()
                        .site(
                                new CallWorld.Latest(),
                                PROGRAM.meet(),
                                MethodType.genericMethodType(2))
                        .dynamicInvoker();
    }

    private static final class Chain {
        static final MethodHandle SITE = new PlainChain().dynamicInvoker();
    }

    private static final class Multi {
        static final MultiFn METHODS = ClojureMultimethod.ofAllPairs();
    }

    private static final class Hashed {
        static final Map<List<Class<?>>, BinaryOperator<Object>> METHODS = new HashMap<>();

        static {
            for (int i = 0; i < Receiver.CLASSES * Receiver.CLASSES; i++) {
                int first = i % Receiver.CLASSES;
                int second = i / Receiver.CLASSES;
                String answer = Receiver.answer(first, second);
                METHODS.put(
                        List.of(Receiver.of(first).getClass(), Receiver.of(second).getClass()),
                        (_, _) -> answer);
            }
        }
    }

    /// Starts without calls; [#build] makes them.
    public SiteBenchmark() {}

    /// Makes the receivers.
    @Setup
    public void build() {
        DispatchCalls calls = new DispatchCalls(pairs);
        Receiver[][] objects = new Receiver[Receiver.CLASSES][DispatchCalls.RECEIVERS];
        for (int type = 0; type < Receiver.CLASSES; type++) {
            for (int i = 0; i < DispatchCalls.RECEIVERS; i++) {
                objects[type][i] = Receiver.of(type);
            }
        }
        firstObjects = calls.firsts(objects, Receiver[]::new);
        secondObjects = calls.seconds(objects, Receiver[]::new);
    }

    /// Makes the receivers of our own site.
    @Setup
    public void buildOurs() {
        DispatchCalls calls = new DispatchCalls(pairs);
        StructValue[][] values = new StructValue[Receiver.CLASSES][DispatchCalls.RECEIVERS];
        for (int type = 0; type < Receiver.CLASSES; type++) {
            for (int i = 0; i < DispatchCalls.RECEIVERS; i++) {
                values[type][i] = Ours.PROGRAM.value(type);
            }
        }
        firstValues = calls.firsts(values, StructValue[]::new);
        secondValues = calls.seconds(values, StructValue[]::new);
    }

    /// Calls our site.
    ///
    /// @param answers takes them
    /// @throws Throwable never
    @Benchmark
    public void site(Blackhole answers) throws Throwable {
        for (int i = 0; i < DispatchCalls.COUNT; i++) {
            answers.consume(
                    (Object)
                            Ours.SITE.invokeExact(
                                    (Object) firstValues[i], (Object) secondValues[i]));
        }
    }

    /// Calls as Java programs do: an interface call, then `instanceof`.
    ///
    /// @param answers takes them
    @Benchmark
    public void java(Blackhole answers) {
        for (int i = 0; i < DispatchCalls.COUNT; i++) {
            answers.consume(firstObjects[i].meet(secondObjects[i]));
        }
    }

    /// Calls a plain chain of guards.
    ///
    /// @param answers takes them
    /// @throws Throwable never
    @Benchmark
    public void chain(Blackhole answers) throws Throwable {
        for (int i = 0; i < DispatchCalls.COUNT; i++) {
            answers.consume(
                    (Object)
                            Chain.SITE.invokeExact(
                                    (Object) firstObjects[i], (Object) secondObjects[i]));
        }
    }

    /// Calls Clojure's multimethod.
    ///
    /// @param answers takes them
    @Benchmark
    public void multiFn(Blackhole answers) {
        for (int i = 0; i < DispatchCalls.COUNT; i++) {
            answers.consume(Multi.METHODS.invoke(firstObjects[i], secondObjects[i]));
        }
    }

    /// Calls what a hash table has for the list of classes.
    ///
    /// @param answers takes them
    @Benchmark
    public void hashMap(Blackhole answers) {
        for (int i = 0; i < DispatchCalls.COUNT; i++) {
            Receiver first = firstObjects[i];
            Receiver second = secondObjects[i];
            BinaryOperator<Object> method =
                    requireNonNull(
                            Hashed.METHODS.get(List.of(first.getClass(), second.getClass())));
            answers.consume(method.apply(first, second));
        }
    }
}
