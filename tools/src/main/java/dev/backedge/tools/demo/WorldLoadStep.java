package dev.backedge.tools.demo;

import dev.backedge.tools.world.WorldData;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;

/// Hidden command: loads the image of the recorded world and asks questions of it.
@Command(name = "demo-world-load", hidden = true)
public final class WorldLoadStep implements Runnable {
    @Parameters(index = "0")
    private Path data = Path.of("");

    @Parameters(index = "1")
    private Path image = Path.of("");

    @Parameters(index = "2")
    private Path result = Path.of("");

    @Parameters(index = "3")
    @SuppressWarnings("unused") // every step gets it
    private long startMillis;

    /// Used by the command line.
    public WorldLoadStep() {}

    @Override
    public void run() {
        JsonFile.write(result, WorldLoading.run(WorldData.of(data), image));
    }
}
