package dev.backedge.tools.records;

import java.nio.file.Path;

/// A file of records that cannot be read: it is missing or damaged, or a record is not what it has
/// to be. The message has the form `file:line: expected …, found …`.
public final class RecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final long line;

    /// Makes the error of one record.
    ///
    /// @param file of the record
    /// @param line counted from 1; 0 where the whole file is meant
    /// @param problem what was expected and what was found
    public RecordException(Path file, long line, String problem) {
        super(file + (line == 0 ? "" : ":" + line) + ": " + problem);
        this.file = file.toString();
        this.line = line;
    }

    /// {@return the file of the record}
    public String file() {
        return file;
    }

    /// {@return the line, counted from 1; 0 where the whole file is meant}
    public long line() {
        return line;
    }
}
