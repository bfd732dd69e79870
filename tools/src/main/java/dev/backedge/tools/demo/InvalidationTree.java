package dev.backedge.tools.demo;

import dev.backedge.engine.Session;
import dev.backedge.invalidation.InvalidationReport;
import dev.backedge.invalidation.InvalidationText;
import dev.backedge.model.EdgeText;
import dev.backedge.model.TypeText;

import java.util.ArrayList;
import java.util.List;

/// A definition with the code that it made stale, as text.
///
/// @param cause the definition
/// @param edges that it changed
/// @param text the whole tree, as it is printed
public record InvalidationTree(String cause, List<ChangedEdge> edges, String text) {
    /// An edge whose answer changed.
    ///
    /// @param edge what the code had asked
    /// @param before the answer that it relied on
    /// @param after the answer now
    /// @param code that ended, each followed by those that relied on it
    public record ChangedEdge(String edge, String before, String after, List<Entry> code) {}

    /// A code instance that ended.
    ///
    /// @param call whose code it was
    /// @param depth 0 for code that has the changed edge itself, one more for each step to a caller
    public record Entry(String call, int depth) {}

    /// All that became stale when images were loaded, the code of the images themselves first.
    static List<InvalidationTree> ofAll(Session session) {
        List<InvalidationTree> trees = new ArrayList<>();
        session.loadReports()
                .forEach(report -> {
                    addAll(report.stale(), trees);
                    addAll(report.invalidated(), trees);
                });
        return trees;
    }

    private static void addAll(InvalidationReport report, List<InvalidationTree> trees) {
        for (InvalidationReport.Tree tree : report.trees()) {
            String text =
                    InvalidationText.print(new InvalidationReport(report.world(), List.of(tree)));
            trees.add(
                    new InvalidationTree(
                            InvalidationText.print(tree.cause()),
                            tree.edges().stream().map(InvalidationTree::edge).toList(),
                            text));
        }
    }

    private static ChangedEdge edge(InvalidationReport.ChangedEdge changed) {
        List<Entry> code =
                changed.code().stream()
                        .map(entry ->
                                new Entry(
                                        TypeText.printCall(entry.code().instance().types()),
                                        entry.depth()))
                        .toList();
        return new ChangedEdge(
                EdgeText.print(changed.edge()),
                changed.before().toString(),
                changed.after().toString(),
                code);
    }
}
