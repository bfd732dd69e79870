package dev.backedge.benchmarks;

import dev.backedge.model.Type;
import dev.backedge.model.Universe;
import dev.backedge.tools.conformance.RecordedPairs;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.util.List;
import java.util.concurrent.TimeUnit;

/// Asks about all recorded pairs once an invocation; [TypeQuestion] says what.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PairsBenchmark {
    private Type[] lefts = {};
    private Type[] rights = {};
    private TypeQuestion.Asker subtype = TypeQuestion.SUBTYPE.asker(Universe.create());
    private TypeQuestion.Asker intersection = subtype;
    private TypeQuestion.Asker specificity = subtype;

    /// Starts without pairs; [#build] makes them.
    public PairsBenchmark() {}

    /// Makes the types.
    @Setup
    public void build() {
        RecordedPairs recorded = TypeData.open();
        List<RecordedPairs.Pair> pairs = recorded.pairs();
        lefts = pairs.stream().map(RecordedPairs.Pair::a).toArray(Type[]::new);
        rights = pairs.stream().map(RecordedPairs.Pair::b).toArray(Type[]::new);
        subtype = TypeQuestion.SUBTYPE.asker(recorded.universe());
        intersection = TypeQuestion.INTERSECTION.asker(recorded.universe());
        specificity = TypeQuestion.SPECIFICITY.asker(recorded.universe());
    }

    /// {@return how many pairs are subtypes}
    @Benchmark
    public int subtype() {
        return askAll(subtype);
    }

    /// {@return how many pairs have an empty intersection}
    @Benchmark
    public int intersection() {
        return askAll(intersection);
    }

    /// {@return how many pairs have the more specific type first}
    @Benchmark
    public int specificity() {
        return askAll(specificity);
    }

    private int askAll(TypeQuestion.Asker asker) {
        int yes = 0;
        for (int i = 0; i < lefts.length; i++) {
            yes += asker.ask(lefts[i], rights[i]) ? 1 : 0;
        }
        return yes;
    }
}
