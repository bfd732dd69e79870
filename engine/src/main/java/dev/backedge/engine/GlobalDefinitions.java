package dev.backedge.engine;

import dev.backedge.compile.builtin.LanguageErrors;
import dev.backedge.invalidation.Definition;
import dev.backedge.invalidation.Invalidator;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.TopLevel.GlobalKind;
import dev.backedge.model.Binding;
import dev.backedge.model.DataType;
import dev.backedge.model.Egal;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.TypeKind;
import dev.backedge.model.TypeName;
import dev.backedge.model.Universe;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Gives names of modules their content: constants, variables, functions.
final class GlobalDefinitions {
    private final Universe universe;
    private final Invalidator invalidator;
    private final InvalidationLog log;

    GlobalDefinitions(Universe universe, Invalidator invalidator, InvalidationLog log) {
        this.universe = universe;
        this.invalidator = invalidator;
        this.log = log;
    }

    private long world() {
        return universe.clock().current();
    }

    private LanguageErrors errors() {
        return new LanguageErrors(universe.core());
    }

    /// Makes definitions in one new world.
    void apply(List<Definition> definitions) {
        log.note(invalidator.apply(definitions));
    }

    /// Evaluates `const name = value` or `name = value`.
    void assign(RuntimeModule module, Symbol name, GlobalKind kind, Object value) {
        if (kind == GlobalKind.CONSTANT && module.isImported(name)) {
            throw errors().failure(
                            "cannot declare "
                                    + module
                                    + "."
                                    + name
                                    + " constant; it was already declared as an import");
        }
        Binding binding = ownBinding(module, name);
        Optional<Binding.Partition> now = binding.partitionAt(world());
        switch (kind) {
            case CONSTANT -> {
                if (now.isPresent() && now.get().kind() == Binding.Kind.VARIABLE) {
                    throw errors().failure(
                                    "cannot declare "
                                            + binding
                                            + " constant; it was already declared global");
                }
                defineConstant(binding, value);
            }
            case VARIABLE -> {
                if (now.isEmpty()) {
                    apply(List.of(new Definition.Variable(binding, value)));
                } else if (now.get().value() instanceof Binding.Cell cell) {
                    cell.set(value);
                } else if (!Egal.egal(now.get().value(), value)) {
                    throw errors().failure("invalid redefinition of constant " + binding);
                }
            }
        }
    }

    private Binding ownBinding(RuntimeModule module, Symbol name) {
        Binding binding = module.bindingOf(name);
        if (binding.module() == module) {
            return binding;
        }
        throw errors().failure(
                        "cannot assign a value to imported variable "
                                + binding
                                + " from module "
                                + module);
    }

    /// Makes a binding a constant; the same constant again changes nothing.
    void defineConstant(Binding binding, Object value) {
        boolean same = binding.constantAt(world()).filter(now -> Egal.egal(now, value)).isPresent();
        if (!same) {
            apply(List.of(new Definition.Constant(binding, value)));
        }
    }

    /// Keeps the documentation of a name.
    void document(RuntimeModule module, Symbol name, String text) {
        defineConstant(module.bindingOf(Documentation.bindingOf(name)), text);
    }

    /// {@return what a name of the module's own, or an imported one, stands for}
    Optional<Object> ownValue(RuntimeModule module, Symbol name) {
        return module.findOwn(name).flatMap(binding -> binding.valueAt(world()));
    }

    /// {@return the generic function of a name, made if the name has no content in this module}
    Object function(RuntimeModule module, Symbol name) {
        Optional<Object> known = ownValue(module, name);
        if (known.isPresent()) {
            if (isFunction(known.get())) {
                return known.get();
            }
            throw errors().failure("cannot define function " + name + "; it already has a value");
        }
        TypeName typeName =
                new TypeName(
                        module,
                        Symbol.of("#" + name),
                        TypeKind.STRUCT,
                        OptionalInt.empty(),
                        List.of());
        typeName.completeSupertype(universe.core().function());
        typeName.completeFields(List.of(), List.of(), 0);
        Object function = typeName.declared().instance().orElseThrow();
        defineConstant(ownBinding(module, name), function);
        return function;
    }

    private boolean isFunction(Object value) {
        DataType type = universe.core().typeOf(value);
        while (!type.isAny()) {
            if (type == universe.core().function()) {
                return true;
            }
            type = type.supertype();
        }
        return false;
    }

    /// {@return what a path of names stands for, seen from a module}
    Object value(List<Symbol> path, RuntimeModule from) {
        RuntimeModule module = from;
        for (Symbol name : path.subList(0, path.size() - 1)) {
            module = module(name, module);
        }
        return value(path.getLast(), module);
    }

    /// {@return what a name stands for in a module}
    Object value(Symbol name, RuntimeModule module) {
        return module.find(name)
                .flatMap(binding -> binding.valueAt(world()))
                .orElseThrow(() -> errors().undefinedVariable(name));
    }

    /// {@return the module that a name stands for in a module}
    RuntimeModule module(Symbol name, RuntimeModule in) {
        if (value(name, in) instanceof RuntimeModule found) {
            return found;
        }
        throw errors().failure("invalid use of " + in + "." + name + ": it does not name a module");
    }
}
