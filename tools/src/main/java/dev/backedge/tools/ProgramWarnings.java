package dev.backedge.tools;

import dev.backedge.engine.Session;

import java.io.PrintWriter;

/// Prints what a program was warned of.
final class ProgramWarnings {
    private final Session session;
    private final PrintWriter err;

    ProgramWarnings(Session session, PrintWriter err) {
        this.session = session;
        this.err = err;
    }

    /// Runs an action, and prints the warnings once it ends, in whatever way.
    void printAfter(Runnable action) {
        try {
            action.run();
        } finally {
            for (String text : session.warnings()) {
                err.println("WARNING: " + text);
            }
            err.flush();
        }
    }
}
