package dev.backedge.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One question to a small program, and the answer that is expected.
///
/// @param group what the program is about
/// @param program its text, as [ProgramText] reads it
/// @param question a call, for example
/// @param answer in one line
record ProgramCase(String group, String program, String question, String answer) {
    /// Reads cases: `=== group`, then a program, then lines `> question => answer`.
    static Stream<ProgramCase> all(String text) {
        List<ProgramCase> cases = new ArrayList<>();
        for (String group : text.split("(?m)^=== ")) {
            String name = group.lines().findFirst().orElse("");
            String program =
                    String.join(
                            "\n",
                            group.lines().skip(1).filter(line -> !line.startsWith(">")).toList());
            group.lines()
                    .filter(line -> line.startsWith(">"))
                    .map(line -> line.substring(1).split(" => "))
                    .forEach(parts ->
                            cases.add(
                                    new ProgramCase(
                                            name, program, parts[0].strip(), parts[1].strip())));
        }
        return cases.stream();
    }

    @Override
    public String toString() {
        return group + ": " + question + " gives " + answer;
    }
}
