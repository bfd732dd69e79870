package dev.backedge.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.engine.Session;
import dev.backedge.model.Task;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Definitions from several threads while others call: each definition has a world of its own, and
/// a task sees all that was true in its world, and nothing else.
class ConcurrentDefinitionsTest {
    private static final int DEFINERS = 3;
    private static final int ROUNDS = 12;

    private final WorldProgram program = WorldProgram.open();
    private final Session session = program.session();

    /// What one definition did: from that world on, the function of a thread gives that number.
    private record Step(long world, long value) {}

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void everyDefinitionHasItsWorld(long seed) throws Exception {
        for (int thread = 0; thread < DEFINERS; thread++) {
            program.run("f" + thread + "() = 0\ncall" + thread + "() = f" + thread + "()");
        }
        List<Callable<List<Step>>> definers = new ArrayList<>();
        for (int thread = 0; thread < DEFINERS; thread++) {
            Random random = new Random(seed * 31 + thread);
            String name = "f" + thread;
            definers.add(() -> define(name, random));
        }
        List<List<Step>> steps = runTogether(definers, new Random(seed));

        assertThat(steps.stream().flatMap(List::stream).map(Step::world))
                .as("each world has one definition at most")
                .doesNotHaveDuplicates();
        for (int thread = 0; thread < DEFINERS; thread++) {
            Object call = session.value("call" + thread);
            for (Step step : steps.get(thread)) {
                assertThat(session.callInWorld(step.world(), call)).isEqualTo(step.value());
            }
        }
    }

    private List<Step> define(String name, Random random) {
        List<Step> steps = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            long value = random.nextInt(1000);
            session.evaluate(name + "() = " + value);
            long world =
                    session.universe().methods().methods().reversed().stream()
                            .filter(method -> method.name().name().equals(name))
                            .findFirst()
                            .orElseThrow()
                            .primaryWorld()
                            .orElseThrow();
            steps.add(new Step(world, value));
        }
        return steps;
    }

    /// Runs the definers, and beside them a thread that asks: in the world of a task, an answer
    /// given once is given again.
    private List<List<Step>> runTogether(List<Callable<List<Step>>> definers, Random random)
            throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(DEFINERS + 1)) {
            List<Future<List<Step>>> running = definers.stream().map(threads::submit).toList();
            Future<?> reader =
                    threads.submit(() -> {
                        while (running.stream().anyMatch(definer -> !definer.isDone())) {
                            Task task = session.task();
                            Object call = session.value("call" + random.nextInt(DEFINERS));
                            Object first = task.call(call);
                            Thread.yield();
                            assertThat(task.call(call)).isEqualTo(first);
                        }
                    });
            List<List<Step>> steps = new ArrayList<>();
            for (Future<List<Step>> definer : running) {
                steps.add(definer.get());
            }
            reader.get();
            return steps;
        }
    }
}
