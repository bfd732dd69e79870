package dev.backedge.tools;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicReference;

/// Runs programs on a thread whose stack is deep enough for theirs: the interpreter recurses where
/// the program does.
final class DeepStack {
    private static final long STACK_BYTES = 512L << 20;

    private DeepStack() {}

    /// Runs an action to its end; what it throws is thrown here.
    static void run(Runnable action) {
        AtomicReference<@Nullable RuntimeException> problem = new AtomicReference<>();
        Thread thread = new Thread(null, () -> attempt(action, problem), "program", STACK_BYTES);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the program ran", e);
        }
        RuntimeException thrown = problem.get();
        if (thrown != null) {
            throw thrown;
        }
    }

    private static void attempt(
            Runnable action, AtomicReference<@Nullable RuntimeException> problem) {
        try {
            action.run();
        } catch (RuntimeException e) {
            problem.set(e);
        }
    }
}
