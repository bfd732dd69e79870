package dev.backedge.tools.demo;

import dev.backedge.engine.ProgressListener;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/// A package that was precompiled.
///
/// @param name of the package
/// @param imageBytes size of its image
/// @param millis from the start of its process to its end
public record PrecompiledPackage(String name, long imageBytes, double millis) {
    static PrecompiledPackage of(ProgressListener.Event.Precompiled event) {
        try {
            return new PrecompiledPackage(
                    event.packageName(), Files.size(event.image()), event.durationNanos() / 1e6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
