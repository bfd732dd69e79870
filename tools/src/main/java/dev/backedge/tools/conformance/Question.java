package dev.backedge.tools.conformance;

import java.util.Set;
import java.util.function.Supplier;

/// A question whose answer was recorded.
///
/// @param kind of question
/// @param id of the record
/// @param text of the question
/// @param classes of the record: features of what is asked about
/// @param standing of the recorded answer
/// @param preparation makes what the question is about, which is no part of the answer's time; what
///   it throws means that the question cannot be put to this runtime
record Question(
        Kind kind,
        String id,
        Supplier<String> text,
        Set<String> classes,
        Standing standing,
        Supplier<Trial<?>> preparation) {
    /// What is known of a recorded answer.
    enum Standing {
        /// Nothing speaks against it.
        FIRM,
        /// It contradicts other answers.
        DOUBTFUL;

        /// {@return firm, unless one of some reasons against an answer is among those recorded}
        static Standing of(Set<String> doubts, String... concerned) {
            return Set.of(concerned).stream().anyMatch(doubts::contains) ? DOUBTFUL : FIRM;
        }
    }
}
