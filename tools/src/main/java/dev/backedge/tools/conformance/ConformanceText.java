package dev.backedge.tools.conformance;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Prints how far answers agree: a line for each kind of question, then what differs.
public final class ConformanceText {
    private final PrintWriter out;

    /// Prepares to print.
    ///
    /// @param out is written to
    public ConformanceText(PrintWriter out) {
        this.out = out;
    }

    /// Prints all kinds.
    ///
    /// @param report to print
    public void print(Conformance.Report report) {
        report.kinds().stream()
                .filter(ConformanceText::wasAsked)
                .forEach(kind -> out.println(line(kind)));
        report.represented().forEach(part -> out.println("represented: " + part));
        report.missing().forEach(file -> out.println("not asked: " + file + " is missing"));
        report.kinds().forEach(this::printClasses);
        report.kinds().forEach(this::printDifferences);
    }

    private static boolean wasAsked(Agreement kind) {
        return kind.asked() + kind.unrecorded() + kind.inconsistentAsked() > 0;
    }

    /// {@return `intersection 69,990/70,010 99.97% (12 sound, 0 wrong)`, and what else there is to
    /// say of a kind}
    ///
    /// @param kind of question
    public static String line(Agreement kind) {
        StringBuilder line = new StringBuilder(kind.toString());
        List<String> parts = new ArrayList<>();
        if (kind.kind().equals(Kind.INTERSECTION.toString())) {
            parts.add(count(kind.sound(), "sound"));
            parts.add(count(kind.wrong(), "wrong"));
        }
        addPositive(parts, kind.undetermined(), "but for what types do not determine");
        addPositive(parts, kind.failed(), "failed");
        addPositive(parts, kind.late(), "too late");
        addPositive(parts, kind.unrepresentable(), "not representable");
        addPositive(parts, kind.unrecorded(), "without a recorded answer, not counted");
        if (!parts.isEmpty()) {
            line.append(" (").append(String.join(", ", parts)).append(')');
        }
        if (kind.inconsistentAsked() > 0) {
            line.append(
                    String.format(
                            Locale.ROOT,
                            " + %,d inconsistent, of which %,d agree",
                            kind.inconsistentAsked(),
                            kind.inconsistentAgreed()));
        }
        line.append(
                String.format(
                        Locale.ROOT,
                        "; mean %.1f µs, slowest %.1f ms",
                        kind.meanMicros(),
                        kind.slowest().millis()));
        return line.append(" (").append(kind.slowest().id()).append(')').toString();
    }

    private static void addPositive(List<String> parts, long number, String what) {
        if (number > 0) {
            parts.add(count(number, what));
        }
    }

    private static String count(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s", number, what);
    }

    private void printClasses(Agreement kind) {
        if (kind.classes().isEmpty()) {
            return;
        }
        out.println();
        out.println(kind.kind() + ", differences by class:");
        for (Agreement.ClassCount counted : kind.classes()) {
            out.println(
                    "  "
                            + count(counted.differed(), counted.name())
                            + (counted.asked() > 0
                                    ? String.format(Locale.ROOT, " of %,d", counted.asked())
                                    : ""));
        }
    }

    private void printDifferences(Agreement kind) {
        if (kind.differences().isEmpty()) {
            return;
        }
        out.println();
        out.println(kind.kind() + ", the first differences:");
        for (Agreement.Difference difference : kind.differences()) {
            out.println(
                    "  "
                            + difference.id()
                            + " "
                            + difference.verdict()
                            + " "
                            + difference.classes());
            out.println("    question " + difference.question());
            out.println("    expected " + difference.expected());
            out.println("    found    " + difference.found());
        }
    }
}
