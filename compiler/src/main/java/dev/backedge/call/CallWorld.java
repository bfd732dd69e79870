package dev.backedge.call;

/// The world in which a site calls.
public sealed interface CallWorld {
    /// The newest world at the moment of each call, as `invokelatest` calls: a definition that was
    /// published before the call begins is seen.
    record Latest() implements CallWorld {}

    /// The world of the [dev.backedge.model.Task] that the call gets as its first argument: code
    /// that runs in a world goes on calling what was true in it.
    record OfTask() implements CallWorld {}

    /// Always the same world: what is defined later is never seen.
    ///
    /// @param world a world age, at most the newest when the site is made
    record Pinned(long world) implements CallWorld {}
}
