package dev.backedge.tools.world;

import java.util.List;

/// What the records say of the whole world.
///
/// @param version of the system that was asked
/// @param world the world counter
/// @param modules paths of all modules
public record WorldSummary(String version, long world, List<String> modules) {
    /// Copies the paths.
    public WorldSummary {
        modules = List.copyOf(modules);
    }
}
