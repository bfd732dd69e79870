package dev.backedge.tools.output;

import java.io.PrintStream;
import java.util.Locale;

/// One line on standard error that says how far a long job is. It is rewritten in place on a
/// terminal; elsewhere only the end of each part is said.
public final class ProgressLine implements AutoCloseable {
    private static final long INTERVAL_NANOS = 100_000_000;

    private final PrintStream out;
    private final Terminal terminal;
    private long last = System.nanoTime();
    private boolean open;

    private ProgressLine(PrintStream out, Terminal terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /// {@return a line on this process's standard error}
    public static ProgressLine onStandardError() {
        return new ProgressLine(System.err, Terminal.ofThisProcess());
    }

    /// Says how far a part is.
    ///
    /// @param part of the job
    /// @param done so far
    /// @param all there is to do
    public synchronized void report(String part, int done, int all) {
        String text = String.format(Locale.ROOT, "%s %,d/%,d", part, done, all);
        if (!terminal.isInteractive()) {
            if (done == all) {
                out.println(text);
            }
            return;
        }
        long now = System.nanoTime();
        if (done == all || now - last > INTERVAL_NANOS) {
            last = now;
            open = true;
            out.print("\r\u001b[K" + text);
            out.flush();
        }
    }

    /// Takes the line away, so that other output can follow.
    public synchronized void clear() {
        if (open) {
            out.print("\r\u001b[K");
            out.flush();
            open = false;
        }
    }

    @Override
    public void close() {
        clear();
    }
}
