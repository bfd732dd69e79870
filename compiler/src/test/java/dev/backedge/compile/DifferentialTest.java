package dev.backedge.compile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Random programs do the same in all forms: interpreted as written, interpreted optimized,
/// compiled, and after the ways through text and compressed form. What fails is made small and
/// printed; [RandomPrograms] says which are run. They run in groups, as many at a time as there are
/// processors.
class DifferentialTest {
    private static final int TOGETHER = 25;
    private static final int REPORTED = 1000;
    private static final long SHRINKING_SECONDS = 10;

    @ParameterizedTest
    @EnumSource
    void programsDoTheSameInAllForms(ProgramKind kind) {
        long[] seeds = RandomPrograms.seeds(kind.name(), kind.percent());
        AtomicInteger done = new AtomicInteger();
        int groups = (seeds.length + TOGETHER - 1) / TOGETHER;
        IntStream.range(0, groups)
                .parallel()
                .forEach(group -> {
                    int end = Math.min((group + 1) * TOGETHER, seeds.length);
                    long[] some = Arrays.copyOfRange(seeds, group * TOGETHER, end);
                    compare(kind, some);
                    int now = done.addAndGet(some.length);
                    if (now / REPORTED > (now - some.length) / REPORTED) {
                        System.out.printf("%s programs: %,d of %,d%n", kind, now, seeds.length);
                    }
                });
    }

    private static void compare(ProgramKind kind, long[] seeds) {
        List<List<Definition>> programs = LongStream.of(seeds).mapToObj(kind::program).toList();
        List<List<String>> differences = ProgramRuns.differencesOfAll(kind, programs);
        for (int i = 0; i < seeds.length; i++) {
            if (!differences.get(i).isEmpty()) {
                assertThat(differences.get(i))
                        .as(description(kind, seeds[i], programs.get(i)))
                        .isEmpty();
            }
        }
    }

    private static String description(ProgramKind kind, long seed, List<Definition> program) {
        List<Definition> smallest = ProgramShrinker.shrink(program, it -> fails(kind, it));
        return "-Dbackedge.program=%s:%d, made small:%n%s%n%s"
                .formatted(
                        kind,
                        seed,
                        smallest.stream().map(Object::toString).collect(Collectors.joining("\n")),
                        String.join("\n", ProgramRuns.differences(kind, smallest)));
    }

    /// Programs without the steps by which they end are not looked at.
    private static boolean fails(ProgramKind kind, List<Definition> program) {
        CompletableFuture<Boolean> outcome = new CompletableFuture<>();
        Thread.ofPlatform()
                .daemon()
                .start(() ->
                        outcome.complete(
                                !ProgramRuns.differences(kind, new ArrayList<>(program))
                                        .isEmpty()));
        try {
            return outcome.get(SHRINKING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException _) {
            return false;
        }
    }
}
