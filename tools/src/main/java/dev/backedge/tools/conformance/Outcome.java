package dev.backedge.tools.conformance;

/// What became of a question.
sealed interface Outcome {
    /// It was answered.
    ///
    /// @param verdict on the answer
    /// @param nanos processor time of the answer
    record Answered(Verdict verdict, long nanos) implements Outcome {}

    /// The runtime failed.
    ///
    /// @param problem the exception
    record Failed(String problem) implements Outcome {}

    /// The limit passed before it was answered.
    ///
    /// @param limitMillis time that an answer may take
    record Late(long limitMillis) implements Outcome {}

    /// What it is about cannot be made in this runtime.
    ///
    /// @param problem why
    record Unrepresentable(String problem) implements Outcome {}
}
