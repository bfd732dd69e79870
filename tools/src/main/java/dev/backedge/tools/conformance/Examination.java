package dev.backedge.tools.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/// Asks questions on all cores and counts the answers that are as recorded.
public final class Examination {
    private static final int SLICE = 500;

    private final Progress progress;
    private final int shown;
    private final int threads = Runtime.getRuntime().availableProcessors();

    /// Makes an examination.
    ///
    /// @param progress is told how many questions were asked
    /// @param shown how many differences are kept for each kind
    public Examination(Progress progress, int shown) {
        this.progress = progress;
        this.shown = shown;
    }

    /// Who wants to know how far an examination is.
    @FunctionalInterface
    public interface Progress {
        /// Takes note.
        ///
        /// @param kind of question
        /// @param done questions that were asked
        /// @param all questions
        void report(String kind, int done, int all);

        /// {@return one that takes no note}
        static Progress silent() {
            return (_, _, _) -> {};
        }
    }

    /// Asks all questions.
    ///
    /// @param kind of question
    /// @param questions in order
    /// @param leftOut how many were not to be asked
    /// @param examiners makes, for each thread, what asks a question and gives the difference, if
    ///   there is one
    /// @param <Q> a question
    /// @return the counts
    public <Q> Agreement ask(
            String kind,
            List<Q> questions,
            int leftOut,
            Supplier<Function<Q, Optional<String>>> examiners) {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger agreed = new AtomicInteger();
        List<Future<List<Difference>>> parts = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            for (int thread = 0; thread < threads; thread++) {
                parts.add(
                        executor.submit(
                                () -> askSlices(kind, questions, examiners.get(), next, agreed)));
            }
        }
        List<Difference> differences = new ArrayList<>();
        parts.forEach(part -> differences.addAll(result(part)));
        differences.sort((a, b) -> Integer.compare(a.index, b.index));
        progress.report(kind, questions.size(), questions.size());
        return new Agreement(
                kind,
                questions.size(),
                agreed.get(),
                leftOut,
                differences.stream().limit(shown).map(Difference::text).toList());
    }

    private record Difference(int index, String text) {}

    private <Q> List<Difference> askSlices(
            String kind,
            List<Q> questions,
            Function<Q, Optional<String>> examiner,
            AtomicInteger next,
            AtomicInteger agreed) {
        List<Difference> differences = new ArrayList<>();
        for (int begin = next.getAndAdd(SLICE);
                begin < questions.size();
                begin = next.getAndAdd(SLICE)) {
            progress.report(kind, begin, questions.size());
            for (int i = begin; i < Math.min(begin + SLICE, questions.size()); i++) {
                Optional<String> difference = examiner.apply(questions.get(i));
                if (difference.isEmpty()) {
                    agreed.incrementAndGet();
                } else if (differences.size() < shown) {
                    differences.add(new Difference(i, difference.get()));
                }
            }
        }
        return differences;
    }

    private static <T> T result(Future<T> part) {
        try {
            return part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a question could not be asked", e);
        }
    }
}
