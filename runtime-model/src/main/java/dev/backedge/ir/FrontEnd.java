package dev.backedge.ir;

import java.util.List;

/// A language: turns source text into top-level forms, without looking at any module. Found through
/// `java.util.ServiceLoader` where the embedder names none.
public interface FrontEnd {
    /// {@return the end of the names of this language's files, with the dot}
    String fileExtension();

    /// {@return the forms of a file, in order}
    ///
    /// @param source the file
    /// @throws SourceException if the text is not a program of this language
    List<TopLevel> lower(SourceFile source);

    /// {@return the files of the language's own standard library, in the order in which they are
    /// evaluated in the module `Base`; empty for a language that does without}
    List<SourceFile> baseLibrary();
}
