package dev.backedge.ir;

import java.util.List;
import java.util.stream.Collectors;

/// The path in a `using` or `import`: `A.B` names a package and its submodule, `.Sub` a module
/// here, `..Up` one in the parent.
///
/// @param dots how many leading dots; 0 for a package
/// @param names in order; may be empty only when there are dots
public record ModulePath(int dots, List<Symbol> names) {
    /// Copies the names.
    public ModulePath {
        names = List.copyOf(names);
    }

    @Override
    public String toString() {
        return ".".repeat(dots) + names.stream().map(Symbol::name).collect(Collectors.joining("."));
    }
}
