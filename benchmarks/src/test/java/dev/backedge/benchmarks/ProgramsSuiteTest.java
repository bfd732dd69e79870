package dev.backedge.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.benchmarks.programs.JavaProgram;
import dev.backedge.compile.CompileTimes;
import dev.backedge.tools.demo.Installation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class ProgramsSuiteTest {
    /// A program, its size, and what it gives.
    record Known(String program, int size, String result) {
        static Known of(String line) {
            String[] parts = line.split(" ", 3);
            return new Known(parts[0], Integer.parseInt(parts[1]), parts[2]);
        }
    }

    static Stream<Known> known() throws IOException {
        return Files.readAllLines(Installation.examples().resolve("programs/results.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(Known::of);
    }

    @ParameterizedTest
    @MethodSource("known")
    void theProgramsInJavaGiveTheKnownResults(Known known) {
        assertThat(JavaProgram.all().get(known.program()).run(known.size()))
                .isEqualTo(known.result());
    }

    @Test
    void everyProgramIsMeasured() throws IOException {
        List<String> programs = known().map(Known::program).toList();

        assertThat(programs).allMatch(program -> Files.exists(ProgramBenchmark.source(program)));
        assertThat(ProgramBenchmark.SIZES.keySet())
                .containsExactlyInAnyOrderElementsOf(programs)
                .isEqualTo(JavaProgram.all().keySet());
    }

    @Test
    void ratiosAndTargetsComeFromTheTimesOfBoth() {
        List<Measurement> measured = new ArrayList<>();
        for (String program : ProgramBenchmark.SIZES.keySet()) {
            measured.add(measurement("ours", program, program.equals("json") ? 400 : 110));
            measured.add(measurement("java", program, 100));
        }

        Map<String, FirstResult.Split> first = new HashMap<>();
        ProgramBenchmark.SIZES
                .keySet()
                .forEach(
                        program -> first.put(program, new FirstResult.Split(300, 2, 30, 40.26, 5)));
        CompileTimes compiled = new CompileTimes(2_000, 300_000_000, 150_000_000, 900, 50_000_000);

        String text = ProgramsSuite.report(measured, first, compiled).text();

        assertThat(text.lines().map(line -> line.replaceAll(" {2,}", " ").strip()))
                .contains(
                        "nbody 110 100 1.10 300.0 2.0 30.0 40.3 5.0",
                        "json 400 100 4.00 300.0 2.0 30.0 40.3 5.0")
                .contains(
                        "target programs: 1.2x Java's time, geometric mean (goal <= 1.5x) met",
                        "target slowest-program: 4x Java's time (goal <= 3x) short",
                        "target numbers-and-arrays: 1.1x Java's time, the slowest of them (goal"
                                + " <= 1.2x) met",
                        "target compile-rate: 4000 /s code instances, of 2000 (goal >= 3000 /s)"
                                + " met");
    }

    private static Measurement measurement(String method, String program, double score) {
        return new Measurement(
                "ProgramBenchmark." + method, "program=" + program, score, 0, "us/op", 0);
    }
}
