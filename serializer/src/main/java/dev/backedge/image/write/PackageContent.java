package dev.backedge.image.write;

import dev.backedge.image.SourceEntry;
import dev.backedge.model.RuntimeModule;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What an image is made of.
///
/// @param name of the package
/// @param uuid of the package
/// @param modules root modules that the package defined; for the system image those besides `Core`
/// @param sources the files that were evaluated
/// @param preferences that were read while evaluating, by value
public record PackageContent(
        String name,
        UUID uuid,
        List<RuntimeModule> modules,
        List<SourceEntry> sources,
        Map<String, String> preferences) {
    /// Copies the lists.
    public PackageContent {
        modules = List.copyOf(modules);
        sources = List.copyOf(sources);
        preferences = Map.copyOf(preferences);
    }

    /// A package without preferences.
    ///
    /// @param name of the package
    /// @param uuid of the package
    /// @param modules root modules that the package defined
    /// @param sources the files that were evaluated
    public PackageContent(
            String name, UUID uuid, List<RuntimeModule> modules, List<SourceEntry> sources) {
        this(name, uuid, modules, sources, Map.of());
    }
}
