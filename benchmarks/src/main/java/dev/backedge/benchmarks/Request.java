package dev.backedge.benchmarks;

import java.util.ArrayList;
import java.util.List;

/// What the arguments of the command line ask for.
sealed interface Request {
    /// A list of the suites.
    record Listing() implements Request {}

    /// A run of one suite.
    record Run(Suite suite, Effort effort) implements Request {}

    /// Nothing that can be done.
    record Refused(String reason) implements Request {}

    /// Reads arguments.
    static Request of(List<String> arguments, Suites suites) {
        List<String> names = new ArrayList<>();
        Effort effort = Effort.FULL;
        for (String argument : arguments) {
            if (argument.equals("--quick")) {
                effort = Effort.QUICK;
            } else if (argument.startsWith("-")) {
                return new Refused("unknown option " + argument + "; the only one is --quick");
            } else {
                names.add(argument);
            }
        }
        return arguments.isEmpty() ? new Listing() : ofNames(names, effort, suites);
    }

    private static Request ofNames(List<String> names, Effort effort, Suites suites) {
        if (names.size() != 1) {
            return new Refused("expected the name of one suite, found " + names.size());
        }
        return suites.find(names.getFirst())
                .<Request>map(suite -> new Run(suite, effort))
                .orElseGet(() -> new Refused("unknown suite " + names.getFirst()));
    }
}
