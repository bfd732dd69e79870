package dev.backedge.model;

import dev.backedge.ir.Identifiers;
import dev.backedge.ir.Symbol;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How types are named in a text: without their modules, or as the code of one module has to name
/// them. Counterpart: `show_type_name`, Julia 1.9, `base/show.jl`.
final class TypeNaming {
    private final Optional<View> view;

    /// A module and a world in which names are read.
    private record View(RuntimeModule module, long world) {
        boolean shows(Symbol name, Object value) {
            return module.find(name, world)
                    .flatMap(binding -> binding.valueAt(world))
                    .filter(found -> found == value)
                    .isPresent();
        }
    }

    private TypeNaming(Optional<View> view) {
        this.view = view;
    }

    static TypeNaming withoutModules() {
        return new TypeNaming(Optional.empty());
    }

    static TypeNaming seenFrom(RuntimeModule module, long world) {
        return new TypeNaming(Optional.of(new View(module, world)));
    }

    /// A declaration's name, unlike the names of variables that are taken where it stands.
    String of(TypeName declaration, Set<String> taken) {
        Optional<Symbol> function = declaration.functionName();
        if (function.isPresent()) {
            Object value = declaration.declared().instance().orElseThrow();
            return "typeof("
                    + (isBare(function.get(), value)
                            ? operatorOrName(function.get())
                            : path(declaration.module()) + "." + quotedOperator(function.get()))
                    + ")";
        }
        String bare = Identifiers.quoted(declaration.name());
        return isBare(declaration.name(), declaration.wrapper())
                        && (view.isEmpty() || !taken.contains(bare))
                ? bare
                : path(declaration.module()) + "." + bare;
    }

    String of(TypeAlias alias) {
        String bare = Identifiers.quoted(alias.name());
        Object value = alias.module().findOwn(alias.name()).orElseThrow().partitions().getFirst();
        return isBare(alias.name(), ((Binding.Partition) value).value())
                ? bare
                : path(alias.module()) + "." + bare;
    }

    private boolean isBare(Symbol name, Object value) {
        return view.isEmpty() || view.get().shows(name, value);
    }

    private static String operatorOrName(Symbol name) {
        return Identifiers.isOperator(name) ? name.name() : Identifiers.quoted(name);
    }

    private static String quotedOperator(Symbol name) {
        return Identifiers.isOperator(name) ? ":(" + name + ")" : Identifiers.quoted(name);
    }

    private static String path(RuntimeModule module) {
        String own = Identifiers.quoted(module.name());
        return module.parent().map(above -> path(above) + "." + own).orElse(own);
    }

    /// The only alias of a type among those that its own module, and those used where the text is
    /// read, export; none where several would do.
    Optional<TypeAlias> aliasOf(DataType type) {
        Set<RuntimeModule> modules = new LinkedHashSet<>();
        modules.add(type.typeName().module());
        view.ifPresent(seen -> {
            modules.add(seen.module);
            modules.addAll(seen.module.usings());
        });
        List<TypeAlias> found = new ArrayList<>();
        for (RuntimeModule module : modules) {
            for (TypeAlias alias : TypeAlias.exported(module, type.typeName())) {
                if (alias.parametersFor(type).isPresent()) {
                    found.add(alias);
                }
            }
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
