package dev.backedge.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.ir.SourceLocation;
import dev.backedge.ir.Symbol;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

final class SpecializationsTest {
    private final CoreTypes core = Universe.create().core();
    private final Method method =
            new Method(
                    Symbol.of("f"),
                    core.module(),
                    SourceLocation.NONE,
                    core.tuple(core.any(), new Vararg(core.any(), Optional.empty())),
                    MethodShape.of(2, MethodShape.Trait.VARARG),
                    Optional::empty);

    /// A tuple type, other than all others of another length.
    private Type types(int length) {
        Object[] elements = new Object[length];
        Arrays.fill(elements, core.any());
        return core.tuple(elements);
    }

    @Test
    void aMethodHasNoneAtFirst() {
        assertThat(method.instances()).isEmpty();
        assertThat(method.findInstance(types(1))).isEmpty();
    }

    @ParameterizedTest(name = "{0} instances")
    @ValueSource(ints = {1, 8, 9, 16, 17, 100})
    void eachIsFoundByItsTypesAndKeepsItsPlace(int count) {
        List<MethodInstance> made = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            made.add(method.instanceFor(types(i), List.of()));
        }

        assertThat(method.instances()).isEqualTo(made);
        for (int i = 1; i <= count; i++) {
            assertThat(method.findInstance(types(i))).containsSame(made.get(i - 1));
            assertThat(method.instanceFor(types(i), List.of())).isSameAs(made.get(i - 1));
        }
        assertThat(method.findInstance(types(count + 1))).isEmpty();
    }

    @Test
    void threadsThatAskForTheSameTypesGetOneInstance() throws Exception {
        int threads = 4;
        CountDownLatch begin = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<List<MethodInstance>>> answers = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                answers.add(
                        pool.submit(() -> {
                            begin.await();
                            List<MethodInstance> mine = new ArrayList<>();
                            for (int i = 1; i <= 200; i++) {
                                mine.add(method.instanceFor(types(i), List.of()));
                            }
                            return mine;
                        }));
            }
            begin.countDown();

            for (Future<List<MethodInstance>> answer : answers) {
                assertThat(answer.get()).isEqualTo(method.instances());
            }
        }
    }
}
