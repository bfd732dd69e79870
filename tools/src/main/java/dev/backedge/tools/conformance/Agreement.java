package dev.backedge.tools.conformance;

import java.util.List;
import java.util.Locale;

/// How many questions of one kind were answered as recorded.
///
/// @param kind of question
/// @param asked how many
/// @param agreed how many answers were as recorded
/// @param leftOut questions that were not asked, because the recorded answers contradict each other
/// @param differences the first questions that were answered otherwise, with both answers
public record Agreement(String kind, int asked, int agreed, int leftOut, List<String> differences) {
    /// Copies the differences.
    public Agreement {
        differences = List.copyOf(differences);
    }

    /// {@return whether all answers were as recorded}
    public boolean isFull() {
        return asked == agreed;
    }

    /// {@return the share of equal answers in hundredths of a percent, rounded down so that only
    /// full agreement reads 100.00%}
    public String percent() {
        long hundredths = asked == 0 ? 10_000 : agreed * 10_000L / asked;
        return String.format(Locale.ROOT, "%d.%02d%%", hundredths / 100, hundredths % 100);
    }

    /// {@return one line: `subtype 119,980/120,000 99.98%`}
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %,d/%,d %s", kind, agreed, asked, percent());
    }
}
