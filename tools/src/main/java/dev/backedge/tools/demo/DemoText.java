package dev.backedge.tools.demo;

import dev.backedge.tools.conformance.Agreement;
import dev.backedge.tools.output.Terminal;
import dev.backedge.tools.output.TextTable;
import dev.backedge.tools.world.ContentKind;
import dev.backedge.tools.world.WorldSummary;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Prints what the main job does, for a person.
public final class DemoText {
    private static final int TREE_LINES = 12;
    private static final int CALLS_SHOWN = 2;
    private static final int PRINTED_LINES = 12;
    private static final int WIDEST_CALL = 60;

    private final PrintWriter out;
    private final Terminal terminal;
    private final Detail detail;

    /// How much is printed.
    public enum Detail {
        /// What fits on a few screens: the first lines of each tree, and the first calls into each
        /// package.
        SHORT,
        /// Everything.
        FULL
    }

    /// Prints to a stream.
    ///
    /// @param out standard output as a rule
    /// @param terminal decides about colours
    /// @param detail how much is printed
    public DemoText(PrintWriter out, Terminal terminal, Detail detail) {
        this.out = out;
        this.terminal = terminal;
        this.detail = detail;
    }

    private int most(int linesWhenShort) {
        return detail == Detail.FULL ? Integer.MAX_VALUE : linesWhenShort;
    }

    private void heading(String format, Object... arguments) {
        print(terminal.bold(String.format(Locale.ROOT, format, arguments)));
    }

    private void line(String format, Object... arguments) {
        print("   " + String.format(Locale.ROOT, format, arguments));
    }

    private void print(String line) {
        out.println(line);
        out.flush();
    }

    private String verdict(Boolean good, String yes, String no) {
        return good ? terminal.good(yes) : terminal.bad(no);
    }

    void beginWorld(WorldSummary summary) {
        heading(
                "1. The world of Julia %s: built from records, written as one image, loaded by"
                        + " another process",
                summary.version());
    }

    void printWorld(WorldComparison world) {
        TextTable table = new TextTable("", "recorded", "loaded", "digest");
        for (ContentKind kind : ContentKind.values()) {
            int recorded = world.written().digest().part(kind).count();
            table.add(
                    kind.title(),
                    recorded,
                    world.loaded().digest().part(kind).count(),
                    world.isEqual(kind) ? "equal" : "DIFFERENT");
        }
        table.lines().forEach(row -> line("%s", row));
        WorldWriting written = world.written();
        line(
                "image %s with %,d objects; built in %s, written in %s, loaded in %s",
                megabytes(written.imageBytes()),
                world.loaded().objects(),
                seconds(written.buildMillis()),
                seconds(written.writeMillis()),
                seconds(world.loaded().loadMillis()));
        line(
                "%s",
                verdict(
                        world.isComplete(),
                        "the loaded objects are those recorded",
                        "the loaded objects are NOT those recorded"));
        Agreement dispatch = world.loaded().dispatch();
        line(
                "dispatch agreed %,d / asked %,d (%s) in %s",
                dispatch.agreed(),
                dispatch.asked(),
                dispatch.percent(),
                seconds(world.loaded().dispatchMillis()));
        print("");
    }

    void beginPrecompilation() {
        heading("2. The sample packages: precompiled, a process each");
    }

    void printPrecompiling(String name) {
        if (terminal.isInteractive()) {
            out.print("   " + name + " ...");
            out.flush();
        }
    }

    void printPrecompiled(PrecompiledPackage made) {
        String begin = terminal.isInteractive() ? "\r\u001b[K" : "";
        print(
                begin
                        + String.format(
                                Locale.ROOT,
                                "   %-14s %10s  %s",
                                made.name(),
                                kilobytes(made.imageBytes()),
                                seconds(made.millis())));
    }

    void printLoads(PackagesRun run) {
        print("");
        heading("3. The packages in a fresh process, from their images");
        TextTable table =
                new TextTable(
                        "package",
                        "size",
                        "objects",
                        "types",
                        "instances",
                        "ext. spec.",
                        "extensions",
                        "edges",
                        "stale",
                        "load");
        for (LoadedRow row : run.loads()) {
            table.add(
                    row.name(),
                    kilobytes(row.sizeBytes()),
                    row.objects(),
                    row.typesFound() + "/" + row.typesMade(),
                    row.instancesFound() + "/" + row.instancesMade(),
                    row.externalSpecializations(),
                    row.methodExtensions(),
                    row.edgesVerified(),
                    row.invalidated(),
                    String.format(Locale.ROOT, "%.1f ms", row.millis()));
        }
        table.lines().forEach(row -> line("%s", row));
        line(
                "types, instances: of others' declarations and methods, found / made by the load;"
                        + " ext. spec.: code of others' methods");
        line(
                "extensions: methods added to others' functions; edges: looked up again; stale:"
                        + " code instances that were not true any more");
        printExternals(run.loads());
        printInvalidations(run.invalidations());
        printCalls(run);
    }

    private void printExternals(List<LoadedRow> rows) {
        print("");
        line("references to objects of other images:");
        int width = rows.stream().mapToInt(row -> row.name().length()).max().orElse(1);
        for (LoadedRow row : rows) {
            String externals =
                    row.externals().entrySet().stream()
                            .map(entry -> entry.getKey() + " " + entry.getValue())
                            .collect(Collectors.joining(", "));
            if (!externals.isEmpty()) {
                line("  %-" + width + "s  %s", row.name(), externals);
            }
        }
    }

    private void printInvalidations(List<InvalidationTree> trees) {
        print("");
        line("%s", trees.isEmpty() ? "nothing became stale" : "what loading made stale:");
        for (InvalidationTree tree : trees) {
            List<String> lines = tree.text().lines().toList();
            lines.stream().limit(most(TREE_LINES)).forEach(text -> line("  %s", text));
            if (lines.size() > most(TREE_LINES)) {
                line("      … and %,d more lines (--full)", lines.size() - TREE_LINES);
            }
        }
    }

    private void printCalls(PackagesRun run) {
        print("");
        line("calls and their results:");
        int width =
                run.calls().stream()
                        .mapToInt(call -> call.expression().length())
                        .filter(length -> length <= WIDEST_CALL)
                        .max()
                        .orElse(1);
        Map<String, Integer> shown = new HashMap<>();
        int left = 0;
        for (PackagesRun.CallResult call : run.calls()) {
            if (call.isAsExpected()
                    && shown.merge(call.packages(), 1, Integer::sum) > most(CALLS_SHOWN)) {
                left++;
                continue;
            }
            printCall(call, width);
        }
        if (left > 0) {
            line("  … and %,d more (--full)", left);
        }
        printPrinted(run.printed());
    }

    private void printCall(PackagesRun.CallResult call, int width) {
        boolean fits = call.result().lines().count() <= 1 && call.expression().length() <= width;
        if (fits) {
            line("  %-" + width + "s  %s", call.expression(), call.result());
        } else {
            line("  %s", call.expression());
            call.result().lines().forEach(text -> line("      %s", text));
        }
        if (!call.isAsExpected()) {
            line("      %s", terminal.bad("expected " + call.expected()));
        }
    }

    private void printPrinted(String printed) {
        List<String> lines = printed.lines().toList();
        if (!lines.isEmpty()) {
            print("");
            line("printed by the calls:");
            lines.stream().limit(most(PRINTED_LINES)).forEach(text -> line("  %s", text));
            if (lines.size() > most(PRINTED_LINES)) {
                line("  … and %,d more lines (--full)", lines.size() - PRINTED_LINES);
            }
        }
        print("");
    }

    void printComparison(PackagesRun fromImages, PackagesRun fromSource) {
        heading("4. The same in a fresh process without images");
        boolean same =
                fromImages.calls().equals(fromSource.calls())
                        && fromImages.printed().equals(fromSource.printed());
        line(
                "%s",
                verdict(
                        same,
                        "all " + fromSource.calls().size() + " results are the same",
                        "the results DIFFER"));
        line(
                "%s",
                verdict(
                        fromImages.isAsExpected(),
                        "and as the examples say",
                        "they are NOT as the examples say"));
        TextTable table =
                new TextTable("from the start of the process", "with images", "without", "");
        addTimes(
                table,
                "to all packages loaded",
                fromImages.loadedMillis(),
                fromSource.loadedMillis());
        addTimes(table, "to the first result", fromImages.firstMillis(), fromSource.firstMillis());
        addTimes(table, "to the last result", fromImages.allMillis(), fromSource.allMillis());
        table.lines().forEach(row -> line("%s", row));
    }

    private static void addTimes(TextTable table, String what, long with, long without) {
        table.add(
                what,
                seconds((double) with),
                seconds((double) without),
                String.format(
                        Locale.ROOT, "%.1f times", (double) without / (double) Math.max(1, with)));
    }

    private static String seconds(double millis) {
        return String.format(Locale.ROOT, "%.2f s", millis / 1000);
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    private static String kilobytes(long bytes) {
        return String.format(Locale.ROOT, "%,.1f kB", bytes / 1e3);
    }
}
