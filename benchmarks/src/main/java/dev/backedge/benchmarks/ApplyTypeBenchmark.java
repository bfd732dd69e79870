package dev.backedge.benchmarks;

import dev.backedge.model.DataType;
import dev.backedge.model.Type;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Universe;
import dev.backedge.tools.conformance.RecordedPairs;
import dev.backedge.types.TypeApplication;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

import java.util.List;
import java.util.concurrent.TimeUnit;

/// Makes a type that exists already: the cache of its name answers. With two threads, both make the
/// same type; the time is that of one of them.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ApplyTypeBenchmark {
    private TypeApplication application = new TypeApplication(Universe.create().core());
    private Object dict = "";
    private List<Type> parameters = List.of();

    /// Starts without types; [#build] makes them.
    public ApplyTypeBenchmark() {}

    /// Makes the type once.
    @Setup
    public void build() {
        RecordedPairs recorded = TypeData.open();
        application = new TypeApplication(recorded.universe().core());
        Type written = recorded.type("Base.Dict{T1, T2} where T2 where T1");
        dict = ((DataType) UnionAll.unwrap(written)).typeName().wrapper();
        parameters = List.of(recorded.type("Core.Symbol"), recorded.type("Core.Int64"));
        application.apply(dict, parameters);
    }

    /// {@return `Dict{Symbol, Int64}`}
    @Benchmark
    @Threads(1)
    public Object oneThread() {
        return application.apply(dict, parameters);
    }

    /// {@return `Dict{Symbol, Int64}`}
    @Benchmark
    @Threads(2)
    public Object twoThreads() {
        return application.apply(dict, parameters);
    }
}
