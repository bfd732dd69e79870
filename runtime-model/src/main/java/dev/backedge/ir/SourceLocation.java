package dev.backedge.ir;

/// A line of a source file.
///
/// @param file as the front end was told it; empty for code without a file
/// @param line counted from 1; 0 where unknown
public record SourceLocation(String file, int line) {
    /// The place of code that was made without a source.
    public static final SourceLocation NONE = new SourceLocation("", 0);

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
