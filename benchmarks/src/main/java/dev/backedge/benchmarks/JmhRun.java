package dev.backedge.benchmarks;

import static java.util.Objects.requireNonNull;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// Runs the benchmark methods of some classes in one run of JMH, in JVMs of their own, so that
/// their figures can be compared.
public final class JmhRun {
    private final List<Class<?>> benchmarks;
    private final Duration iteration;

    /// Takes the classes to run.
    ///
    /// @param benchmarks classes with benchmark methods, in the order of the results
    public JmhRun(List<Class<?>> benchmarks) {
        this(benchmarks, Duration.ofSeconds(1));
    }

    private JmhRun(List<Class<?>> benchmarks, Duration iteration) {
        this.benchmarks = List.copyOf(benchmarks);
        this.iteration = iteration;
    }

    /// {@return the same run with short iterations: enough for questions of nanoseconds, which are
    /// asked a million times in one}
    public JmhRun withShortIterations() {
        return new JmhRun(benchmarks, Duration.ofMillis(200));
    }

    /// Measures.
    ///
    /// @param effort how many JVMs and iterations
    /// @return one measurement a method and set of parameters
    /// @throws BenchmarkFailure if a benchmark throws
    public List<Measurement> measure(Effort effort) {
        try {
            Collection<RunResult> results = new Runner(options(effort)).run();
            List<Measurement> measurements = new ArrayList<>();
            for (Class<?> type : benchmarks) {
                results.stream()
                        .filter(result -> isOf(type, result))
                        .map(JmhRun::measurement)
                        .forEach(measurements::add);
            }
            return measurements;
        } catch (RunnerException failure) {
            throw new BenchmarkFailure(names() + ": " + failure.getMessage(), failure);
        }
    }

    private Options options(Effort effort) {
        OptionsBuilder options = new OptionsBuilder();
        benchmarks.forEach(type ->
                options.include(
                        "^" + type.getName().replace(".", "\\.").replace("$", "\\.") + "\\."));
        return options.forks(effort.forks())
                .warmupIterations(effort.warmups())
                .warmupTime(TimeValue.milliseconds(Math.max(500, iteration.toMillis())))
                .measurementIterations(effort.measurements())
                .measurementTime(TimeValue.milliseconds(iteration.toMillis()))
                .shouldFailOnError(true)
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .jvmArgsAppend("--sun-misc-unsafe-memory-access=allow")
                .build();
    }

    private static boolean isOf(Class<?> type, RunResult result) {
        return result.getParams().getBenchmark().startsWith(type.getName().replace('$', '.') + ".");
    }

    private static Measurement measurement(RunResult result) {
        Result<?> primary = result.getPrimaryResult();
        String[] names = result.getParams().getBenchmark().split("\\.");
        String parameters =
                result.getParams().getParamsKeys().stream()
                        .map(key -> key + "=" + result.getParams().getParam(key))
                        .collect(Collectors.joining(", "));
        String benchmark = names[names.length - 2] + "." + names[names.length - 1];
        return new Measurement(
                benchmark,
                parameters,
                primary.getScore(),
                primary.getScoreError(),
                primary.getScoreUnit(),
                allocated(result));
    }

    private static double allocated(RunResult result) {
        return result.getSecondaryResults().keySet().stream()
                .filter(name -> name.endsWith("gc.alloc.rate.norm"))
                .mapToDouble(
                        name -> requireNonNull(result.getSecondaryResults().get(name)).getScore())
                .findFirst()
                .orElse(Double.NaN);
    }

    private String names() {
        return benchmarks.stream().map(Class::getSimpleName).collect(Collectors.joining(", "));
    }
}
