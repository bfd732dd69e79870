package dev.backedge.tools.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The calls into the sample packages, with the results that they should have:
/// `examples/packages/calls.txt`.
final class SampleCalls {
    private SampleCalls() {}

    /// Calls that use the same packages.
    ///
    /// @param packages that are used
    /// @param calls in order
    record Group(List<String> packages, List<Call> calls) {}

    /// A call.
    ///
    /// @param expression to evaluate
    /// @param expected the printed result, its lines joined
    record Call(String expression, String expected) {}

    static List<Group> read(Path file) {
        List<Group> groups = new ArrayList<>();
        for (String line : lines(file)) {
            if (line.startsWith("[")) {
                groups.add(
                        new Group(
                                List.of(line.substring(1, line.indexOf(']')).split(", *")),
                                new ArrayList<>()));
            } else if (line.startsWith("    ")) {
                addExpected(groups.getLast().calls, line.substring(4));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                groups.getLast().calls.add(new Call(line, ""));
            }
        }
        return groups;
    }

    private static void addExpected(List<Call> calls, String line) {
        Call call = calls.removeLast();
        calls.add(
                new Call(
                        call.expression,
                        call.expected.isEmpty() ? line : call.expected + "\n" + line));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot read the calls of the demonstration: " + e.getMessage(), e);
        }
    }
}
