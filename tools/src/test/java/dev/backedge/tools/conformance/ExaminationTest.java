package dev.backedge.tools.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

class ExaminationTest {
    private final Examination examination =
            new Examination(Examination.Progress.silent(), 10, Duration.ofMillis(100));

    private static Question question(String id, Supplier<Boolean> answer) {
        return new Question(
                Kind.SUBTYPE,
                id,
                () -> "is " + id + " true?",
                Set.of("union"),
                Question.Standing.FIRM,
                () -> Trial.expecting(true, answer));
    }

    private Agreement ask(Question... questions) {
        examination.ask("test", 1, sheets -> sheets.accept(List.of(questions)));
        return examination.agreement(Kind.SUBTYPE);
    }

    /// Questions about types do not look at interrupts, and so neither does this one.
    private static boolean sleepForever() {
        CountDownLatch never = new CountDownLatch(1);
        boolean over = false;
        while (!over) {
            over = isOpened(never);
        }
        return over;
    }

    private static boolean isOpened(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }

    private static int deep(int level) {
        return deep(level + 1) + 1;
    }

    @Test
    void aQuestionThatTakesTooLongCountsAndStopsNothing() {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            questions.add(
                    i % 7 == 3
                            ? question("stuck" + i, ExaminationTest::sleepForever)
                            : question("quick" + i, () -> true));
        }

        Agreement agreement = ask(questions.toArray(Question[]::new));

        assertThat(agreement).hasToString("subtype 17/20 85.00%");
        assertThat(agreement.late()).isEqualTo(3);
        assertThat(agreement.differences())
                .extracting(Agreement.Difference::id)
                .containsExactly("stuck3", "stuck10", "stuck17");
        assertThat(agreement.differences().getFirst().found()).isEqualTo("took longer than 100 ms");
    }

    @Test
    void allThreadsMayBeStuckAtOnce() {
        examination.ask(
                "test",
                40,
                sheets -> {
                    for (int i = 0; i < 40; i++) {
                        sheets.accept(
                                List.of(
                                        question("stuck" + i, ExaminationTest::sleepForever),
                                        question("quick" + i, () -> true)));
                    }
                });

        Agreement agreement = examination.agreement(Kind.SUBTYPE);
        assertThat(agreement.asked()).isEqualTo(80);
        assertThat(agreement.late()).isEqualTo(40);
        assertThat(agreement.agreed()).isEqualTo(40);
    }

    @Test
    void whatAnAnswerThrowsIsADifference() {
        Agreement agreement =
                ask(
                        question(
                                "wrong",
                                () -> {
                                    throw new IllegalStateException("lost its way");
                                }),
                        question("deep", () -> deep(0) > 0),
                        question("right", () -> true),
                        question("false", () -> false));

        assertThat(agreement).hasToString("subtype 1/4 25.00%");
        assertThat(agreement.failed()).isEqualTo(2);
        assertThat(agreement.differences())
                .extracting(Agreement.Difference::found)
                .containsExactly(
                        "IllegalStateException: lost its way", "StackOverflowError", "false");
        assertThat(agreement.classes()).containsExactly(new Agreement.ClassCount("union", 3, 4));
    }

    @Test
    void theSlowestQuestionIsKnown() {
        Agreement agreement =
                ask(question("quick", () -> true), question("slow", () -> busy(20_000_000) > 0));

        assertThat(agreement.slowest().id()).isEqualTo("slow");
        assertThat(agreement.slowest().millis()).isGreaterThanOrEqualTo(15);
    }

    /// Works for some time of the processor, whatever else it does meanwhile.
    private static long busy(long nanos) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        long rounds = 0;
        while (threads.getCurrentThreadCpuTime() - begun < nanos) {
            rounds++;
        }
        return rounds;
    }

    @Test
    void whatTheSourceThrowsEndsTheExamination() {
        assertThatThrownBy(() ->
                        examination.ask(
                                "test",
                                2,
                                sheets -> {
                                    sheets.accept(List.of(question("quick", () -> true)));
                                    throw new IllegalArgumentException("no more records");
                                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no more records");
    }

    @Test
    void progressEndsWithAllRecords() {
        List<String> reports = new ArrayList<>();
        Examination watched =
                new Examination((part, done, all) -> reports.add(part + " " + done + "/" + all), 0);

        watched.ask(
                "pairs",
                2,
                sheets -> {
                    sheets.accept(List.of(question("a", () -> true)));
                    sheets.accept(List.of(question("b", () -> true)));
                });

        assertThat(reports).startsWith("pairs 1/2").endsWith("pairs 2/2");
    }
}
