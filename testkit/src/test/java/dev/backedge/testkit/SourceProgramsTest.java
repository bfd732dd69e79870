package dev.backedge.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import static java.io.OutputStream.nullOutputStream;

import dev.backedge.engine.Session;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Random programs of the language print the same in all forms. `backedge.programs` says how many
/// random programs there are, of which one in fifty is one of these; `-Dbackedge.seed=…` with which
/// seed they begin; `-Dbackedge.program=SOURCE:17` runs the program of a seed alone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourceProgramsTest {
    private static final int PROGRAMS = Integer.getInteger("backedge.programs", 200) / 50;
    private static final String ONE = System.getProperty("backedge.program", "");
    private static final String KIND = "SOURCE:";
    private static final int REPORTED = 200;
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final int LEAST_A_PART = 50;
    private static final int PROGRAMS_TO_THE_END = 4;
    private static final long SECONDS = 20;

    private SourceRuns runs = new SourceRuns();

    private static long[] seeds() {
        if (!ONE.isEmpty()) {
            return ONE.startsWith(KIND)
                    ? new long[] {Long.parseLong(ONE.substring(KIND.length()))}
                    : new long[0];
        }
        long first = Long.getLong("backedge.seed", System.nanoTime());
        return LongStream.range(first, first + PROGRAMS).toArray();
    }

    /// Programs that were found to differ, made small.
    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                total = 0
                f0(x) = (p = total, q = x).q
                outcome(f0, 1)
                """,
                """
                f0(x) = (p = Int, q = x)
                outcome(y -> f0(y).q, 1)
                """
            })
    void foundProgramsPrintTheSameInAllForms(String text) {
        assertThat(runs.differences(SourcePart.of(SourcePart.Sort.DEFINITION, text))).isEmpty();
    }

    /// A program that ends at a definition would do so in all forms.
    @Test
    void programsComeToTheirEnd() {
        Session session = SourceForm.AS_WRITTEN.newSession(new PrintStream(nullOutputStream()));
        LongStream.range(0, PROGRAMS_TO_THE_END)
                .mapToObj(seed -> SourceRuns.module("End" + seed, SourceProgram.program(seed)))
                .forEach(session::evaluate);
    }

    /// Each part of the seeds is run by a thread, with runtimes of its own.
    @Test
    void programsPrintTheSameInAllForms() {
        long[] seeds = seeds();
        int parts = Math.clamp(seeds.length / LEAST_A_PART, 1, PROCESSORS);
        AtomicInteger done = new AtomicInteger();
        IntStream.range(0, parts)
                .parallel()
                .forEach(part -> {
                    SourceRuns mine = new SourceRuns();
                    for (int i = part; i < seeds.length; i += parts) {
                        compare(seeds[i], mine);
                        int now = done.incrementAndGet();
                        if (now % REPORTED == 0) {
                            System.out.printf(
                                    "programs of the language: %,d of %,d%n", now, seeds.length);
                        }
                    }
                });
    }

    private void compare(long seed, SourceRuns mine) {
        SourcePart program = SourceProgram.program(seed);
        List<String> differences = mine.differences(program);
        if (!differences.isEmpty()) {
            assertThat(differences).as(description(seed, program)).isEmpty();
        }
    }

    private synchronized String description(long seed, SourcePart program) {
        SourcePart smallest = SourceShrinker.shrink(program, this::fails);
        return "-Dbackedge.program=%s%d, made small:%n%s%n%s%n"
                .formatted(KIND, seed, smallest, String.join("\n", runs.differences(smallest)));
    }

    /// Programs that do not end in time are not looked at, nor are those that are none.
    private boolean fails(SourcePart program) {
        CompletableFuture<Boolean> outcome = new CompletableFuture<>();
        SourceRuns current = runs;
        Thread.ofPlatform()
                .daemon()
                .start(() -> outcome.complete(!current.differences(program).isEmpty()));
        try {
            return outcome.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            runs = new SourceRuns();
            return false;
        } catch (InterruptedException | ExecutionException _) {
            return false;
        }
    }
}
