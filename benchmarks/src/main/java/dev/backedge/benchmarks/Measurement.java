package dev.backedge.benchmarks;

/// What JMH found for one benchmark method.
///
/// @param benchmark name of the benchmark's class and method, such as `LimitsBenchmark.copy`
/// @param parameters values of its `@Param` fields, such as `megabytes=1`; empty without such
///   fields
/// @param score mean over all measured iterations
/// @param error half of the interval that holds the mean with 99.9 % confidence; not a number where
///   there were too few iterations
/// @param unit of score and error, such as `ms/op`
/// @param allocatedBytes what one operation allocates, in bytes
public record Measurement(
        String benchmark,
        String parameters,
        double score,
        double error,
        String unit,
        double allocatedBytes) {}
