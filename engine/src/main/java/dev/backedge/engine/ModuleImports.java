package dev.backedge.engine;

import dev.backedge.invalidation.Definition;
import dev.backedge.ir.ModulePath;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.TopLevel;
import dev.backedge.model.Binding;
import dev.backedge.model.RuntimeModule;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Evaluates `using` and `import`.
final class ModuleImports {
    private final Program program;
    private final GlobalDefinitions globals;
    private final PackageResolver resolver;
    private final Set<NotExtensible> notExtensible = new HashSet<>();

    /// A name that came by `using A: x`.
    private record NotExtensible(RuntimeModule module, Symbol name) {}

    ModuleImports(Program program, GlobalDefinitions globals, PackageResolver resolver) {
        this.program = program;
        this.globals = globals;
        this.resolver = resolver;
    }

    void using(TopLevel.UsingModule form, RuntimeModule module) {
        RuntimeModule used = resolve(form.module(), module);
        bindModule(used.name(), used, module);
        if (!module.usings().contains(used) && module != used) {
            globals.apply(List.of(new Definition.Using(module, used)));
        }
    }

    void using(TopLevel.UsingNames form, RuntimeModule module) {
        RuntimeModule from = resolve(form.module(), module);
        for (TopLevel.ImportedName name : form.names()) {
            if (importName(name, from, module)) {
                notExtensible.add(new NotExtensible(module, name.as()));
            }
        }
    }

    void importing(TopLevel.ImportModule form, RuntimeModule module) {
        bindModule(form.as(), resolve(form.module(), module), module);
    }

    void importing(TopLevel.ImportNames form, RuntimeModule module) {
        RuntimeModule from = resolve(form.module(), module);
        for (TopLevel.ImportedName name : form.names()) {
            importName(name, from, module);
            notExtensible.remove(new NotExtensible(module, name.as()));
        }
    }

    /// {@return whether methods may be added to a name's function under its bare name}
    boolean isExtensible(RuntimeModule module, Symbol name) {
        return !notExtensible.contains(new NotExtensible(module, name));
    }

    private boolean importName(TopLevel.ImportedName name, RuntimeModule from, RuntimeModule into) {
        Binding binding =
                from.find(name.name())
                        .filter(Binding::hasContent)
                        .orElseThrow(() -> program.errors().undefinedVariable(name.name()));
        return bind(name.as(), binding, into);
    }

    private void bindModule(Symbol name, RuntimeModule module, RuntimeModule into) {
        if (module != into && module.findOwn(module.name()).isPresent()) {
            bind(name, module.bindingOf(module.name()), into);
        }
    }

    /// {@return whether the name is new here}
    private boolean bind(Symbol name, Binding binding, RuntimeModule into) {
        Optional<Binding> own = into.findOwn(name).filter(Binding::hasContent);
        if (own.isEmpty()) {
            globals.apply(List.of(new Definition.Import(into, name, binding)));
            return true;
        }
        Binding known = own.get();
        long world = program.world();
        if (known == binding || known.valueAt(world).equals(binding.valueAt(world))) {
            return false;
        }
        if (into.isImported(name)) {
            return ignored("ignoring conflicting import of " + binding + " into " + into);
        }
        if (known.constantAt(world).isPresent()) {
            return ignored(
                    "import of "
                            + binding
                            + " into "
                            + into
                            + " conflicts with an existing identifier; ignored.");
        }
        throw program.error(
                "importing "
                        + binding.name()
                        + " into "
                        + into
                        + " conflicts with an existing global");
    }

    private boolean ignored(String warning) {
        program.universe().warnings().warn(warning);
        return false;
    }

    /// {@return the module that a path names, seen from another module}
    private RuntimeModule resolve(ModulePath path, RuntimeModule from) {
        if (path.dots() == 0) {
            RuntimeModule root = resolver.require(path.names().getFirst().name());
            return inside(root, path.names().subList(1, path.names().size()));
        }
        RuntimeModule start = from;
        for (int i = 1; i < path.dots(); i++) {
            start =
                    start.parent()
                            .orElseThrow(() ->
                                    program.error(
                                            "invalid module path "
                                                    + path
                                                    + ": there is nothing around a root module"));
        }
        return inside(start, path.names());
    }

    private RuntimeModule inside(RuntimeModule start, List<Symbol> names) {
        RuntimeModule module = start;
        for (Symbol name : names) {
            module = globals.module(name, module);
        }
        return module;
    }
}
