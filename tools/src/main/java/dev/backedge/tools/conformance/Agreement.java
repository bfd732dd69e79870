package dev.backedge.tools.conformance;

import java.util.List;
import java.util.Locale;

/// How many questions of one kind were answered as recorded.
///
/// @param kind of question
/// @param asked how many have a firm recorded answer; they all count, whatever became of them
/// @param agreed how many answers were as recorded
/// @param undetermined how many of these differ in what the types do not determine
/// @param sound how many of the others are larger types than recorded, and right
/// @param wrong how many of the others miss a value
/// @param failed how many of the others are no answer, but an exception
/// @param late how many of the others took longer than the limit
/// @param unrepresentable how many of the others could not be put to this runtime
/// @param unrecorded questions without a recorded answer, which do not count
/// @param inconsistentAsked questions whose recorded answers contradict others; they do not count
/// @param inconsistentAgreed how many of these were answered as recorded
/// @param meanMicros processor time of an answer
/// @param slowest the answer that took longest
/// @param classes differences by class, the most frequent first
/// @param differences the first questions that were answered otherwise
public record Agreement(
        String kind,
        long asked,
        long agreed,
        long undetermined,
        long sound,
        long wrong,
        long failed,
        long late,
        long unrepresentable,
        long unrecorded,
        long inconsistentAsked,
        long inconsistentAgreed,
        double meanMicros,
        Slowest slowest,
        List<ClassCount> classes,
        List<Difference> differences) {
    /// Copies the lists.
    public Agreement {
        classes = List.copyOf(classes);
        differences = List.copyOf(differences);
    }

    /// The answer that took longest.
    ///
    /// @param id of the record; empty where nothing was asked
    /// @param millis processor time
    public record Slowest(String id, double millis) {}

    /// How many questions of a class were answered otherwise.
    ///
    /// @param name of the class: a feature of the question, or the part of the answer that differs
    /// @param differed answers that were not as recorded
    /// @param asked questions of the class; 0 where the class is of answers
    public record ClassCount(String name, long differed, long asked) {}

    /// A question that was answered otherwise.
    ///
    /// @param id of the record
    /// @param question text
    /// @param verdict `different`, `sound`, `wrong`, `failed`, `late` or `unrepresentable`
    /// @param classes that it counts in
    /// @param expected answer
    /// @param found answer
    public record Difference(
            String id,
            String question,
            String verdict,
            List<String> classes,
            String expected,
            String found) {
        /// Copies the classes.
        public Difference {
            classes = List.copyOf(classes);
        }

        /// {@return one line}
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s: %s: expected %s, found %s%s",
                    id,
                    question,
                    expected,
                    found,
                    verdict.equals("different") ? "" : " (" + verdict + ")");
        }
    }

    /// {@return whether all answers were as recorded}
    public boolean isFull() {
        return asked == agreed;
    }

    /// {@return the share of equal answers in hundredths of a percent, rounded down so that only
    /// full agreement reads 100.00%}
    public String percent() {
        long hundredths = asked == 0 ? 10_000 : agreed * 10_000L / asked;
        return String.format(Locale.ROOT, "%d.%02d%%", hundredths / 100, hundredths % 100);
    }

    /// {@return one line: `subtype 119,980/120,000 99.98%`}
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %,d/%,d %s", kind, agreed, asked, percent());
    }
}
