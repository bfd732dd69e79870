package dev.backedge.ir;

/// Source text that a front end does not accept. The message has the form `file:line:column:
/// expected …, found …`, or `file:line:column: ` and a sentence.
public class SourceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final int column;

    /// Makes the error of one place.
    ///
    /// @param file as the front end was told it
    /// @param line counted from 1
    /// @param column in code points, counted from 1
    /// @param problem what was expected and what was found, or why the text is refused
    public SourceException(String file, int line, int column, String problem) {
        super(file + ":" + line + ":" + column + ": " + problem);
        this.file = file;
        this.line = line;
        this.column = column;
    }

    /// {@return the file, as the front end was told it}
    public final String file() {
        return file;
    }

    /// {@return the line, counted from 1}
    public final int line() {
        return line;
    }

    /// {@return the column in code points, counted from 1}
    public final int column() {
        return column;
    }
}
