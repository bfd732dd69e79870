package dev.backedge.model;

import dev.backedge.ir.Symbol;
import dev.backedge.world.WorldRange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A module of the running program: a name space of bindings.
///
/// A name is looked up in the module's own bindings (imported ones among them), then among the
/// exported names of the modules it uses. It stands for nothing where these give it different
/// contents; `Core` is asked last. What it stands for depends on the world: imports, `using`s and
/// exports begin in one. Counterpart: `jl_module_t`, Julia 1.12, `src/module.c`.
public final class RuntimeModule {
    private final Symbol name;
    private final Optional<RuntimeModule> parent;
    private final ConcurrentHashMap<Symbol, Binding> bindings = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Symbol, Long> importedSince = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Symbol, Long> exports = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<Using> usings = new CopyOnWriteArrayList<>();
    private final ConcurrentHashMap<Symbol, Integer> counters = new ConcurrentHashMap<>();

    /// A module whose exported names are visible here from a world on.
    private record Using(RuntimeModule module, long since) {}

    /// Makes an empty module.
    ///
    /// @param name of the module
    /// @param parent in which it stands; empty for a root module
    public RuntimeModule(Symbol name, Optional<RuntimeModule> parent) {
        this.name = name;
        this.parent = parent;
    }

    /// {@return the name}
    public Symbol name() {
        return name;
    }

    /// {@return the module in which this one stands; empty for a root module}
    public Optional<RuntimeModule> parent() {
        return parent;
    }

    /// {@return the outermost module around this one, itself for a root module}
    public RuntimeModule root() {
        RuntimeModule module = this;
        while (module.parent.isPresent()) {
            module = module.parent.get();
        }
        return module;
    }

    /// {@return the names from the root module on, with dots between}
    public String path() {
        return parent.map(above -> above.path() + "." + name).orElse(name.name());
    }

    /// {@return whether this is the root module `Core`}
    public boolean isCore() {
        return parent.isEmpty() && name.name().equals("Core");
    }

    /// {@return the module's own bindings, by name; imported ones are other modules' bindings under
    /// a name of this one}
    public List<Binding> bindings() {
        return namedBindings().stream().map(NamedBinding::binding).toList();
    }

    /// {@return the names bound here, in order, with the binding each stands for}
    public List<NamedBinding> namedBindings() {
        List<NamedBinding> all = new ArrayList<>();
        bindings.forEach((bound, binding) -> all.add(new NamedBinding(bound, binding)));
        all.sort(Comparator.comparing(NamedBinding::name));
        return all;
    }

    /// A binding under the name it has in a module.
    ///
    /// @param name in the module
    /// @param binding the module's own, or an imported one
    public record NamedBinding(Symbol name, Binding binding) {}

    /// {@return the binding that a name stands for in code of this module in the newest world: own,
    /// imported, or through a `using`; an own binding that never had a content hides nothing}
    ///
    /// @param bound the name
    public Optional<Binding> find(Symbol bound) {
        return find(bound, WorldRange.OPEN);
    }

    /// {@return the binding that a name stands for in code of this module in a world; none where
    /// the modules that it uses disagree}
    ///
    /// @param bound the name
    /// @param world a world age; [WorldRange#OPEN] for the newest
    public Optional<Binding> find(Symbol bound, long world) {
        Binding own = bindings.get(bound);
        if (own != null && isBound(bound, own, world)) {
            return Optional.of(own);
        }
        List<Binding> used = findUsed(bound, world);
        if (used.size() > 1) {
            return Optional.empty();
        }
        return used.isEmpty() ? Optional.ofNullable(own) : Optional.of(used.getFirst());
    }

    private boolean isBound(Symbol bound, Binding own, long world) {
        return own.module() == this && !importedSince.containsKey(bound)
                ? own.partitionAt(world).isPresent()
                : importedSince.getOrDefault(bound, 1L) <= world;
    }

    /// {@return the bindings that a name stands for through `using`s in a world: more than one
    /// where they have different contents, so that the name stands for nothing}
    ///
    /// @param bound the name
    /// @param world a world age; [WorldRange#OPEN] for the newest
    public List<Binding> findUsed(Symbol bound, long world) {
        List<Binding> found = new ArrayList<>();
        List<RuntimeModule> waiting = new ArrayList<>();
        addUsings(world, waiting);
        Set<RuntimeModule> seen = new HashSet<>(List.of(this));
        while (!waiting.isEmpty()) {
            RuntimeModule used = waiting.removeLast();
            if (!seen.add(used)
                    || used.exports.getOrDefault(bound, WorldRange.OPEN) > world
                    || !used.exports.containsKey(bound)
                    || used.isCore() && !found.isEmpty()) {
                continue;
            }
            Binding exported = used.bindings.get(bound);
            if (exported != null && used.isBound(bound, exported, world)) {
                if (found.stream().noneMatch(other -> other.isSameAs(exported, world))) {
                    found.add(exported);
                }
            } else {
                used.addUsings(world, waiting);
            }
        }
        return found;
    }

    /// Adds the modules used in a world, `Core` and the last one first.
    private void addUsings(long world, List<RuntimeModule> waiting) {
        for (Using using : usings.reversed()) {
            if (using.since <= world) {
                waiting.add(using.module.isCore() ? 0 : waiting.size(), using.module);
            }
        }
    }

    /// {@return the module's own binding of a name, imports included, but nothing that comes
    /// through a `using`}
    ///
    /// @param bound the name
    public Optional<Binding> findOwn(Symbol bound) {
        return Optional.ofNullable(bindings.get(bound));
    }

    /// {@return the module's own binding of a name, made without a value if need be}
    ///
    /// @param bound the name
    public Binding bindingOf(Symbol bound) {
        return bindings.computeIfAbsent(bound, symbol -> new Binding(this, symbol));
    }

    /// Makes a name of this module stand for another module's binding, in all worlds.
    ///
    /// @param bound the name here
    /// @param binding what it stands for
    /// @throws IllegalStateException if the name has another content here
    public void importBinding(Symbol bound, Binding binding) {
        importBinding(bound, binding, 1);
    }

    /// Makes a name of this module stand for another module's binding from a world on.
    ///
    /// @param bound the name here
    /// @param binding what it stands for
    /// @param world the first in which it does
    /// @throws IllegalStateException if the name has another content here
    public void importBinding(Symbol bound, Binding binding, long world) {
        bindings.compute(
                bound,
                (_, before) -> {
                    if (before != null && before != binding && before.hasContent()) {
                        throw new IllegalStateException(
                                "importing "
                                        + binding
                                        + " into "
                                        + path()
                                        + " conflicts with "
                                        + before);
                    }
                    importedSince.putIfAbsent(bound, world);
                    if (!bound.equals(binding.name())) {
                        binding.addAlias(bound);
                    }
                    return binding;
                });
    }

    /// {@return whether a name is imported explicitly}
    ///
    /// @param bound the name
    public boolean isImported(Symbol bound) {
        return importedSince.containsKey(bound);
    }

    /// Exports a name, bound or not, in all worlds.
    ///
    /// @param exported the name
    public void export(Symbol exported) {
        export(exported, 1);
    }

    /// Exports a name, bound or not, from a world on.
    ///
    /// @param exported the name
    /// @param world the first that sees the export
    public void export(Symbol exported, long world) {
        exports.putIfAbsent(exported, world);
    }

    /// {@return the exported names, in order}
    public Set<Symbol> exports() {
        return new TreeSet<>(exports.keySet());
    }

    /// Makes another module's exported names visible here, in all worlds.
    ///
    /// @param module used
    public void use(RuntimeModule module) {
        use(module, 1);
    }

    /// Makes another module's exported names visible here from a world on.
    ///
    /// @param module used
    /// @param world the first that sees them
    public void use(RuntimeModule module, long world) {
        if (usings.stream().noneMatch(using -> using.module == module)) {
            usings.add(new Using(module, world));
        }
    }

    /// {@return the modules used, first `using` first}
    public List<RuntimeModule> usings() {
        return usings.stream().map(Using::module).toList();
    }

    /// {@return the next number for names that a front end or the runtime makes up, from 1, a
    /// sequence a prefix}
    ///
    /// @param prefix of the made-up name
    public int nextNumber(Symbol prefix) {
        return counters.merge(prefix, 1, Integer::sum);
    }

    @Override
    public String toString() {
        return path();
    }
}
