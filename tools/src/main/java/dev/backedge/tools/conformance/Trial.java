package dev.backedge.tools.conformance;

import java.util.function.Function;
import java.util.function.Supplier;

/// A question that is ready to be asked.
///
/// @param answer gives the runtime's answer; this is what takes the time
/// @param judgement compares it with the recorded one
/// @param repetition whether the answer may be asked for again to measure its time
/// @param <A> the answer
record Trial<A>(Supplier<A> answer, Function<A, Verdict> judgement, Repetition repetition) {
    /// Whether a second answer takes as long as the first.
    enum Repetition {
        /// It does, but for what the JVM has to load and compile.
        ALIKE,
        /// It does not: answers are kept.
        CACHED
    }

    /// {@return a question whose answers are not kept}
    static <A> Trial<A> of(Supplier<A> answer, Function<A, Verdict> judgement) {
        return new Trial<>(answer, judgement, Repetition.ALIKE);
    }

    /// {@return a question with a recorded answer that is equal or not}
    static <A> Trial<A> expecting(A expected, Supplier<A> answer) {
        return of(answer, found -> Verdict.ofEqual(expected, found));
    }

    /// A run of the answer, which is yet to be judged.
    Supplier<Verdict> run() {
        A found = answer.get();
        return () -> judgement.apply(found);
    }
}
