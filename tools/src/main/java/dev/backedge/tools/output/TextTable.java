package dev.backedge.tools.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A table of text whose columns are as wide as their widest entry. Columns of numbers are aligned
/// on the right, all others on the left.
public final class TextTable {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /// Makes a table with one row.
    ///
    /// @param titles of the columns
    public TextTable(String... titles) {
        rows.add(List.of(titles));
    }

    /// Adds a row.
    ///
    /// @param cells one a column; numbers get separators of thousands
    /// @throws IllegalArgumentException if there are more or fewer than columns
    public void add(Object... cells) {
        if (cells.length != rows.getFirst().size()) {
            throw new IllegalArgumentException(
                    "expected " + rows.getFirst().size() + " cells, found " + cells.length);
        }
        rows.add(List.of(cells).stream().map(TextTable::text).toList());
    }

    private static String text(Object cell) {
        return cell instanceof Number number
                ? String.format(Locale.ROOT, "%,d", number.longValue())
                : cell.toString();
    }

    /// {@return the rows as lines, titles first}
    public List<String> lines() {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private boolean isNumeric(int column) {
        return rows.stream()
                .skip(1)
                .map(row -> row.get(column))
                .allMatch(cell -> cell.isEmpty() || Character.isDigit(cell.charAt(0)));
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - width(row.get(i)));
            line.append(i == 0 ? "" : GAP)
                    .append(isNumeric(i) ? padding + row.get(i) : row.get(i) + padding);
        }
        return line.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
