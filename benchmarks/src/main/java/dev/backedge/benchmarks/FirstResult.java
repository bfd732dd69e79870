package dev.backedge.benchmarks;

import dev.backedge.compile.CompileTimes;
import dev.backedge.compile.Execution;
import dev.backedge.engine.Engine;
import dev.backedge.engine.ImagePolicy;
import dev.backedge.engine.Session;
import dev.backedge.ir.SourceFile;
import dev.backedge.ir.TopLevel;
import dev.backedge.language.JuliaFrontEnd;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// A program of a process of its own: opens a session, evaluates one of the programs, calls it
/// once, and prints how long each step took, in milliseconds.
///
/// The system properties `backedge.program` and `backedge.depot` name the program and a depot with
/// the image of the library.
final class FirstResult {
    private static final double MILLION = 1e6;

    private FirstResult() {}

    /// What a fresh process needed, in milliseconds.
    ///
    /// @param start of the Java machine, and of a session
    /// @param parse reading the program
    /// @param infer inference of what runs
    /// @param compile optimizing it, and making its classes
    /// @param run what is left
    record Split(double start, double parse, double infer, double compile, double run) {
        double total() {
            return start + parse + infer + compile + run;
        }

        private String line() {
            return start + " " + parse + " " + infer + " " + compile + " " + run;
        }

        private static Split of(String line) {
            double[] parts =
                    Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
            return new Split(parts[0], parts[1], parts[2], parts[3], parts[4]);
        }
    }

    /// {@return what the first result of a program takes, the fastest of some processes}
    static Split of(String program, Path depot, int processes) throws IOException {
        List<Split> all = new ArrayList<>();
        for (int i = 0; i < processes; i++) {
            List<String> lines =
                    FreshJava.linesOf(
                            FirstResult.class,
                            "-XX:+UseSerialGC",
                            "-Dbackedge.program=" + program,
                            "-Dbackedge.depot=" + depot);
            if (lines.size() != 1) {
                throw new BenchmarkFailure("first result of " + program + ": " + lines);
            }
            all.add(Split.of(lines.getFirst()));
        }
        return all.stream()
                .reduce((a, b) -> a.total() <= b.total() ? a : b)
                .orElseThrow(() -> new BenchmarkFailure("no process"));
    }

    /// {@return a session with the library's image of a depot, in which programs run as users run
    /// them}
    static Session session(Path depot) {
        return Engine.builder()
                .depot(depot)
                .images(ImagePolicy.BUILD)
                .execution(Execution.MIXED)
                .build()
                .openSession();
    }

    /// Prints the split of one program.
    ///
    /// @param arguments none
    public static void main(String[] arguments) throws IOException {
        String program = property("backedge.program");
        Session session = session(Path.of(property("backedge.depot")));
        long opened = System.nanoTime();
        double start =
                System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
        CompileTimes before = session.compileTimes();
        SourceFile source =
                new SourceFile(program, Files.readString(ProgramBenchmark.source(program)));
        List<TopLevel> forms = new JuliaFrontEnd().lower(source);
        long parsed = System.nanoTime();
        forms.forEach(form -> session.evaluate(form, session.main()));
        session.call(
                "run", (long) Objects.requireNonNull(ProgramBenchmark.SIZES.get(program), program));
        long ended = System.nanoTime();
        CompileTimes times = session.compileTimes().since(before);
        double parse = (parsed - opened) / MILLION;
        double infer = times.inferenceNanos() / MILLION;
        double compile = (times.optimizationNanos() + times.classNanos()) / MILLION;
        System.out.println(
                new Split(
                                start,
                                parse,
                                infer,
                                compile,
                                (ended - parsed) / MILLION - infer - compile)
                        .line());
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }
}
