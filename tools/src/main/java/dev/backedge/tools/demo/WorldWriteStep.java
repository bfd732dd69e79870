package dev.backedge.tools.demo;

import dev.backedge.tools.world.WorldData;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;

/// Hidden command: builds the recorded world and writes it as an image.
@Command(name = "demo-world-write", hidden = true)
public final class WorldWriteStep implements Runnable {
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
    public WorldWriteStep() {}

    @Override
    public void run() {
        JsonFile.write(result, WorldWriting.run(WorldData.of(data), image));
    }
}
