package dev.backedge.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/// Calls of generic functions with two arguments: at one site, and looked up without an inline
/// cache; all matches of a signature; and the method table itself. Beside them stand what Java
/// programs do without multiple dispatch, and the figures of a real Julia 1.9.
final class DispatchSuite implements Suite {
    /// With these JOL measures records, and prints no warnings.
    private static final String[] OPTIONS = {
        "-Djol.magicFieldOffset=true",
        "-Djdk.attach.allowAttachSelf=true",
        "-XX:+EnableDynamicAgentLoading",
        "--sun-misc-unsafe-memory-access=allow"
    };

    private static final List<Integer> PAIRS = List.of(1, 4, 8, 64);
    private static final List<Integer> METHODS = List.of(1, 16, 100, 1000);
    private static final List<Integer> MATCHED = List.of(1, 4, 16, 64);

    @Override
    public String name() {
        return "dispatch";
    }

    @Override
    public String description() {
        return "Calls of generic functions: at call sites, looked up, all matches; inserting"
                + " methods; memory.";
    }

    @Override
    public SuiteReport run(Effort effort) throws IOException {
        TableFigures.Line table =
                FreshJava.linesOf(TableFigures.class, OPTIONS).stream()
                        .filter(TableFigures.Line::isOne)
                        .map(TableFigures.Line::of)
                        .findFirst()
                        .orElseThrow(() -> new BenchmarkFailure("no figures of the method table"));
        List<Measurement> measured =
                new JmhRun(
                                List.of(
                                        SiteBenchmark.class,
                                        LookupBenchmark.class,
                                        MatchesBenchmark.class,
                                        RecordedMatchesBenchmark.class))
                        .withShortIterations()
                        .measure(effort);
        return report(table, measured);
    }

    static SuiteReport report(TableFigures.Line table, List<Measurement> measured) {
        return new DispatchReport(table, measured).report();
    }

    /// The figures of one run.
    private record DispatchReport(TableFigures.Line table, List<Measurement> measured) {
        SuiteReport report() {
            List<List<String>> rows = new ArrayList<>();
            for (int pairs : PAIRS) {
                rows.add(
                        row(
                                "call at a site, pairs of types: " + pairs,
                                site("site", pairs),
                                site("java", pairs),
                                site("chain", pairs),
                                site("hashMap", pairs),
                                site("multiFn", pairs),
                                juliaCall(pairs)));
            }
            for (int methods : METHODS) {
                rows.add(
                        row(
                                "lookup, 64 pairs of types, methods: " + methods,
                                lookup("lookup", methods),
                                Double.NaN,
                                Double.NaN,
                                lookup("hashMap", methods),
                                lookup("multiFn", methods),
                                Double.NaN));
            }
            addMatches(rows);
            rows.add(plain("insert Base's methods, methods/s, first", table.firstRate()));
            rows.add(plain("insert Base's methods, methods/s, warm", table.warmRate()));
            rows.add(plain("memory a method, bytes", table.bytes()));
            return new SuiteReport(
                    new Table(
                            List.of(
                                    "ns",
                                    "ours",
                                    "Java",
                                    "MutableCallSite",
                                    "HashMap",
                                    "MultiFn",
                                    "Julia 1.9"),
                            rows),
                    targets());
        }

        private void addMatches(List<List<String>> rows) {
            for (int methods : MATCHED) {
                rows.add(
                        beside(
                                "matches of a leaf signature, methods: " + methods,
                                matches("leaf", methods),
                                juliaLeaf(methods)));
            }
            for (int methods : MATCHED) {
                rows.add(
                        beside(
                                "matches of Any, all methods: " + methods,
                                matches("any", methods),
                                juliaAny(methods)));
            }
            rows.add(beside("matches of Int64 + Float64", recorded("plus"), 67));
            rows.add(beside("matches of convert(Float64, ::Int64)", recorded("convert"), 98));
        }

        private List<Target> targets() {
            double slowest =
                    METHODS.stream()
                            .mapToDouble(methods -> lookup("lookup", methods))
                            .max()
                            .orElse(Double.NaN);
            double leastGain =
                    PAIRS.stream()
                            .mapToDouble(pairs -> site("multiFn", pairs) / site("site", pairs))
                            .min()
                            .orElse(Double.NaN);
            return List.of(
                    Target.atMost("one-type", site("site", 1) / site("java", 1), 1.2, "x")
                            .withWords("the time of Java's double dispatch"),
                    Target.atMost("eight-pairs", site("site", 8), 6, "ns"),
                    Target.atMost("lookup", slowest, 40, "ns"),
                    Target.atMost(
                                    "lookup-of-many",
                                    lookup("lookup", 1000) / lookup("lookup", 1),
                                    1.25,
                                    "x")
                            .withWords("the time with one method"),
                    Target.atLeast("multifn", leastGain, 10, "x").withWords("faster"),
                    Target.atLeast("insertion", table.warmRate(), 200_000, "methods/s"));
        }

        private double site(String benchmark, int pairs) {
            return score("SiteBenchmark." + benchmark, "pairs=" + pairs);
        }

        private double lookup(String benchmark, int methods) {
            return score("LookupBenchmark." + benchmark, "methods=" + methods);
        }

        private double matches(String benchmark, int methods) {
            return score("MatchesBenchmark." + benchmark, "methods=" + methods);
        }

        private double recorded(String benchmark) {
            return score("RecordedMatchesBenchmark." + benchmark, "");
        }

        private double score(String benchmark, String parameters) {
            return measured.stream()
                    .filter(measurement ->
                            measurement.benchmark().equals(benchmark)
                                    && measurement.parameters().equals(parameters))
                    .findFirst()
                    .orElseThrow(() ->
                            new BenchmarkFailure(benchmark + " " + parameters + " was not run"))
                    .score();
        }
    }

    /// Dynamic calls with two arguments of random types, as many methods as pairs. Where none was
    /// taken, not a number.
    private static double juliaCall(int pairs) {
        return switch (pairs) {
            case 1 -> 8.7;
            case 4 -> 11.3;
            case 64 -> 76.7;
            default -> Double.NaN;
        };
    }

    private static double juliaLeaf(int methods) {
        return switch (methods) {
            case 1 -> 60;
            case 4 -> 57;
            case 16 -> 95;
            case 64 -> 68;
            default -> Double.NaN;
        };
    }

    private static double juliaAny(int methods) {
        return switch (methods) {
            case 1 -> 183;
            case 4 -> 725;
            case 16 -> 5_755;
            case 64 -> 66_938;
            default -> Double.NaN;
        };
    }

    private static List<String> beside(String question, double ours, double julia) {
        return row(question, ours, Double.NaN, Double.NaN, Double.NaN, Double.NaN, julia);
    }

    private static List<String> plain(String question, double ours) {
        return beside(question, ours, Double.NaN);
    }

    private static List<String> row(String question, double... figures) {
        List<String> cells = new ArrayList<>(List.of(question));
        DoubleStream.of(figures).mapToObj(DispatchSuite::text).forEach(cells::add);
        return cells;
    }

    private static String text(double figure) {
        return Double.isNaN(figure)
                ? ""
                : String.format(Locale.ROOT, figure < 10 ? "%.2f" : "%,.0f", figure);
    }
}
