package dev.backedge.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.compile.Execution;
import dev.backedge.engine.Engine;
import dev.backedge.engine.EvaluationException;
import dev.backedge.engine.ImagePolicy;
import dev.backedge.engine.Session;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// A program whose thread is interrupted ends with the language's `InterruptException`, soon,
/// however it runs.
class InterruptTest {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
    private static final Map<Execution, Session> SESSIONS = new EnumMap<>(Execution.class);
    private static final String PROGRAM =
            """
            spin() = while true end
            function count()
                i = 0
                while true
                    i += 1
                end
            end
            function sum_to(n)
                s = 0
                for i in 1:n
                    s = xor(s, i * s)
                end
                s
            end
            function climb(x)
                while x < 1.0e300
                    x = x / 1.0
                end
                x
            end
            branch(n) = n < 60 ? branch(n + 1) + branch(n + 1) : 1
            ping(n) = n < 60 ? pong(n + 1) + pong(n + 1) : 1
            @noinline pong(n) = n < 60 ? ping(n + 1) + ping(n + 1) : 1
            ended = false
            running = false
            function caught()
                try
                    global running = true
                    spin()
                catch e
                    return e isa InterruptException ? "caught" : "another error"
                finally
                    global ended = true
                end
            end
            function retry()
                for i in 1:10^15
                    try
                        error("again")
                    catch e
                        e isa InterruptException && rethrow()
                    end
                end
            end
            """;

    @BeforeAll
    static void openSessions() {
        for (Execution execution : Execution.values()) {
            Session session =
                    Engine.builder()
                            .images(ImagePolicy.NONE)
                            .execution(execution)
                            .build()
                            .openSession();
            session.evaluate(PROGRAM);
            SESSIONS.put(execution, session);
        }
    }

    static Stream<Arguments> endless() {
        return Stream.of(Execution.values())
                .flatMap(execution ->
                        List.of(
                                        "spin()",
                                        "count()",
                                        "sum_to(10^18)",
                                        "climb(1.0)",
                                        "branch(1)",
                                        "ping(1)",
                                        "retry()",
                                        "while true end",
                                        "for i in 1:10^18; end",
                                        "let i = 0; while true; i += 1; end; end")
                                .stream()
                                .map(text -> Arguments.of(execution, text)));
    }

    private static Session session(Execution execution) {
        return Objects.requireNonNull(SESSIONS.get(execution));
    }

    private static String interruptedSoon(Execution execution, String text)
            throws InterruptedException {
        return interrupted(execution, text, () -> true);
    }

    /// What a text gives whose thread is interrupted once it runs.
    private static String interrupted(Execution execution, String text, BooleanSupplier runs)
            throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<String> outcome = new AtomicReference<>("still running");
        Thread thread =
                Thread.ofPlatform()
                        .daemon()
                        .start(() -> {
                            begun.countDown();
                            try {
                                outcome.set(String.valueOf(session(execution).evaluate(text)));
                            } catch (EvaluationException e) {
                                outcome.set(String.valueOf(e.getMessage()));
                            }
                        });
        begun.await();
        do {
            Thread.sleep(30);
        } while (!runs.getAsBoolean());
        thread.interrupt();
        thread.join(LONG_ENOUGH);
        return outcome.get();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("endless")
    void anEndlessProgramEndsWhenItIsInterrupted(Execution execution, String text)
            throws InterruptedException {
        assertThat(interruptedSoon(execution, text)).contains("InterruptException");
        assertThat(session(execution).evaluate("1 + 1")).isEqualTo(2L);
    }

    @Test
    void anInterruptCanBeCaughtAndFinallyRuns() throws InterruptedException {
        for (Execution execution : Execution.values()) {
            Session session = session(execution);

            String outcome =
                    interrupted(execution, "caught()", () -> session.value("running").equals(true));

            assertThat(outcome).isEqualTo("caught");
            assertThat(session.evaluate("ended")).isEqualTo(true);
        }
    }
}
