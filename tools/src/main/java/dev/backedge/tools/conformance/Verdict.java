package dev.backedge.tools.conformance;

import java.util.Set;

/// How an answer compares with the recorded one.
sealed interface Verdict {
    /// It is the same.
    record Agrees() implements Verdict {}

    /// It is the same but for what the types do not determine.
    record AgreesWhereDetermined() implements Verdict {}

    /// It is another one.
    ///
    /// @param degree how bad that is
    /// @param labels what differs; where there are none the classes of the record say it
    /// @param expected answer
    /// @param found answer
    record Differs(Degree degree, Set<String> labels, String expected, String found)
            implements Verdict {
        /// Copies the labels.
        public Differs {
            labels = Set.copyOf(labels);
        }
    }

    /// There is no recorded answer to compare with.
    record Unrecorded() implements Verdict {}

    /// How bad a difference is; other kinds of questions than intersections know only the first.
    enum Degree {
        /// Not the recorded answer.
        DIFFERENT,
        /// A larger type, which is right but not as exact.
        SOUND,
        /// A type that some value known to be common does not belong to.
        WRONG
    }

    /// {@return the verdict on an answer that is equal to the recorded one or not}
    static Verdict ofEqual(Object expected, Object found) {
        return expected.equals(found)
                ? new Agrees()
                : different(Set.of(), String.valueOf(expected), String.valueOf(found));
    }

    /// {@return the verdict on an answer that is not the recorded one}
    static Verdict different(Set<String> labels, String expected, String found) {
        return new Differs(Degree.DIFFERENT, labels, expected, found);
    }
}
