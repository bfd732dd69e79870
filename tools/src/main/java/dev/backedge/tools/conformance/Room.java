package dev.backedge.tools.conformance;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/// The threads that ask. One more watches the others: when a question takes too long, its thread is
/// given up, and a new one goes on with the question after it.
final class Room implements AutoCloseable {
    private static final int SHEETS = 256;
    private static final long WATCH_MILLIS = 20;
    private static final Sheet END = new Sheet(-1, List.of());

    private final BlockingQueue<Sheet> sheets = new ArrayBlockingQueue<>(SHEETS);
    private final Duration limit;
    private final Recorder recorder;
    private final CountDownLatch open;
    private final List<Seat> seats = new CopyOnWriteArrayList<>();
    private final Thread watch;

    /// Who counts outcomes.
    @FunctionalInterface
    interface Recorder {
        void record(Question question, long number, Outcome outcome);
    }

    Room(int threads, Duration limit, Recorder recorder) {
        this.limit = limit;
        this.recorder = recorder;
        open = new CountDownLatch(threads);
        for (int i = 0; i < threads; i++) {
            Seat seat = new Seat(END, 0);
            seats.add(seat);
            seat.start();
        }
        watch = daemon("conformance-watch", this::watch);
        watch.start();
    }

    private static Thread daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /// A question that is being asked. Whoever settles it first, the thread that asks or the one
    /// that watches, says what became of it.
    private record Attempt(Sheet sheet, int index, long begun, AtomicBoolean settled) {
        Question question() {
            return sheet.questions().get(index);
        }

        boolean settle() {
            return settled.compareAndSet(false, true);
        }
    }

    /// One thread that asks.
    private final class Seat {
        private final Sheet begun;
        private final int begin;
        private final Thread thread = daemon("conformance", this::run);
        private volatile @Nullable Attempt attempt;

        Seat(Sheet begun, int begin) {
            this.begun = begun;
            this.begin = begin;
        }

        void start() {
            thread.start();
        }

        private void run() {
            try {
                if (!askAll(begun, begin)) {
                    return;
                }
                for (Sheet sheet = sheets.take(); sheet != END; sheet = sheets.take()) {
                    if (!askAll(sheet, 0)) {
                        return;
                    }
                }
                sheets.put(END);
                open.countDown();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        /// Asks the rest of a sheet; false if this thread was given up meanwhile.
        private boolean askAll(Sheet sheet, int from) {
            for (int i = from; i < sheet.questions().size(); i++) {
                Attempt current = new Attempt(sheet, i, System.nanoTime(), new AtomicBoolean());
                attempt = current;
                Outcome outcome = Examiner.ask(current.question());
                attempt = null;
                if (!current.settle()) {
                    return false;
                }
                recorder.record(current.question(), sheet.first() + i, outcome);
            }
            return true;
        }
    }

    private void watch() {
        try {
            while (open.getCount() > 0) {
                Thread.sleep(WATCH_MILLIS);
                for (int i = 0; i < seats.size(); i++) {
                    replaceIfLate(i);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void replaceIfLate(int index) {
        Seat seat = seats.get(index);
        Attempt attempt = seat.attempt;
        if (attempt == null
                || System.nanoTime() - attempt.begun < limit.toNanos()
                || !attempt.settle()) {
            return;
        }
        recorder.record(
                attempt.question(),
                attempt.sheet.first() + attempt.index,
                new Outcome.Late(limit.toMillis()));
        Seat next = new Seat(attempt.sheet, attempt.index + 1);
        seats.set(index, next);
        next.start();
        seat.thread.interrupt();
    }

    /// Takes questions, as soon as there is a place for them.
    void ask(Sheet sheet) {
        try {
            sheets.put(sheet);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /// Waits until all questions were asked.
    void finish() {
        try {
            sheets.put(END);
            open.await();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while asking", e);
    }

    /// Sends all threads away, also those that have questions left.
    @Override
    public void close() {
        sheets.clear();
        watch.interrupt();
        seats.forEach(seat -> seat.thread.interrupt());
    }
}
