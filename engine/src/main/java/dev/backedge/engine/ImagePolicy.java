package dev.backedge.engine;

/// What a session does with images.
public enum ImagePolicy {
    /// Uses none: everything is evaluated from its source.
    NONE,
    /// Uses those that are fresh, and evaluates from source what has none. Starts no process.
    EXISTING,
    /// Uses those that are fresh, and makes the others anew, each in a process of its own. Where
    /// the depot cannot be written, evaluates from source.
    BUILD,
    /// As [#BUILD], but what has no image is not loaded: [ImagesUnavailableException].
    REQUIRED
}
