package dev.backedge.benchmarks;

import clojure.lang.MultiFn;

import dev.backedge.dispatch.DispatchResult;
import dev.backedge.dispatch.MethodLookup;

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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Finds the method of a call without an inline cache, where 64 pairs of types occur in random
/// order. The parameter says how many methods the function has: one for any arguments, the others
/// for pairs of types. Clojure's multimethod also calls what it finds.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(DispatchCalls.COUNT)
public class LookupBenchmark {
    private static final int PAIRS = 64;

    @Param({"1", "16", "100", "1000"})
    private int methods = 1;

    /// Our own function and its calls.
    @State(Scope.Benchmark)
    public static class Ours {
        private final Object[][] arguments = new Object[DispatchCalls.COUNT][];
        private MethodLookup lookup = new DispatchProgram().lookup();
        private Object callee = "";
        private long world;

        /// Starts without methods; [#build] makes them.
        public Ours() {}

        /// Makes the methods and the arguments.
        ///
        /// @param benchmark says how many
        @Setup
        public void build(LookupBenchmark benchmark) {
            DispatchProgram program = DispatchProgram.ofMethods(benchmark.methods);
            DispatchCalls calls = new DispatchCalls(PAIRS);
            Map<List<Integer>, Object[]> pairs = new HashMap<>();
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] =
                        pairs.computeIfAbsent(
                                List.of(calls.first(i), calls.second(i)),
                                pair ->
                                        new Object[] {
                                            program.value(pair.getFirst()),
                                            program.value(pair.getLast())
                                        });
            }
            lookup = program.lookup();
            callee = program.meet();
            world = program.session().universe().clock().current();
        }
    }

    /// The peers' functions and calls.
    @State(Scope.Benchmark)
    public static class Peers {
        private final Receiver[] first = new Receiver[DispatchCalls.COUNT];
        private final Receiver[] second = new Receiver[DispatchCalls.COUNT];
        private final Map<List<Class<?>>, Object> table = new HashMap<>();
        private MultiFn multi = ClojureMultimethod.ofMethods(1);

        /// Starts without methods; [#build] makes them.
        public Peers() {}

        /// Makes the methods and the arguments.
        ///
        /// @param benchmark says how many
        @Setup
        public void build(LookupBenchmark benchmark) {
            DispatchCalls calls = new DispatchCalls(PAIRS);
            Receiver[] objects =
                    IntStream.range(0, Receiver.CLASSES)
                            .mapToObj(Receiver::of)
                            .toArray(Receiver[]::new);
            for (int i = 0; i < DispatchCalls.COUNT; i++) {
                first[i] = objects[calls.first(i)];
                second[i] = objects[calls.second(i)];
            }
            multi = ClojureMultimethod.ofMethods(benchmark.methods);
            for (int i = 0; i < benchmark.methods - 1; i++) {
                table.put(
                        List.of(
                                ReceiverClasses.of(i % Receiver.CLASSES),
                                ReceiverClasses.of(i / Receiver.CLASSES)),
                        Integer.toString(i));
            }
        }
    }

    /// Starts; the states make the functions.
    public LookupBenchmark() {}

    /// Looks up in our method table.
    ///
    /// @param ours function and calls
    /// @param answers takes them
    @Benchmark
    public void lookup(Ours ours, Blackhole answers) {
        for (Object[] arguments : ours.arguments) {
            DispatchResult found = ours.lookup.find(ours.callee, arguments, ours.world);
            answers.consume(found);
        }
    }

    /// Calls Clojure's multimethod.
    ///
    /// @param peers function and calls
    /// @param answers takes them
    @Benchmark
    public void multiFn(Peers peers, Blackhole answers) {
        for (int i = 0; i < DispatchCalls.COUNT; i++) {
            answers.consume(peers.multi.invoke(peers.first[i], peers.second[i]));
        }
    }

    /// Looks up in a hash table by the list of classes.
    ///
    /// @param peers function and calls
    /// @param answers takes them
    @Benchmark
    public void hashMap(Peers peers, Blackhole answers) {
        for (int i = 0; i < DispatchCalls.COUNT; i++) {
            answers.consume(
                    peers.table.getOrDefault(
                            List.of(peers.first[i].getClass(), peers.second[i].getClass()), "any"));
        }
    }
}
