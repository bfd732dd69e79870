package dev.backedge.engine;

import java.nio.file.Path;

/// Hears what a session does with packages, while it does it.
@FunctionalInterface
public interface ProgressListener {
    /// A step.
    sealed interface Event {
        /// {@return the package that the step is about}
        String packageName();

        /// A process that makes an image was started.
        ///
        /// @param packageName of the package
        /// @param staleness why the image is made
        record Precompiling(String packageName, Staleness staleness) implements Event {}

        /// An image was made.
        ///
        /// @param packageName of the package
        /// @param image the file
        /// @param durationNanos from the start of the process to its end
        record Precompiled(String packageName, Path image, long durationNanos) implements Event {}

        /// A package was loaded.
        ///
        /// @param load how
        record Loaded(PackageLoad load) implements Event {
            @Override
            public String packageName() {
                return load.packageName();
            }
        }
    }

    /// Takes a step, on the thread that makes it.
    ///
    /// @param event what happened
    void heard(Event event);
}
