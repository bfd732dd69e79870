package dev.backedge.benchmarks;

import dev.backedge.benchmarks.programs.JavaProgram;
import dev.backedge.compile.Execution;
import dev.backedge.engine.Engine;
import dev.backedge.engine.ImagePolicy;
import dev.backedge.engine.Session;
import dev.backedge.tools.demo.Installation;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// The programs of `examples/programs`: what the language makes of them, and the same written by
/// hand in Java. Both do the same work; that they give the same result is checked before.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ProgramBenchmark {
    /// How much each program has to do: some milliseconds in Java.
    static final Map<String, Integer> SIZES =
            Map.ofEntries(
                    Map.entry("nbody", 20_000),
                    Map.entry("spectralnorm", 200),
                    Map.entry("fannkuch", 8),
                    Map.entry("mandelbrot", 200),
                    Map.entry("binarytrees", 10),
                    Map.entry("knucleotide", 10_000),
                    Map.entry("matmul", 120),
                    Map.entry("quicksort", 50_000),
                    Map.entry("sieve", 500_000),
                    Map.entry("strings", 5_000),
                    Map.entry("interpreter", 2_000),
                    Map.entry("collisions", 2_000),
                    Map.entry("wordcount", 20_000),
                    Map.entry("queens", 9),
                    Map.entry("life", 200),
                    Map.entry("editdistance", 500),
                    Map.entry("dijkstra", 80),
                    Map.entry("fft", 13),
                    Map.entry("pidigits", 1_000),
                    Map.entry("json", 300));

    @Param({
        "nbody",
        "spectralnorm",
        "fannkuch",
        "mandelbrot",
        "binarytrees",
        "knucleotide",
        "matmul",
        "quicksort",
        "sieve",
        "strings",
        "interpreter",
        "collisions",
        "wordcount",
        "queens",
        "life",
        "editdistance",
        "dijkstra",
        "fft",
        "pidigits",
        "json"
    })
    private String program = "";

    private int size;
    private JavaProgram java = n -> String.valueOf(n);
    private Session session = session();

    /// Starts without a program; [#prepare] reads it.
    public ProgramBenchmark() {}

    private static Session session() {
        return Engine.builder()
                .images(ImagePolicy.NONE)
                .execution(Execution.MIXED)
                .build()
                .openSession();
    }

    /// The source of a program.
    static Path source(String program) {
        return Installation.examples().resolve("programs").resolve(program + ".jl");
    }

    /// Reads the program, and checks that both ways give the same.
    @Setup
    public void prepare() {
        size = Objects.requireNonNull(SIZES.get(program), program);
        java = Objects.requireNonNull(JavaProgram.all().get(program), program);
        session = session();
        try {
            session.evaluate(Files.readString(source(program)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String expected = java.run(size);
        String found = session.print(ours());
        if (!expected.equals(found)) {
            throw new BenchmarkFailure(
                    program + "(" + size + "): Java gives " + expected + ", ours " + found);
        }
    }

    /// {@return the result of the program in the language}
    @Benchmark
    public Object ours() {
        return session.call("run", (long) size);
    }

    /// {@return the result of the program in Java}
    @Benchmark
    public String java() {
        return java.run(size);
    }
}
