package dev.backedge.engine;

import java.util.List;
import java.util.stream.Collectors;

/// Why an image cannot be used; fresh where there is no reason. A value, not an error: what is
/// stale is made anew.
///
/// @param reasons none for a fresh image
public record Staleness(List<Reason> reasons) {
    /// The staleness of an image that can be used.
    public static final Staleness FRESH = new Staleness(List.of());

    /// Copies the reasons.
    public Staleness {
        reasons = List.copyOf(reasons);
    }

    /// {@return the staleness of one reason}
    ///
    /// @param reason why
    static Staleness of(Reason reason) {
        return new Staleness(List.of(reason));
    }

    /// Why an image cannot be used.
    public sealed interface Reason {
        /// There is no image.
        record Missing() implements Reason {
            @Override
            public String toString() {
                return "missing";
            }
        }

        /// The file is not what was written.
        ///
        /// @param problem where and how
        record Damaged(String problem) implements Reason {
            @Override
            public String toString() {
                return "damaged: " + problem;
            }
        }

        /// The image was made against another image of a dependency than the one that is loaded.
        ///
        /// @param name of the dependency
        /// @param expected build id that the image names
        /// @param found what is loaded
        record DependencyChanged(String name, String expected, String found) implements Reason {
            @Override
            public String toString() {
                return "dependency changed: " + name + " was " + expected + ", is " + found;
            }
        }

        /// A source file has another content.
        ///
        /// @param file relative to the package's directory
        record SourceChanged(String file) implements Reason {
            @Override
            public String toString() {
                return "source changed: " + file;
            }
        }

        /// The image was made by another version of the runtime.
        ///
        /// @param expected this runtime
        /// @param found the one that made it
        record OtherRuntime(String expected, String found) implements Reason {
            @Override
            public String toString() {
                return "other runtime version: expected " + expected + ", found " + found;
            }
        }

        /// The image has another version of the format.
        ///
        /// @param problem which versions
        record OtherFormat(String problem) implements Reason {
            @Override
            public String toString() {
                return "other format: " + problem;
            }
        }
    }

    /// {@return whether the image can be used}
    public boolean isFresh() {
        return reasons.isEmpty();
    }

    @Override
    public String toString() {
        return isFresh()
                ? "fresh"
                : reasons.stream().map(Reason::toString).collect(Collectors.joining("; "));
    }
}
