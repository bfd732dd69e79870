package dev.backedge.testkit;

import dev.backedge.engine.PackageLoad;
import dev.backedge.engine.Session;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The program of a [LabProcess].
public final class LabMain {
    /// In front of a depot that is only read from.
    static final String DEPOT = "depot:";

    /// In front of a package to load.
    static final String REQUIRE = "require:";

    /// In front of a text to evaluate.
    static final String EVALUATE = "evaluate:";

    private LabMain() {}

    /// Loads and evaluates.
    ///
    /// @param arguments the laboratory's directory, then what to do, in order
    public static void main(String[] arguments) {
        List<Path> depots =
                Stream.of(arguments)
                        .filter(argument -> argument.startsWith(DEPOT))
                        .map(argument -> Path.of(argument.substring(DEPOT.length())))
                        .toList();
        try {
            Session session = new PackageLab(Path.of(arguments[0]), depots).openSession();
            for (String argument : arguments) {
                if (argument.startsWith(REQUIRE)) {
                    session.require(argument.substring(REQUIRE.length()));
                } else if (argument.startsWith(EVALUATE)) {
                    System.out.println(
                            "value "
                                    + session.print(
                                            session.evaluate(
                                                    argument.substring(EVALUATE.length()))));
                }
            }
            session.loads().forEach(load -> System.out.println(describe(load)));
        } catch (RuntimeException e) {
            System.out.println("error " + e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private static String describe(PackageLoad load) {
        return switch (load.origin()) {
            case PackageLoad.Origin.Image _ -> "image " + load.packageName();
            case PackageLoad.Origin.Source(String reason) ->
                    "source " + load.packageName() + ": " + reason;
        };
    }
}
