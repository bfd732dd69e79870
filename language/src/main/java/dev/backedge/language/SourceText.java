package dev.backedge.language;

import dev.backedge.ir.SourceFile;

import java.util.Arrays;

/// A source file with the places of its lines.
final class SourceText {
    private final SourceFile file;
    private final String name;
    private final int[] lineStarts;

    /// A place as people count: both from 1, columns in code points.
    record Position(int line, int column) {}

    SourceText(SourceFile file) {
        this(file, file.path());
    }

    /// @param name no other text of the module has it
    SourceText(SourceFile file, String name) {
        this.file = file;
        this.name = name;
        String text = file.text();
        lineStarts = new int[1 + (int) text.chars().filter(c -> c == '\n').count()];
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                lineStarts[line++] = i + 1;
            }
        }
    }

    String path() {
        return file.path();
    }

    /// {@return what made-up names of the text carry}
    String name() {
        return name;
    }

    String text() {
        return file.text();
    }

    Position positionOf(int offset) {
        int line = lineOf(offset);
        int column = text().codePointCount(lineStarts[line - 1], offset) + 1;
        return new Position(line, column);
    }

    int lineOf(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
