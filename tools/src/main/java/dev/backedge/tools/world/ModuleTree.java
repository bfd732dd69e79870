package dev.backedge.tools.world;

import dev.backedge.ir.Symbol;
import dev.backedge.ir.TypeExpression;
import dev.backedge.ir.TypeExpressionParser;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.Universe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The modules of a world, by path. They are made in the order in which they are named, a root
/// module for each path of one name.
final class ModuleTree {
    /// The first world after the one in which a new runtime stands: what begins there belongs to
    /// the world that is built.
    static final long FIRST_WORLD = 2;

    private final Universe universe;
    private final Map<List<Symbol>, RuntimeModule> byPath = new HashMap<>();
    private final Map<Symbol, RuntimeModule> roots = new LinkedHashMap<>();
    private final List<RuntimeModule> namesakes = new ArrayList<>();

    ModuleTree(Universe universe) {
        this.universe = universe;
        roots.put(universe.core().module().name(), universe.core().module());
    }

    RuntimeModule module(List<Symbol> path) {
        RuntimeModule known = byPath.get(path);
        if (known == null) {
            known =
                    path.size() == 1
                            ? root(path.getFirst())
                            : inner(module(path.subList(0, path.size() - 1)), path.getLast());
            byPath.put(List.copyOf(path), known);
        }
        return known;
    }

    private RuntimeModule root(Symbol name) {
        return roots.computeIfAbsent(
                name,
                absent -> {
                    RuntimeModule made = new RuntimeModule(absent, Optional.empty());
                    universe.modules().add(made);
                    return made;
                });
    }

    private static RuntimeModule inner(RuntimeModule parent, Symbol name) {
        RuntimeModule made = new RuntimeModule(name, Optional.of(parent));
        parent.bindingOf(name).defineConstant(made, FIRST_WORLD);
        return made;
    }

    /// Makes a listed module. Where a root module is listed a second time it is another one of the
    /// same name; no text says in which of the two a name stands, so that the first has them all.
    void add(String path) {
        List<Symbol> names = path(path);
        if (names.size() == 1 && byPath.containsKey(names)) {
            namesakes.add(new RuntimeModule(names.getFirst(), Optional.empty()));
        } else {
            module(names);
        }
    }

    static List<Symbol> path(String text) {
        if (TypeExpressionParser.parse(text) instanceof TypeExpression.Name(List<Symbol> names)) {
            return names;
        }
        throw new IllegalArgumentException("expected the path of a module, found " + text);
    }

    /// All root modules but `Core`; those of a name that is taken stand before the one that names
    /// lead to.
    List<RuntimeModule> roots() {
        List<RuntimeModule> all = new ArrayList<>(namesakes);
        roots.values().stream().filter(module -> !module.isCore()).forEach(all::add);
        return all;
    }
}
