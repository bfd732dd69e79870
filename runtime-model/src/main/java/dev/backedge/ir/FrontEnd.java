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

    /// {@return the forms of code that a program made as data, in order}
    ///
    /// @param place whose name stands where a file's does; its text is empty
    /// @param code as the language has code as data
    /// @throws SourceException if it is no code, or the language has none as data
    default List<TopLevel> lower(SourceFile place, Object code) {
        throw new SourceException(place.path(), 1, 1, "this language has no code as data");
    }

    /// {@return a method's body of code that a program made as data}
    ///
    /// @param place whose name stands where a file's does; its text is empty
    /// @param arguments names of the slots, that of the function itself first
    /// @param staticParameters names of the static parameters
    /// @param code as the language has code as data
    /// @throws SourceException if it is no code, or the language has none as data
    default Body lowerBody(
            SourceFile place, List<Symbol> arguments, List<Symbol> staticParameters, Object code) {
        throw new SourceException(place.path(), 1, 1, "this language has no code as data");
    }

    /// {@return the files of the language's own standard library, in the order in which they are
    /// evaluated in the module `Base`; empty for a language that does without}
    List<SourceFile> baseLibrary();
}
