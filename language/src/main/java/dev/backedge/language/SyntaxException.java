package dev.backedge.language;

import dev.backedge.ir.SourceException;

/// Source text that is not a program of the language, or uses what the subset leaves out.
public final class SyntaxException extends SourceException {
    private static final long serialVersionUID = 1L;

    private final transient SyntaxProblem problem;

    SyntaxException(SourceText source, int offset, SyntaxProblem problem) {
        this(source.path(), source.positionOf(offset), problem);
    }

    private SyntaxException(String path, SourceText.Position position, SyntaxProblem problem) {
        super(path, position.line(), position.column(), problem.description());
        this.problem = problem;
    }

    static SyntaxException unexpected(
            SourceText source, int offset, String expected, String found) {
        return new SyntaxException(source, offset, new SyntaxProblem.Unexpected(expected, found));
    }

    static SyntaxException notSupported(SourceText source, int offset, String construct) {
        return new SyntaxException(source, offset, new SyntaxProblem.NotSupported(construct));
    }

    static SyntaxException invalid(SourceText source, int offset, String sentence) {
        return new SyntaxException(source, offset, new SyntaxProblem.Invalid(sentence));
    }

    /// {@return what is wrong}
    public SyntaxProblem problem() {
        return problem;
    }
}
