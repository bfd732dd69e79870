package dev.backedge.tools;

import dev.backedge.engine.Engine;
import dev.backedge.engine.ProgressListener;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Makes the images of packages, and of all that they need, where they are missing or stale.
@Command(
        name = "precompile",
        mixinStandardHelpOptions = true,
        description =
                "Makes the images of packages and of all that they need, where they are missing or"
                        + " stale; a process each.")
final class PrecompileCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private PackageOptions options = new PackageOptions();

    @Parameters(
            arity = "1..*",
            paramLabel = "PKG",
            description = "Names of packages; Base is the standard library.")
    private List<String> packages = new ArrayList<>();

    @Override
    public Integer call() {
        Engine engine = options.engine(this::hear);
        PrintWriter out = spec.commandLine().getOut();
        packages.stream()
                .flatMap(name -> engine.precompile(name).stream())
                .distinct()
                .forEach(out::println);
        out.flush();
        return 0;
    }

    private void hear(ProgressListener.Event event) {
        PrintWriter err = spec.commandLine().getErr();
        switch (event) {
            case ProgressListener.Event.Precompiling precompiling ->
                    err.println(
                            "precompiling "
                                    + precompiling.packageName()
                                    + " ("
                                    + precompiling.staleness()
                                    + ")");
            case ProgressListener.Event.Precompiled precompiled ->
                    err.println(
                            String.format(
                                    Locale.ROOT,
                                    "precompiled %s in %.2f s",
                                    precompiled.packageName(),
                                    precompiled.durationNanos() / 1e9));
            case ProgressListener.Event.Loaded _ -> {}
        }
        err.flush();
    }
}
