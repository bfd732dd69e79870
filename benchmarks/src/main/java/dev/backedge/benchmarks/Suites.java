package dev.backedge.benchmarks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The suites that the command line knows.
final class Suites {
    private final List<Suite> suites;

    Suites(List<Suite> suites) {
        this.suites = List.copyOf(suites);
    }

    /// All suites of this module. Each new one is named here.
    static Suites all() {
        return new Suites(
                List.of(
                        new LimitsSuite(),
                        new PathSuite(),
                        new TypesSuite(),
                        new Pairs19Suite(),
                        new DispatchSuite(),
                        new ProgramsSuite()));
    }

    Optional<Suite> find(String name) {
        return suites.stream().filter(suite -> suite.name().equals(name)).findFirst();
    }

    /// One line a suite.
    String text() {
        if (suites.isEmpty()) {
            return "There are no suites.\n";
        }
        int width = suites.stream().mapToInt(suite -> suite.name().length()).reduce(0, Math::max);
        return suites.stream()
                .map(suite ->
                        "  "
                                + suite.name()
                                + " ".repeat(width - suite.name().length())
                                + "  "
                                + suite.description()
                                + "\n")
                .collect(Collectors.joining("", "Suites:\n", ""));
    }
}
