package dev.backedge.image;

import java.util.UUID;

/// An image that another image needs, pinned by content.
///
/// @param name of the package
/// @param uuid of the package
/// @param buildId of the image
public record Dependency(String name, UUID uuid, BuildId buildId) {}
