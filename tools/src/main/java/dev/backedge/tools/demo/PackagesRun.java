package dev.backedge.tools.demo;

import dev.backedge.engine.Engine;
import dev.backedge.engine.EngineBuilder;
import dev.backedge.engine.ImagePolicy;
import dev.backedge.engine.Session;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The sample packages in one process: loaded, and called.
///
/// @param loads one a package, in the order of loading
/// @param invalidations what loading made stale
/// @param calls with their results
/// @param printed what the calls printed
/// @param loadedMillis from the start of the process until all packages were loaded
/// @param firstMillis from the start of the process to the first result
/// @param allMillis from the start of the process to the last result
public record PackagesRun(
        List<LoadedRow> loads,
        List<InvalidationTree> invalidations,
        List<CallResult> calls,
        String printed,
        long loadedMillis,
        long firstMillis,
        long allMillis) {
    /// A call with its result.
    ///
    /// @param packages that it uses
    /// @param expression that was evaluated
    /// @param result as the language prints it
    /// @param expected as the examples say
    public record CallResult(String packages, String expression, String result, String expected) {
        /// {@return whether the result is the one that the examples say}
        public boolean isAsExpected() {
            return result.equals(expected);
        }
    }

    /// {@return whether all results are those that the examples say}
    public boolean isAsExpected() {
        return calls.stream().allMatch(CallResult::isAsExpected);
    }

    /// Loads and calls in a process of its own.
    ///
    /// @param processes starts it
    /// @param packages names, in the order of loading
    /// @param depot with images; not used where there are to be none
    /// @param policy whether images are used
    /// @return what happened
    /// @throws StepFailedException if the process fails
    public static PackagesRun inFreshProcess(
            FreshProcess processes, List<String> packages, Path depot, ImagePolicy policy) {
        List<String> arguments =
                new ArrayList<>(List.of("demo-packages", "--policy", policy.name()));
        packages.forEach(name -> arguments.addAll(List.of("--package", name)));
        arguments.add(depot.toString());
        return processes.run(PackagesRun.class, arguments.toArray(new String[0]));
    }

    /// Loads and calls.
    ///
    /// @param packages names, in the order of loading
    /// @param depot with images; not used where there are to be none
    /// @param policy whether images are used
    /// @param startMillis when this process was started, in milliseconds since 1970
    /// @return what happened
    public static PackagesRun run(
            List<String> packages, Path depot, ImagePolicy policy, long startMillis) {
        Path sources = Installation.examples().resolve("packages");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        EngineBuilder builder =
                Engine.builder()
                        .sourceRoot(sources)
                        .images(policy)
                        .output(new PrintStream(printed, true, StandardCharsets.UTF_8));
        Session session =
                (policy == ImagePolicy.NONE ? builder : builder.depot(depot)).build().openSession();
        packages.forEach(session::require);
        long loaded = System.currentTimeMillis() - startMillis;
        long first = 0;
        List<CallResult> results = new ArrayList<>();
        for (SampleCalls.Group group : SampleCalls.read(sources.resolve("calls.txt"))) {
            for (SampleCalls.Call call : group.calls()) {
                String packagesUsed = String.join(", ", group.packages());
                String result =
                        result(session, packagesUsed, call.expression(), "Call" + results.size());
                results.add(
                        new CallResult(packagesUsed, call.expression(), result, call.expected()));
                first = first == 0 ? System.currentTimeMillis() - startMillis : first;
            }
        }
        long all = System.currentTimeMillis() - startMillis;
        List<LoadedRow> rows = session.loads().stream().map(LoadedRow::of).toList();
        return new PackagesRun(
                rows,
                InvalidationTree.ofAll(session),
                results,
                printed.toString(StandardCharsets.UTF_8),
                loaded,
                first,
                all);
    }

    /// Evaluates an expression in a module of its own, which uses what it needs and nothing else.
    private static String result(
            Session session, String packages, String expression, String module) {
        session.evaluate(
                "module "
                        + module
                        + "\nusing "
                        + packages
                        + "\nresult = ("
                        + expression
                        + ")\nend");
        return session.print(session.value(module + ".result"));
    }
}
