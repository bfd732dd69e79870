package dev.backedge.tools.demo;

import dev.backedge.engine.Engine;
import dev.backedge.engine.ImagePolicy;
import dev.backedge.engine.ProgressListener;
import dev.backedge.engine.WorkerCommand;
import dev.backedge.tools.world.WorldData;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The main job.
///
/// 1. A process builds the recorded world and writes it as one image; another loads it, compares it
///    with the records, and answers questions from it.
/// 2. The sample packages are precompiled into an empty depot, a process each.
/// 3. A process loads them from their images and calls them.
/// 4. A process without images does the same.
public final class Demo {
    private final DemoText text;
    private final Path directory;
    private final FreshProcess processes;

    /// Prepares the job.
    ///
    /// @param text prints what happens
    /// @param directory for files that are needed meanwhile; empty
    public Demo(DemoText text, Path directory) {
        this.text = text;
        this.directory = directory;
        processes = new FreshProcess(directory);
    }

    /// Runs all steps.
    ///
    /// @return the results
    /// @throws StepFailedException if a process fails
    public DemoResult run() {
        Path examples = Installation.examples();
        WorldComparison world = world(examples.resolve("julia-world"));
        text.printWorld(world);
        List<String> packages = Installation.samplePackages();
        Path depot = directory.resolve("depot");
        List<PrecompiledPackage> precompiled =
                precompile(packages, examples.resolve("packages"), depot);
        PackagesRun fromImages =
                PackagesRun.inFreshProcess(processes, packages, depot, ImagePolicy.REQUIRED);
        text.printLoads(fromImages);
        PackagesRun fromSource =
                PackagesRun.inFreshProcess(processes, packages, depot, ImagePolicy.NONE);
        text.printComparison(fromImages, fromSource);
        return new DemoResult(world, precompiled, fromImages, fromSource);
    }

    private WorldComparison world(Path data) {
        text.beginWorld(WorldData.of(data).summary());
        String image = directory.resolve("world.bki").toString();
        WorldWriting written =
                processes.run(WorldWriting.class, "demo-world-write", data.toString(), image);
        WorldLoading loaded =
                processes.run(WorldLoading.class, "demo-world-load", data.toString(), image);
        return new WorldComparison(written, loaded);
    }

    private List<PrecompiledPackage> precompile(List<String> packages, Path sources, Path depot) {
        text.beginPrecompilation();
        List<PrecompiledPackage> done = new ArrayList<>();
        Engine engine =
                Engine.builder()
                        .depot(depot)
                        .sourceRoot(sources)
                        .images(ImagePolicy.REQUIRED)
                        .worker(WorkerCommand.withOptions(Installation.javaOptions()))
                        .progress(event -> hear(event, done))
                        .build();
        packages.forEach(engine::precompile);
        return done;
    }

    private void hear(ProgressListener.Event event, List<PrecompiledPackage> done) {
        switch (event) {
            case ProgressListener.Event.Precompiling precompiling ->
                    text.printPrecompiling(precompiling.packageName());
            case ProgressListener.Event.Precompiled precompiled -> {
                PrecompiledPackage made = PrecompiledPackage.of(precompiled);
                done.add(made);
                text.printPrecompiled(made);
            }
            case ProgressListener.Event.Loaded _ -> {}
        }
    }
}
