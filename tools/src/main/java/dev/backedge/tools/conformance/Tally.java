package dev.backedge.tools.conformance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

/// Counts the answers of one kind, for all threads that ask.
final class Tally {
    private static final int MAX_TEXT = 2_000;

    private final Kind kind;
    private final int shown;
    private final Map<String, long[]> classes = new HashMap<>();
    private final PriorityQueue<Kept> differences =
            new PriorityQueue<>(Comparator.comparingLong(Kept::number).reversed());
    private long asked;
    private long agreed;
    private long undetermined;
    private long sound;
    private long wrong;
    private long failed;
    private long late;
    private long unrepresentable;
    private long unrecorded;
    private long inconsistentAsked;
    private long inconsistentAgreed;
    private long timed;
    private long nanos;
    private long slowestNanos = -1;
    private String slowest = "";

    private record Kept(long number, Agreement.Difference difference) {}

    Tally(Kind kind, int shown) {
        this.kind = kind;
        this.shown = shown;
    }

    /// Counts a question.
    ///
    /// @param number of the question, by which the first differences are found
    synchronized void add(Question question, long number, Outcome outcome) {
        if (outcome instanceof Outcome.Answered answered) {
            addTime(question, answered.nanos());
        }
        if (outcome instanceof Outcome.Answered(Verdict.Unrecorded _, long _)) {
            unrecorded++;
            return;
        }
        boolean partly =
                outcome instanceof Outcome.Answered(Verdict.AgreesWhereDetermined _, long _);
        boolean agrees = partly || outcome instanceof Outcome.Answered(Verdict.Agrees _, long _);
        if (question.standing() == Question.Standing.DOUBTFUL) {
            inconsistentAsked++;
            inconsistentAgreed += agrees ? 1 : 0;
            return;
        }
        asked++;
        question.classes().forEach(name -> counts(name)[1]++);
        if (agrees) {
            agreed++;
            undetermined += partly ? 1 : 0;
        } else {
            keep(number, difference(question, outcome));
        }
    }

    private void addTime(Question question, long answerNanos) {
        timed++;
        nanos += answerNanos;
        if (answerNanos > slowestNanos) {
            slowestNanos = answerNanos;
            slowest = question.id();
        }
    }

    private Agreement.Difference difference(Question question, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered(Verdict.Differs differs, long _) -> {
                switch (differs.degree()) {
                    case DIFFERENT -> {}
                    case SOUND -> sound++;
                    case WRONG -> wrong++;
                }
                yield made(
                        question,
                        differs.degree().name().toLowerCase(Locale.ROOT),
                        differs.labels().isEmpty() ? question.classes() : differs.labels(),
                        differs.expected(),
                        differs.found());
            }
            case Outcome.Answered _ ->
                    throw new IllegalArgumentException("not a difference: " + outcome);
            case Outcome.Failed(String problem) -> {
                failed++;
                yield made(question, "failed", question.classes(), "an answer", problem);
            }
            case Outcome.Late(long limitMillis) -> {
                late++;
                yield made(
                        question,
                        "late",
                        question.classes(),
                        "an answer",
                        "took longer than " + limitMillis + " ms");
            }
            case Outcome.Unrepresentable(String problem) -> {
                unrepresentable++;
                yield made(question, "unrepresentable", question.classes(), "an answer", problem);
            }
        };
    }

    private static Agreement.Difference made(
            Question question, String verdict, Set<String> labels, String expected, String found) {
        return new Agreement.Difference(
                question.id(),
                question.text().get(),
                verdict,
                List.copyOf(new TreeSet<>(labels)),
                shortened(expected),
                shortened(found));
    }

    private static String shortened(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
    }

    private void keep(long number, Agreement.Difference difference) {
        difference.classes().forEach(name -> counts(name)[0]++);
        differences.add(new Kept(number, difference));
        if (differences.size() > shown) {
            differences.remove();
        }
    }

    private long[] counts(String name) {
        return classes.computeIfAbsent(name, _ -> new long[2]);
    }

    /// {@return the counts so far}
    synchronized Agreement agreement() {
        List<Kept> first = new ArrayList<>(differences);
        first.sort(Comparator.comparingLong(Kept::number));
        List<Agreement.ClassCount> counted = new ArrayList<>();
        classes.forEach((name, counts) -> {
            if (counts[0] > 0) {
                counted.add(new Agreement.ClassCount(name, counts[0], counts[1]));
            }
        });
        counted.sort(
                Comparator.comparingLong(Agreement.ClassCount::differed)
                        .reversed()
                        .thenComparing(Agreement.ClassCount::name));
        return new Agreement(
                kind.toString(),
                asked,
                agreed,
                undetermined,
                sound,
                wrong,
                failed,
                late,
                unrepresentable,
                unrecorded,
                inconsistentAsked,
                inconsistentAgreed,
                timed == 0 ? 0 : nanos / 1e3 / timed,
                new Agreement.Slowest(slowest, Math.max(0, slowestNanos) / 1e6),
                counted,
                first.stream().map(Kept::difference).toList());
    }
}
