package dev.backedge.language;

import dev.backedge.ir.SourceFile;
import dev.backedge.model.ArrayValue;
import dev.backedge.model.StructValue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Where code that is data came from: the file and the last line of the line numbers in it.
record CodePlace(String file, int lastLine) {
    private static final int MOST_LINES = 1 << 20;

    /// {@return the text that such code stands for: empty lines, as many as its file has up to
    /// there}
    static SourceText textOf(SourceFile place, Object code) {
        CodePlace found = new CodePlace(place.path(), 1);
        Deque<Object> rest = new ArrayDeque<>();
        rest.push(code);
        while (!rest.isEmpty()) {
            Object next = rest.pop();
            Optional<Integer> line = lineOf(next);
            if (line.isPresent()) {
                found = found.with((StructValue) next, line.get());
            } else if (next instanceof StructValue struct && QuotedCode.isNamed(struct, "Expr")) {
                ArrayValue arguments = (ArrayValue) struct.field(1);
                for (int i = 0; i < arguments.length(); i++) {
                    rest.push(arguments.get(i));
                }
            }
        }
        return new SourceText(
                new SourceFile(found.file, "\n".repeat(found.lastLine)), place.path());
    }

    private CodePlace with(StructValue node, int line) {
        return new CodePlace(String.valueOf(node.field(1)), Math.max(lastLine, line));
    }

    /// {@return the line that a value names; empty if it is something else}
    static Optional<Integer> lineOf(Object code) {
        return code instanceof StructValue struct
                        && QuotedCode.isNamed(struct, "LineNumberNode")
                        && struct.field(0) instanceof Long line
                        && line >= 1
                        && line <= MOST_LINES
                ? Optional.of(line.intValue())
                : Optional.empty();
    }
}
