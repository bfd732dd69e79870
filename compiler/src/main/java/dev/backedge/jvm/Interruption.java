package dev.backedge.jvm;

import dev.backedge.compile.builtin.LanguageErrors;
import dev.backedge.model.Raised;
import dev.backedge.model.Task;

/// Ends a program whose thread was interrupted, by the language's `InterruptException`.
///
/// Whoever runs code asks for it where a program could go on for ever: at jumps backwards, and at
/// calls. Generated code counts its jumps backwards in a local variable and asks once in
/// [#PATIENCE] of them, so that asking costs nothing that can be measured: the Java machine makes
/// an inner loop of the jumps between.
public final class Interruption {
    static final String NAME = "dev/backedge/jvm/Interruption";

    /// How many jumps backwards generated code makes between two questions.
    static final int PATIENCE = 1 << 14;

    /// How often a loop that counts to a known number goes round between two questions.
    private static final long CHUNK = 1 << 16;

    private Interruption() {}

    /// Goes on, unless the thread was interrupted. The interrupt counts as taken then.
    ///
    /// @param task that runs
    /// @throws Raised `InterruptException` if the thread was interrupted
    public static void check(Task task) {
        if (Thread.interrupted()) {
            throw new LanguageErrors(task.universe().core()).interrupt();
        }
    }

    /// {@return the number at which a loop that counts by one asks next: its last, or one before
    /// it; never less than the counter}
    ///
    /// @param counter as it is
    /// @param last number for which the loop runs; reached at some time, if only by overflow
    public static long chunkEnd(long counter, long last) {
        return counter <= last && Long.compareUnsigned(last - counter, CHUNK) <= 0
                ? last
                : later(counter);
    }

    /// {@return as [#chunkEnd], for a loop that counts down; never more than the counter}
    ///
    /// @param counter as it is
    /// @param last number for which the loop runs
    public static long chunkEndBelow(long counter, long last) {
        return ~chunkEnd(~counter, ~last);
    }

    /// Called where a loop would begin after the end of its chunk: never.
    @SuppressWarnings("DoNotCallSuggester") // generated code does, where it never comes
    public static void afterEnd() {
        throw new IllegalStateException("a loop begins after the end of its chunk");
    }

    private static long later(long counter) {
        return counter > Long.MAX_VALUE - CHUNK ? Long.MAX_VALUE : counter + CHUNK;
    }

    /// {@return how many jumps backwards may follow before the next question}
    ///
    /// @param task that runs
    /// @throws Raised `InterruptException` if the thread was interrupted
    public static int patience(Task task) {
        check(task);
        return PATIENCE;
    }
}
