package dev.backedge.benchmarks;

import dev.backedge.dispatch.MatchResult;
import dev.backedge.dispatch.MethodLookup;
import dev.backedge.model.Bottom;
import dev.backedge.model.Type;
import dev.backedge.model.Universe;
import dev.backedge.tools.world.TypeTexts;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.util.concurrent.TimeUnit;

/// Asks for the methods of two calls of Julia's Base, in the recorded world.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RecordedMatchesBenchmark {
    private static final int NO_LIMIT = 1_000;

    private MethodLookup lookup = new MethodLookup(Universe.create());
    private Type plus = Bottom.BOTTOM;
    private Type convert = Bottom.BOTTOM;
    private long world;

    /// Starts without methods; [#build] makes them.
    public RecordedMatchesBenchmark() {}

    /// Makes the world.
    @Setup
    public void build() {
        Universe universe = WorldMethods.recordedUniverse();
        TypeTexts texts = new TypeTexts(universe);
        lookup = new MethodLookup(universe);
        plus = texts.type("Tuple{typeof(Base.var\"+\"), Core.Int64, Core.Float64}");
        convert = texts.type("Tuple{typeof(Base.convert), Core.Type{Core.Float64}, Core.Int64}");
        world = universe.clock().current();
    }

    /// {@return the match of `Int64 + Float64`}
    @Benchmark
    public MatchResult plus() {
        return lookup.matches(plus, NO_LIMIT, world);
    }

    /// {@return the match of `convert(Float64, ::Int64)`}
    @Benchmark
    public MatchResult convert() {
        return lookup.matches(convert, NO_LIMIT, world);
    }
}
