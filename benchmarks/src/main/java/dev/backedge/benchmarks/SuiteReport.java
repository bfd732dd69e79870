package dev.backedge.benchmarks;

import java.util.List;

/// What a suite found.
///
/// @param table the figures
/// @param targets figures that have a goal; a suite may have none
public record SuiteReport(Table table, List<Target> targets) {
    /// Copies the list.
    public SuiteReport {
        targets = List.copyOf(targets);
    }

    /// {@return the report as text: the table, an empty line, then one line a target; each line
    /// ends with a line feed}
    public String text() {
        StringBuilder text = new StringBuilder(table.text());
        if (!targets.isEmpty()) {
            text.append('\n');
        }
        targets.forEach(target -> text.append(target.text()).append('\n'));
        return text.toString();
    }
}
