package dev.backedge.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/// The program behind `./backedge bench [NAME [--quick]]`.
///
/// Exit codes: 0, the suites were listed or one was run, whether or not its targets are met; 1, a
/// suite failed; 2, the call was wrong.
public final class Main {
    private Main() {}

    /// Runs the suite that the arguments name, and ends the process with its exit code.
    ///
    /// @param arguments a suite's name and `--quick`, or nothing for a list of the suites
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), Suites.all(), System.out, System.err));
    }

    static int run(List<String> arguments, Suites suites, PrintStream out, PrintStream problems) {
        return switch (Request.of(arguments, suites)) {
            case Request.Listing() -> {
                out.print(suites.text());
                yield 0;
            }
            case Request.Refused(var reason) -> {
                problems.print("backedge bench: " + reason + "\n" + suites.text());
                yield 2;
            }
            case Request.Run(var suite, var effort) -> measure(suite, effort, out, problems);
        };
    }

    private static int measure(Suite suite, Effort effort, PrintStream out, PrintStream problems) {
        problems.println("backedge bench: " + suite.name() + ": measuring ...");
        try {
            out.print(suite.run(effort).text());
            return 0;
        } catch (IOException | BenchmarkFailure failure) {
            problems.println("backedge bench: " + suite.name() + ": " + failure.getMessage());
            return 1;
        }
    }
}
