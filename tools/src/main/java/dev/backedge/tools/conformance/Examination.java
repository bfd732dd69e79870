package dev.backedge.tools.conformance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// Asks questions on all cores and counts the answers that are as recorded.
///
/// A question that takes longer than the limit counts as a difference. Nothing can stop the thread
/// that is still at it: it is left alone, and another one takes its place ([Room]).
public final class Examination {
    /// The usual limit of an answer's time.
    public static final Duration USUAL_LIMIT = Duration.ofSeconds(2);

    private final Progress progress;
    private final Duration limit;
    private final int threads = Runtime.getRuntime().availableProcessors();
    private final Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);
    private long questions;

    /// Makes an examination with the usual limit.
    ///
    /// @param progress is told how many questions were asked
    /// @param shown how many differences are kept for each kind
    public Examination(Progress progress, int shown) {
        this(progress, shown, USUAL_LIMIT);
    }

    /// Makes an examination.
    ///
    /// @param progress is told how many records were gone through
    /// @param shown how many differences are kept for each kind
    /// @param limit time that an answer may take
    public Examination(Progress progress, int shown, Duration limit) {
        this.progress = progress;
        this.limit = limit;
        for (Kind kind : Kind.values()) {
            tallies.put(kind, new Tally(kind, shown));
        }
    }

    /// Who wants to know how far an examination is.
    @FunctionalInterface
    public interface Progress {
        /// Takes note.
        ///
        /// @param part what is gone through
        /// @param done records that were gone through
        /// @param all records
        void report(String part, int done, int all);

        /// {@return one that takes no note}
        static Progress silent() {
            return (_, _, _) -> {};
        }
    }

    /// Asks the questions of some records. What the source throws ends the examination.
    ///
    /// @param part what is gone through
    /// @param records how many there are
    /// @param source gives the questions of one record after the other
    void ask(String part, int records, Consumer<Consumer<List<Question>>> source) {
        try (Room room =
                new Room(
                        threads,
                        limit,
                        (question, number, outcome) ->
                                tally(question.kind()).add(question, number, outcome))) {
            int[] done = {0};
            source.accept(sheet -> {
                room.ask(new Sheet(questions, sheet));
                questions += sheet.size();
                if (++done[0] < records) {
                    progress.report(part, done[0], records);
                }
            });
            room.finish();
        }
        progress.report(part, records, records);
    }

    /// {@return the counts of some kinds}
    ///
    /// @param kinds in the order of the answer
    List<Agreement> agreements(Iterable<Kind> kinds) {
        List<Agreement> all = new ArrayList<>();
        kinds.forEach(kind -> all.add(agreement(kind)));
        return all;
    }

    /// {@return the counts of a kind}
    Agreement agreement(Kind kind) {
        return tally(kind).agreement();
    }

    private Tally tally(Kind kind) {
        return Objects.requireNonNull(tallies.get(kind));
    }
}
