package dev.backedge.tools.conformance;

import java.util.List;

/// Questions that one thread asks one after the other: those of one record.
///
/// @param first number of the first question among all that are asked
/// @param questions in order
record Sheet(long first, List<Question> questions) {
    Sheet {
        questions = List.copyOf(questions);
    }
}
