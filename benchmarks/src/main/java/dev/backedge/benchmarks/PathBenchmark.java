package dev.backedge.benchmarks;

import dev.backedge.dispatch.MethodLookup;
import dev.backedge.image.read.ImageLoader;
import dev.backedge.image.read.LoadReport;
import dev.backedge.image.write.ImageWriter;
import dev.backedge.image.write.PackageContent;
import dev.backedge.invalidation.BackedgeIndex;
import dev.backedge.invalidation.Invalidator;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.Universe;
import dev.backedge.tools.demo.Installation;
import dev.backedge.tools.world.WorldBuilder;
import dev.backedge.tools.world.WorldData;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;

/// Writes and loads the image of the recorded world, in memory; beside it Java's own serialization
/// of the same content, and the least that any reader does.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PathBenchmark {
    private Universe universe = Universe.create();
    private List<RuntimeModule> modules = List.of();
    private byte[] image = {};
    private FlatWorld flat = FlatWorld.empty();
    private byte[] serialized = {};

    /// Starts without a world; [#build] makes it.
    public PathBenchmark() {}

    /// Builds the recorded world, its image, and its flat form.
    @Setup
    public void build() {
        WorldData data = WorldData.of(Installation.examples().resolve("julia-world"));
        universe = Universe.create();
        modules = new WorldBuilder(data, universe).build();
        image = writeImage();
        flat = FlatWorld.of(data);
        serialized = flat.serialize();
    }

    /// {@return the image of the world}
    @Benchmark
    public byte[] writeImage() {
        return new ImageWriter(universe, List.of())
                .write(new PackageContent("JuliaWorld", new UUID(0, 1), modules, List.of()))
                .bytes();
    }

    /// {@return what loading the image into a new runtime did}
    @Benchmark
    public LoadReport loadImage() {
        Universe fresh = Universe.create();
        BackedgeIndex index = new BackedgeIndex();
        return new ImageLoader(fresh, new Invalidator(fresh, new MethodLookup(fresh), index), index)
                .load("world", image, List.of());
    }

    /// {@return the root modules of the same objects, made from the records without an image}
    @Benchmark
    public List<RuntimeModule> buildFromRecords() {
        return new WorldBuilder(
                        WorldData.of(Installation.examples().resolve("julia-world")),
                        Universe.create())
                .build();
    }

    /// {@return the same content, serialized by Java}
    @Benchmark
    public byte[] writeByJava() {
        return flat.serialize();
    }

    /// {@return the same content, read by Java}
    @Benchmark
    public Object loadByJava() {
        return FlatWorld.deserialize(serialized);
    }

    /// {@return a copy of the image, after its checksum}
    @Benchmark
    public byte[] copyAndChecksum() {
        CRC32C checksum = new CRC32C();
        checksum.update(image);
        byte[] copy = image.clone();
        copy[0] ^= (byte) checksum.getValue();
        return copy;
    }
}
