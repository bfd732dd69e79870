package dev.backedge.benchmarks;

import dev.backedge.dispatch.MatchResult;
import dev.backedge.dispatch.MethodLookup;
import dev.backedge.model.Type;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.util.concurrent.TimeUnit;

/// Asks for all methods that calls of a signature may select, as inference does: nothing is cached.
/// The function has a method for each of as many types as the parameter says.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MatchesBenchmark {
    private static final int NO_LIMIT = 1_000;

    @Param({"1", "4", "16", "64"})
    private int methods = 1;

    private DispatchProgram program = new DispatchProgram();
    private MethodLookup lookup = program.lookup();
    private Type leaf = program.signatureOfOne(0);
    private Type any = leaf;
    private long world;

    /// Starts without methods; [#build] makes them.
    public MatchesBenchmark() {}

    /// Makes the methods.
    @Setup
    public void build() {
        program = new DispatchProgram();
        for (int i = 0; i < methods; i++) {
            program.defineOne(i);
        }
        lookup = program.lookup();
        leaf = program.signatureOfOne(methods / 2);
        any = program.signatureOfAny();
        world = program.session().universe().clock().current();
    }

    /// {@return the match of a signature that one method has}
    @Benchmark
    public MatchResult leaf() {
        return lookup.matches(leaf, NO_LIMIT, world);
    }

    /// {@return all methods, sorted, as matches of a signature for any argument}
    @Benchmark
    public MatchResult any() {
        return lookup.matches(any, NO_LIMIT, world);
    }
}
