package dev.backedge.compile;

/// How much was inferred and compiled so far in a runtime, and what it took.
///
/// @param inferred code instances that were inferred and optimized
/// @param inferenceNanos time of inference, in nanoseconds
/// @param optimizationNanos time of optimization
/// @param classes that were made of code instances
/// @param classNanos time of making and defining them
public record CompileTimes(
        long inferred, long inferenceNanos, long optimizationNanos, long classes, long classNanos) {
    /// {@return what was done since another moment}
    ///
    /// @param before the same runtime's times then
    public CompileTimes since(CompileTimes before) {
        return new CompileTimes(
                inferred - before.inferred,
                inferenceNanos - before.inferenceNanos,
                optimizationNanos - before.optimizationNanos,
                classes - before.classes,
                classNanos - before.classNanos);
    }

    /// {@return all times together, in nanoseconds}
    public long nanos() {
        return inferenceNanos + optimizationNanos + classNanos;
    }
}
