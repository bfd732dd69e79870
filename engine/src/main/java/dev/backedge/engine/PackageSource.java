package dev.backedge.engine;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A package as its files are found.
///
/// @param name of the package and of its module
/// @param uuid from `Project.toml`, else made from the name
/// @param directory of the package
/// @param entry the file that defines the module
/// @param declared the dependencies that `Project.toml` lists; empty where it has no such list
record PackageSource(
        String name, UUID uuid, Path directory, Path entry, Optional<Map<String, UUID>> declared) {}
