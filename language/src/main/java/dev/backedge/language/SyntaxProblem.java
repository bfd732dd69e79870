package dev.backedge.language;

/// What is wrong with a source text.
public sealed interface SyntaxProblem {
    /// {@return the problem as it stands in a message}
    String description();

    /// Something else was needed here.
    ///
    /// @param expected what may stand here, as a phrase
    /// @param found what does stand here, as a phrase
    record Unexpected(String expected, String found) implements SyntaxProblem {
        @Override
        public String description() {
            return "expected " + expected + ", found " + found;
        }
    }

    /// A construct of Julia that this subset leaves out.
    ///
    /// @param construct its name
    record NotSupported(String construct) implements SyntaxProblem {
        @Override
        public String description() {
            return "not supported: " + construct;
        }
    }

    /// Well-formed text that the language gives no meaning.
    ///
    /// @param description a sentence
    record Invalid(String description) implements SyntaxProblem {}
}
