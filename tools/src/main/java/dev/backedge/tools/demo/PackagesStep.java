package dev.backedge.tools.demo;

import dev.backedge.engine.ImagePolicy;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Hidden command: loads the sample packages and calls them.
@Command(name = "demo-packages", hidden = true)
public final class PackagesStep implements Runnable {
    @Option(names = "--policy", required = true)
    private ImagePolicy policy = ImagePolicy.NONE;

    @Option(names = "--package")
    private List<String> packages = new ArrayList<>();

    @Parameters(index = "0")
    private Path depot = Path.of("");

    @Parameters(index = "1")
    private Path result = Path.of("");

    @Parameters(index = "2")
    private long startMillis;

    /// Used by the command line.
    public PackagesStep() {}

    @Override
    public void run() {
        JsonFile.write(result, PackagesRun.run(packages, depot, policy, startMillis));
    }
}
