package dev.backedge.compile;

import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/// The generators of random programs, each with the calls that are made of its programs.
enum ProgramKind {
    /// Programs whose types are often not known.
    DYNAMIC(
            5,
            RandomProgram.LIBRARY,
            RandomProgram::definitions,
            List.of(
                    "f0(3, 0)",
                    "f0(3, true)",
                    "f0(3, \"a\")",
                    "f0(3, Float64(0.5))",
                    "f0(3, @nothing)",
                    "f0(2, @Int64)")),
    /// Programs that compute with numbers.
    TYPED(
            93,
            TypedProgram.LIBRARY,
            TypedProgram::definitions,
            List.of(
                    "start(2, Float64(0.5))",
                    "start(-1, Float64(-0.0))",
                    "start(0, Float64(1.0E300))",
                    "start(-9223372036854775808, Float64(3.0))"));

    private final int percent;
    private final String library;
    private final BiFunction<Random, Integer, List<Definition>> generator;
    private final List<String> calls;

    ProgramKind(
            int percent,
            String library,
            BiFunction<Random, Integer, List<Definition>> generator,
            List<String> calls) {
        this.percent = percent;
        this.library = library;
        this.generator = generator;
        this.calls = calls;
    }

    /// How many of all programs are of this kind.
    int percent() {
        return percent;
    }

    String library() {
        return library;
    }

    List<String> calls() {
        return calls;
    }

    /// The program of a seed. Programs grow with the seeds, again and again.
    List<Definition> program(long seed) {
        return generator.apply(new Random(seed), 1 + (int) Math.floorMod(seed, 12L));
    }
}
