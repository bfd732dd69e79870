package dev.backedge.compile.builtin;

import dev.backedge.ir.Symbol;
import dev.backedge.model.ArrayValue;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.RuntimeModule;

import java.util.Collection;
import java.util.List;

/// Modules and functions as values.
final class ModuleBuiltins {
    private final BuiltinTable table;
    private final CoreTypes core;
    private final LanguageErrors errors;

    ModuleBuiltins(BuiltinTable table) {
        this.table = table;
        core = table.core();
        errors = table.errors();
    }

    void add() {
        table.effect(
                "undefined_variable_text",
                1,
                ResultRules.of("String"),
                (task, arguments) ->
                        arguments[0]
                                + " not defined"
                                + (arguments[0] instanceof Symbol name
                                                && task.universe().warnings().isAmbiguous(name)
                                        ? LanguageErrors.AMBIGUOUS
                                        : ""));
        table.pure(
                "module_name",
                1,
                ResultRules.of("Symbol"),
                (_, arguments) -> module(arguments[0]).name());
        table.pure(
                "module_parent",
                1,
                ResultRules.of("Module"),
                (_, arguments) -> module(arguments[0]).parent().orElse(module(arguments[0])));
        table.pure(
                "module_path",
                1,
                ResultRules.STRING,
                (_, arguments) -> module(arguments[0]).path());
        table.reading(
                "module_exports",
                1,
                ResultRules.ANY,
                (_, arguments) -> symbols(module(arguments[0]).exports()));
        table.reading(
                "module_names",
                1,
                ResultRules.ANY,
                (_, arguments) ->
                        symbols(
                                module(arguments[0]).namedBindings().stream()
                                        .map(RuntimeModule.NamedBinding::name)
                                        .toList()));
        table.pure(
                "function_name",
                1,
                ResultRules.of("Symbol"),
                (_, arguments) -> functionName(arguments[0]));
        table.reading(
                "function_method_count",
                1,
                ResultRules.INT,
                (task, arguments) -> {
                    DataType type =
                            arguments[0] instanceof DataType named
                                    ? named
                                    : core.typeOf(arguments[0]);
                    return task.universe().methods().group(type.typeName()).methods().stream()
                            .filter(method -> method.isVisibleIn(task.world()))
                            .count();
                });
    }

    private RuntimeModule module(Object value) {
        if (value instanceof RuntimeModule module) {
            return module;
        }
        throw errors.type("Module", "", core.named("Module"), value);
    }

    private ArrayValue symbols(Collection<Symbol> names) {
        DataType type = core.arrayName().instance(core.named("Symbol"), 1L);
        ArrayValue array = ArrayValue.of(type, names.size());
        int index = 0;
        for (Symbol name : List.copyOf(names).stream().sorted().toList()) {
            array.set(index++, name);
        }
        return array;
    }

    /// A function's type is named `#f` after the function `f`.
    private Symbol functionName(Object function) {
        String name = core.typeOf(function).typeName().name().name();
        return Symbol.of(
                name.startsWith("#") && !name.startsWith("##") && name.indexOf('#', 1) < 0
                        ? name.substring(1)
                        : name);
    }
}
