package dev.backedge.engine;

import java.nio.file.Path;

/// Makes the image of one subject whose dependencies have theirs, and tells about it.
final class Precompilation {
    private final EngineOptions options;

    Precompilation(EngineOptions options) {
        this.options = options;
    }

    /// Makes an image in a process of its own.
    ///
    /// @throws PrecompileException if the process failed
    void make(ImageSubject subject, Path file, Staleness staleness) {
        long start = System.nanoTime();
        options.progress()
                .heard(new ProgressListener.Event.Precompiling(subject.name(), staleness));
        new WorkerProcess(options).make(subject, file);
        options.progress()
                .heard(
                        new ProgressListener.Event.Precompiled(
                                subject.name(), file, System.nanoTime() - start));
    }
}
