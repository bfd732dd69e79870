package dev.backedge.tools;

import dev.backedge.engine.Engine;
import dev.backedge.engine.EngineBuilder;
import dev.backedge.engine.ImagePolicy;
import dev.backedge.engine.ProgressListener;
import dev.backedge.engine.WorkerCommand;
import dev.backedge.tools.demo.Installation;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The options of the commands that load packages: where packages and images lie.
final class PackageOptions {
    @Option(
            names = "--depot",
            paramLabel = "DIR",
            description = "Directory of images; default: .backedge/depot in your home directory.")
    private Optional<Path> depot = Optional.empty();

    @Option(
            names = "--packages",
            paramLabel = "DIR",
            description =
                    "Directory of packages, searched in the given order; may be repeated. Default:"
                            + " the working directory, then the sample packages.")
    private List<Path> packages = new ArrayList<>();

    @Option(names = "--no-images", description = "Evaluate everything from source.")
    private boolean withoutImages;

    /// The engine of these options.
    ///
    /// @param progress hears what is loaded and made
    Engine engine(ProgressListener progress) {
        EngineBuilder builder =
                Engine.builder()
                        .worker(WorkerCommand.withOptions(Installation.javaOptions()))
                        .progress(progress);
        sourceRoots().forEach(builder::sourceRoot);
        if (withoutImages) {
            return builder.images(ImagePolicy.NONE).build();
        }
        return builder.depot(
                        depot.orElseGet(() ->
                                Path.of(System.getProperty("user.home"), ".backedge", "depot")))
                .build();
    }

    private List<Path> sourceRoots() {
        return packages.isEmpty()
                ? List.of(Path.of(""), Installation.examples().resolve("packages"))
                : packages;
    }
}
