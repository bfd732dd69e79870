package dev.backedge.tools.conformance;

import dev.backedge.ir.SourceException;
import dev.backedge.types.IllegalTypeException;
import dev.backedge.types.UnknownNameException;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Supplier;

/// Asks one question at a time and measures the answer's time. An answer that took long is asked
/// for a second time, and the shorter time counts: a first answer may have waited for classes to be
/// loaded and compiled.
final class Examiner {
    private static final long REPEATED_NANOS = 2_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Examiner() {}

    static Outcome ask(Question question) {
        Trial<?> trial;
        try {
            trial = question.preparation().get();
        } catch (IllegalTypeException
                | UnknownNameException
                | SourceException
                | IllegalArgumentException e) {
            return new Outcome.Unrepresentable(text(e));
        } catch (Throwable e) {
            return new Outcome.Failed(text(e));
        }
        try {
            return ask(trial);
        } catch (Throwable e) {
            return new Outcome.Failed(text(e));
        }
    }

    private static Outcome ask(Trial<?> trial) {
        long begun = THREADS.getCurrentThreadCpuTime();
        Supplier<Verdict> judgement = trial.run();
        long nanos = THREADS.getCurrentThreadCpuTime() - begun;
        if (nanos > REPEATED_NANOS && trial.repetition() == Trial.Repetition.ALIKE) {
            begun = THREADS.getCurrentThreadCpuTime();
            judgement = trial.run();
            nanos = Math.min(nanos, THREADS.getCurrentThreadCpuTime() - begun);
        }
        return new Outcome.Answered(judgement.get(), nanos);
    }

    private static String text(Throwable problem) {
        return problem.getClass().getSimpleName()
                + (problem.getMessage() == null ? "" : ": " + problem.getMessage());
    }
}
