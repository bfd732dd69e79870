package dev.backedge.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;

/// What no reader of images can be faster than: its bytes are copied once and go through the
/// checksum once.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LimitsBenchmark {
    @Param({"1", "16"})
    private int megabytes;

    private byte[] bytes = {};

    /// Starts without bytes; [#fill] makes them.
    public LimitsBenchmark() {}

    /// Makes bytes that no checksum has a shortcut for.
    @Setup
    public void fill() {
        bytes = new byte[megabytes << 20];
        new Random(1).nextBytes(bytes);
    }

    /// {@return a copy of the bytes}
    @Benchmark
    public byte[] copy() {
        return bytes.clone();
    }

    /// {@return the checksum of the bytes}
    @Benchmark
    public long checksum() {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return checksum.getValue();
    }
}
