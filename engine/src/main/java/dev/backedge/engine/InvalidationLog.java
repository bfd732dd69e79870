package dev.backedge.engine;

import dev.backedge.invalidation.InvalidationReport;

import java.util.ArrayList;
import java.util.List;

/// What became stale in a session, in order. Any thread may add to it.
final class InvalidationLog {
    private final List<InvalidationReport> reports = new ArrayList<>();

    /// Keeps a report, unless nothing became stale.
    InvalidationReport note(InvalidationReport report) {
        if (!report.isEmpty()) {
            synchronized (reports) {
                reports.add(report);
            }
        }
        return report;
    }

    /// {@return the reports so far}
    List<InvalidationReport> reports() {
        synchronized (reports) {
            return List.copyOf(reports);
        }
    }
}
