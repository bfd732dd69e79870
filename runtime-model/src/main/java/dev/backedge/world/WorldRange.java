package dev.backedge.world;

/// The world ages, both ends included, in which a definition or a compiled body holds. Counterpart:
/// `min_world` and `max_world` of `jl_code_instance_t`, Julia 1.9, `src/julia.h`.
///
/// @param first oldest world age, at least 1
/// @param last newest world age, or [#OPEN] when there is no end yet
public record WorldRange(long first, long last) {
    /// The `last` of a range that has no end yet.
    public static final long OPEN = Long.MAX_VALUE;

    /// Rejects an empty range.
    ///
    /// @throws IllegalArgumentException if no world is in the range
    public WorldRange {
        if (first < 1 || first > last) {
            throw new IllegalArgumentException("no world in [" + first + ", " + last + "]");
        }
    }

    /// {@return the range that begins at a world and has no end yet}
    ///
    /// @param first oldest world age
    public static WorldRange from(long first) {
        return new WorldRange(first, OPEN);
    }

    /// {@return whether a world is in this range}
    ///
    /// @param world a world age
    public boolean contains(long world) {
        return first <= world && world <= last;
    }

    /// {@return whether the range has no end yet}
    public boolean isOpen() {
        return last == OPEN;
    }

    /// {@return the worlds that are in this range and in another}
    ///
    /// @param other with which it has a world in common
    /// @throws IllegalArgumentException if they have none
    public WorldRange intersection(WorldRange other) {
        return new WorldRange(Math.max(first, other.first), Math.min(last, other.last));
    }

    @Override
    public String toString() {
        return isOpen() ? "[" + first + ", ∞)" : "[" + first + ", " + last + "]";
    }
}
