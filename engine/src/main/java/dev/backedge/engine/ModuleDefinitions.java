package dev.backedge.engine;

import dev.backedge.ir.Symbol;
import dev.backedge.ir.TopLevel;
import dev.backedge.model.RuntimeModule;

import java.util.Optional;

/// Makes modules: with their own name, with `Core`, and with `Base` where they are standard ones.
final class ModuleDefinitions {
    static final Symbol BASE = Symbol.of("Base");

    /// The name under which every module knows itself, whatever its own name is.
    private static final Symbol SELF = Symbol.of("#module#");

    private final Program program;
    private final GlobalDefinitions globals;

    ModuleDefinitions(Program program, GlobalDefinitions globals) {
        this.program = program;
        this.globals = globals;
    }

    /// {@return a new module in another one; one of the same name there is replaced}
    RuntimeModule define(TopLevel.ModuleDefinition definition, RuntimeModule parent) {
        RuntimeModule module = new RuntimeModule(definition.name(), Optional.of(parent));
        prepare(module, definition.kind());
        globals.assign(parent, definition.name(), TopLevel.GlobalKind.CONSTANT, module);
        return module;
    }

    /// {@return a new root module}
    RuntimeModule defineRoot(Symbol name, TopLevel.ModuleKind kind) {
        RuntimeModule module = new RuntimeModule(name, Optional.empty());
        prepare(module, kind);
        return module;
    }

    /// Gives a module its own name and what it sees from the start.
    void prepare(RuntimeModule module, TopLevel.ModuleKind kind) {
        globals.defineConstant(module.bindingOf(module.name()), module);
        globals.defineConstant(module.bindingOf(SELF), module);
        switch (kind) {
            case STANDARD -> program.universe().modules().find(BASE).ifPresent(module::use);
            case BARE -> {}
        }
        module.use(program.universe().core().module());
    }
}
