package dev.backedge.benchmarks;

import dev.backedge.model.Bottom;
import dev.backedge.model.Type;
import dev.backedge.model.Universe;
import dev.backedge.tools.conformance.RecordedPairs;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.util.concurrent.TimeUnit;

/// Asks about one of the pairs for which a real Julia was timed.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AnchorBenchmark {
    @Param private AnchorPair pair = AnchorPair.INT_INT;

    private Type a = Bottom.BOTTOM;
    private Type b = Bottom.BOTTOM;
    private TypeQuestion.Asker asker = TypeQuestion.SUBTYPE.asker(Universe.create());

    /// Starts without types; [#build] makes them.
    public AnchorBenchmark() {}

    /// Makes the types.
    @Setup
    public void build() {
        build(pair);
    }

    void build(AnchorPair pair) {
        RecordedPairs recorded = TypeData.open();
        a = recorded.type(pair.a());
        b = recorded.type(pair.b());
        asker = pair.question().asker(recorded.universe());
    }

    /// {@return the answer}
    @Benchmark
    public boolean ask() {
        return asker.ask(a, b);
    }
}
