package dev.backedge.call;

import static dev.backedge.call.SiteProgram.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.dispatch.DispatchResult;
import dev.backedge.model.DataType;
import dev.backedge.model.Method;
import dev.backedge.model.StructValue;
import dev.backedge.model.Task;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/// Several threads call sites while one defines and deletes methods. A call in the newest world
/// gives what is right in a world between its beginning and its end; one with a task what is right
/// in the task's world.
class ConcurrentSitesTest {
    private static final int CALLERS = 3;
    private static final int DEFINITIONS = 300;
    private static final int TYPES = 12;

    private final SiteProgram program = new SiteProgram();
    private final Object f = program.function("f");
    private final List<StructValue> values = new ArrayList<>();
    private final Map<Method, Object> results = new ConcurrentHashMap<>();
    private final MethodHandle latest = program.site(f, 2);
    private final MethodHandle ofTask =
            SiteProgram.invoker(
                    program.sites.site(
                            new CallWorld.OfTask(),
                            f,
                            MethodType.genericMethodType(2).insertParameterTypes(0, Task.class)),
                    3);
    private final AtomicBoolean done = new AtomicBoolean();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void callsGiveWhatIsRightInTheirWorld(long seed) throws Exception {
        for (int i = 0; i < TYPES; i++) {
            values.add(program.mutable("T" + i));
        }
        program.define(f, "any", program.core.any(), program.core.any());

        try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<Integer>> callers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                Random random = new Random(seed * 100 + i);
                callers.add(threads.submit(() -> callUntilDone(random)));
            }
            try {
                defineAndDelete(new Random(seed));
            } finally {
                done.set(true);
            }
            for (Future<Integer> caller : callers) {
                assertThat(caller.get()).as("calls, seed %d", seed).isPositive();
            }
        }
    }

    private void defineAndDelete(Random random) throws InterruptedException {
        Map<List<Integer>, Method> defined = new HashMap<>();
        for (int i = 0; i < DEFINITIONS; i++) {
            List<Integer> pair = List.of(random.nextInt(TYPES), random.nextInt(3));
            Method known = defined.remove(pair);
            if (known != null && random.nextBoolean()) {
                program.delete(known);
            } else {
                Object first = values.get(pair.get(0)).type();
                Object second =
                        pair.get(1) == 0 ? program.core.any() : values.get(pair.get(1)).type();
                defined.put(pair, program.define(f, "method " + i, first, second));
            }
            if (i % 10 == 0) {
                Thread.sleep(1);
            }
        }
    }

    private int callUntilDone(Random random) {
        int calls = 0;
        Task task = program.task();
        while (!done.get() || calls < 1000) {
            Object first = values.get(random.nextInt(TYPES));
            Object second = values.get(random.nextInt(TYPES));
            long before = program.world();
            Object found = call(latest, first, second);
            long after = program.world();
            assertThat(possible(first, second, before, after)).contains(found);

            task = random.nextInt(5) == 0 ? program.task() : task;
            assertThat(possible(first, second, task.world(), task.world()))
                    .contains(call(ofTask, task, first, second));
            calls++;
        }
        return calls;
    }

    private List<Object> possible(Object first, Object second, long from, long to) {
        DataType types =
                program.core.tuple(
                        program.core.typeOf(f),
                        program.core.typeOf(first),
                        program.core.typeOf(second));
        List<Object> possible = new ArrayList<>();
        for (long world = from; world <= to; world++) {
            if (program.lookup.find(types, world) instanceof DispatchResult.Found(var match)) {
                possible.add(resultOf(match.method()));
            }
        }
        return possible;
    }

    private Object resultOf(Method method) {
        return results.computeIfAbsent(method, ConcurrentSitesTest::run);
    }

    /// Runs a method's code, which gives always the same.
    private static Object run(Method method) {
        try {
            return method.implementation().orElseThrow().forCall(2).invoke(null, null, null, null);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
