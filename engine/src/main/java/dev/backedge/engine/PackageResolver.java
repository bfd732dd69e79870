package dev.backedge.engine;

import dev.backedge.model.RuntimeModule;

/// Gives the root module that a `using` or `import` names.
@FunctionalInterface
interface PackageResolver {
    /// {@return the module, loaded if need be}
    ///
    /// @param name of the package
    /// @throws UnknownPackageException if there is none
    RuntimeModule require(String name);
}
