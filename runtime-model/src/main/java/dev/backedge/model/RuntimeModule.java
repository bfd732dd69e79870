package dev.backedge.model;

import dev.backedge.ir.Symbol;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;

/// A module of the running program: a name space of bindings.
///
/// A name is looked up in the module's own bindings (imported ones among them), then among the
/// exported names of the modules it uses, the first `using` first. Counterpart: `jl_module_t`,
/// Julia 1.9, `src/module.c`.
public final class RuntimeModule {
    private final Symbol name;
    private final Optional<RuntimeModule> parent;
    private final ConcurrentSkipListMap<Symbol, Binding> bindings = new ConcurrentSkipListMap<>();
    private final ConcurrentSkipListSet<Symbol> exports = new ConcurrentSkipListSet<>();
    private final CopyOnWriteArrayList<RuntimeModule> usings = new CopyOnWriteArrayList<>();
    private final ConcurrentSkipListMap<Symbol, Integer> counters = new ConcurrentSkipListMap<>();

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
        return List.copyOf(bindings.values());
    }

    /// {@return the names bound here, in order, with the binding each stands for}
    public List<NamedBinding> namedBindings() {
        List<NamedBinding> all = new ArrayList<>();
        bindings.forEach((bound, binding) -> all.add(new NamedBinding(bound, binding)));
        return all;
    }

    /// A binding under the name it has in a module.
    ///
    /// @param name in the module
    /// @param binding the module's own, or an imported one
    public record NamedBinding(Symbol name, Binding binding) {}

    /// {@return the binding that a name stands for in code of this module: own, imported, or
    /// through a `using`; an own binding that never had a content hides nothing}
    ///
    /// @param bound the name
    public Optional<Binding> find(Symbol bound) {
        Binding own = bindings.get(bound);
        if (own != null && own.hasContent()) {
            return Optional.of(own);
        }
        List<RuntimeModule> waiting = new ArrayList<>(usings.reversed());
        Set<RuntimeModule> seen = new HashSet<>(List.of(this));
        while (!waiting.isEmpty()) {
            RuntimeModule used = waiting.removeLast();
            if (used.exports.contains(bound) && seen.add(used)) {
                Binding found = used.bindings.get(bound);
                if (found != null && found.hasContent()) {
                    return Optional.of(found);
                }
                waiting.addAll(used.usings.reversed());
            }
        }
        return Optional.ofNullable(own);
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

    /// Makes a name of this module stand for another module's binding.
    ///
    /// @param bound the name here
    /// @param binding what it stands for
    /// @throws IllegalStateException if the name has another content here
    public void importBinding(Symbol bound, Binding binding) {
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
                    return binding;
                });
    }

    /// Exports a name, bound or not.
    ///
    /// @param exported the name
    public void export(Symbol exported) {
        exports.add(exported);
    }

    /// {@return the exported names, in order}
    public Set<Symbol> exports() {
        return new TreeSet<>(exports);
    }

    /// Makes another module's exported names visible here.
    ///
    /// @param module used
    public void use(RuntimeModule module) {
        usings.addIfAbsent(module);
    }

    /// {@return the modules used, first `using` first}
    public List<RuntimeModule> usings() {
        return List.copyOf(usings);
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
