package dev.backedge.model;

import dev.backedge.ir.Symbol;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/// The modules without a parent: `Core`, `Base`, `Main`, and one a loaded package.
public final class RootModules {
    private final ConcurrentSkipListMap<Symbol, RuntimeModule> byName =
            new ConcurrentSkipListMap<>();

    /// Begins with no modules.
    public RootModules() {}

    /// Adds a module; one of the same name is replaced.
    ///
    /// @param module without a parent
    public void add(RuntimeModule module) {
        byName.put(module.name(), module);
    }

    /// Takes a module away again, after its evaluation failed.
    ///
    /// @param module that was added
    public void remove(RuntimeModule module) {
        byName.remove(module.name(), module);
    }

    /// {@return the root module of a name}
    ///
    /// @param name of the module
    public Optional<RuntimeModule> find(Symbol name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// {@return all root modules, by name}
    public List<RuntimeModule> all() {
        return List.copyOf(byName.values());
    }
}
