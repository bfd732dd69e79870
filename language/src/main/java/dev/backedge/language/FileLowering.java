package dev.backedge.language;

import dev.backedge.ir.SourceLocation;
import dev.backedge.ir.TopLevel;

import java.util.ArrayList;
import java.util.List;

/// What all parts of one file's lowering share: the text, made-up names, and the forms of inner
/// functions, which come before the form in which the function stands.
final class FileLowering {
    private final SourceText source;
    private final FileNames names;
    private final List<TopLevel> innerFunctions = new ArrayList<>();

    FileLowering(SourceText source) {
        this.source = source;
        names = new FileNames(source.name());
    }

    SourceText source() {
        return source;
    }

    FileNames names() {
        return names;
    }

    TypeExpressions types() {
        return new TypeExpressions(source);
    }

    SourceLocation location(int offset) {
        return new SourceLocation(source.path(), source.lineOf(offset));
    }

    void addInnerFunction(TopLevel form) {
        innerFunctions.add(form);
    }

    /// {@return the forms of inner functions since the last call}
    List<TopLevel> takeInnerFunctions() {
        List<TopLevel> forms = List.copyOf(innerFunctions);
        innerFunctions.clear();
        return forms;
    }

    SyntaxException notSupported(int offset, String construct) {
        return SyntaxException.notSupported(source, offset, construct);
    }

    SyntaxException invalid(int offset, String sentence) {
        return SyntaxException.invalid(source, offset, sentence);
    }
}
