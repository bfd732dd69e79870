package dev.backedge.engine;

import dev.backedge.ir.SourceException;
import dev.backedge.ir.SourceLocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a process that made no image says on standard error, after a line of its own, so that other
/// lines there do no harm.
///
/// @param problem the error's text
/// @param location of the form that failed, if that is known
record WorkerFailure(String problem, Optional<SourceLocation> location) {
    private static final String HEAD = "backedge-failure";
    private static final String FILE = "file ";
    private static final String LINE = "line ";

    /// {@return the failure that an error is}
    static WorkerFailure of(Exception error) {
        Optional<SourceLocation> location =
                switch (error) {
                    case EvaluationException evaluation -> Optional.of(evaluation.location());
                    case SourceException source ->
                            Optional.of(new SourceLocation(source.file(), source.line()));
                    default -> Optional.empty();
                };
        return new WorkerFailure(
                Optional.ofNullable(error.getMessage()).orElseGet(error::toString), location);
    }

    /// {@return the lines to print}
    String print() {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        location.ifPresent(
                known -> lines.addAll(List.of(FILE + known.file(), LINE + known.line())));
        lines.add("");
        lines.add(problem);
        return String.join("\n", lines);
    }

    /// {@return the failure that stands in a process's standard error, if one does}
    ///
    /// @param text all that the process wrote
    static Optional<WorkerFailure> find(String text) {
        List<String> lines = text.lines().toList();
        int head = lines.lastIndexOf(HEAD);
        if (head < 0) {
            return Optional.empty();
        }
        List<String> rest = lines.subList(head + 1, lines.size());
        int blank = Math.max(0, rest.indexOf(""));
        String problem =
                String.join("\n", rest.subList(Math.min(blank + 1, rest.size()), rest.size()));
        if (blank == 2 && rest.get(0).startsWith(FILE) && rest.get(1).startsWith(LINE)) {
            int line = Integer.parseInt(rest.get(1).substring(LINE.length()));
            return Optional.of(
                    new WorkerFailure(
                            problem,
                            Optional.of(
                                    new SourceLocation(
                                            rest.get(0).substring(FILE.length()), line))));
        }
        return Optional.of(new WorkerFailure(problem, Optional.empty()));
    }
}
