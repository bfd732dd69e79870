package dev.backedge.benchmarks;

import java.util.ArrayList;
import java.util.List;

/// Figures in rows and columns. The first column is aligned to the left, the others, where the
/// figures are, to the right.
///
/// @param header a word or two a column
/// @param rows as many cells each as the header has
public record Table(List<String> header, List<List<String>> rows) {
    private static final String GAP = "  ";

    /// Copies the lists, and rejects a row that does not fit the header.
    public Table {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException(
                        "row "
                                + row
                                + ": expected "
                                + header.size()
                                + " cells, found "
                                + row.size());
            }
        }
    }

    /// {@return the rows under the header, each ended by a line feed}
    public String text() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(header);
        lines.addAll(rows);
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder cells = new StringBuilder();
            for (int column = 0; column < line.size(); column++) {
                appendCell(cells, line.get(column), column);
            }
            text.append(cells.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private void appendCell(StringBuilder line, String cell, int column) {
        String padding = " ".repeat(width(column) - cell.length());
        if (column == 0) {
            line.append(cell).append(padding);
        } else {
            line.append(GAP).append(padding).append(cell);
        }
    }

    private int width(int column) {
        return rows.stream()
                .mapToInt(row -> row.get(column).length())
                .reduce(header.get(column).length(), Math::max);
    }
}
