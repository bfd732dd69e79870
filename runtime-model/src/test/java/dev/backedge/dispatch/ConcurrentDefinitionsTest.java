package dev.backedge.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.model.DataType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Threads define methods while others call; afterwards every answer that a thread got is asked
/// again, of a lookup that knows nothing yet.
final class ConcurrentDefinitionsTest {
    private static final int WRITERS = 2;
    private static final int READERS = 3;
    private static final int CHANGES = 120;

    private record Seen(DataType call, long world, DispatchResult result) {}

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void readersSeeTheMethodsOfTheirWorld(long seed) throws Exception {
        RandomMethods methods = new RandomMethods(new Random(seed));
        MethodLookup lookup = new MethodLookup(methods.sample.universe());
        List<Seen> seen = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + READERS)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(threads.submit(() -> write(methods)));
            }
            List<Future<List<Seen>>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                Random random = new Random(seed * 100 + i);
                readers.add(threads.submit(() -> read(methods, lookup, random, writers)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            for (Future<List<Seen>> reader : readers) {
                seen.addAll(reader.get());
            }
        }

        assertThat(methods.methods).hasSizeGreaterThan(CHANGES);
        MethodLookup fresh = new MethodLookup(methods.sample.universe());
        for (Seen answer : seen) {
            assertThat(fresh.find(answer.call, answer.world))
                    .as("seed %d, %s in world %d", seed, answer.call, answer.world)
                    .isEqualTo(answer.result);
        }
    }

    private static void write(RandomMethods methods) {
        for (int i = 0; i < CHANGES; i++) {
            synchronized (methods.methods) {
                methods.change();
            }
            Thread.yield();
        }
    }

    private static List<Seen> read(
            RandomMethods methods, MethodLookup lookup, Random random, List<Future<?>> writers) {
        List<Seen> seen = new ArrayList<>();
        while (!writers.stream().allMatch(Future::isDone)) {
            DataType call = methods.call(random);
            long now = methods.world();
            long world = random.nextInt(3) == 0 ? 1 + random.nextLong(now) : now;
            DispatchResult result = lookup.find(call, world);
            if (seen.size() < 3_000) {
                seen.add(new Seen(call, world, result));
            }
        }
        return seen;
    }
}
