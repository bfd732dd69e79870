package dev.backedge.engine;

import dev.backedge.call.CallSites;
import dev.backedge.compile.Compiler;
import dev.backedge.compile.Execution;
import dev.backedge.compile.Interpreter;
import dev.backedge.compile.builtin.Builtins;
import dev.backedge.compile.builtin.LanguageErrors;
import dev.backedge.dispatch.MethodLookup;
import dev.backedge.invalidation.BackedgeIndex;
import dev.backedge.invalidation.Invalidator;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.TopLevel.GlobalKind;
import dev.backedge.model.CallFrame;
import dev.backedge.model.Raised;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.Task;
import dev.backedge.model.Universe;
import dev.backedge.model.Warnings;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/// The parts of one running program.
///
/// @param universe types, methods, modules and the world counter
/// @param index of the open code
/// @param invalidator makes definitions
/// @param log of what became stale
/// @param globals gives names their content
/// @param interpreter runs code
/// @param code evaluates what running programs make as data
/// @param callSites for Java code
/// @param output where the program prints
record Program(
        Universe universe,
        BackedgeIndex index,
        Invalidator invalidator,
        InvalidationLog log,
        GlobalDefinitions globals,
        Interpreter interpreter,
        CodeEvaluation code,
        CallSites callSites,
        PrintStream output) {
    /// {@return a new program with `Core` and its builtin functions}
    ///
    /// @param output where it prints
    /// @param backdated what reading a constant before its definition does
    /// @param execution what of the code is compiled
    static Program create(
            PrintStream output, Warnings.BackdatedAccess backdated, Execution execution) {
        Universe universe = newUniverse(backdated);
        MethodLookup lookup = new MethodLookup(universe);
        BackedgeIndex index = new BackedgeIndex();
        Invalidator invalidator = new Invalidator(universe, lookup, index);
        InvalidationLog log = new InvalidationLog();
        GlobalDefinitions globals = new GlobalDefinitions(universe, invalidator, log);
        Compiler compiler = new Compiler(universe, lookup, invalidator::publish);
        LanguageErrors errors = new LanguageErrors(universe.core());
        CodeEvaluation code = new CodeEvaluation(errors::failure);
        Interpreter interpreter =
                new Interpreter(
                        universe,
                        lookup,
                        compiler,
                        (module, name, value) ->
                                globals.assign(module, name, GlobalKind.VARIABLE, value),
                        code,
                        execution);
        CallSites callSites = new CallSites(universe, lookup, interpreter, output);
        return new Program(
                universe, index, invalidator, log, globals, interpreter, code, callSites, output);
    }

    /// {@return a new runtime with `Core` and its builtin functions}
    static Universe newUniverse() {
        return newUniverse(Warnings.BackdatedAccess.WARNED);
    }

    private static Universe newUniverse(Warnings.BackdatedAccess backdated) {
        Universe universe = Universe.create(backdated);
        Builtins.install(universe);
        RuntimeModule core = universe.core().module();
        core.bindingOf(core.name()).defineConstant(core, 1);
        core.export(core.name());
        return universe;
    }

    /// {@return a task in the newest world}
    Task latestTask() {
        return new Task(universe, interpreter, output, world());
    }

    /// {@return the newest world}
    long world() {
        return universe.clock().current();
    }

    /// {@return makes the language's errors}
    LanguageErrors errors() {
        return new LanguageErrors(universe.core());
    }

    /// {@return the language's `ErrorException` of a message}
    Raised error(String message) {
        return errors().failure(message);
    }

    /// {@return what a name of the language's library stands for, where it has it}
    Optional<Object> libraryValue(String name) {
        return universe.modules()
                .find(ModuleDefinitions.BASE)
                .flatMap(base -> base.findOwn(Symbol.of(name)))
                .flatMap(binding -> binding.valueAt(world()));
    }

    /// {@return the calls that were running when the program raised an error, the innermost first;
    /// none for other errors}
    List<CallFrame> framesOf(RuntimeException error) {
        return error instanceof Raised raised ? interpreter.framesOf(raised) : List.of();
    }

    /// {@return the text of an error; of one that the program raised, as the language's `showerror`
    /// prints it}
    String describe(RuntimeException error) {
        if (error instanceof Raised raised) {
            Optional<Object> sprint = libraryValue("sprint");
            Optional<Object> showerror = libraryValue("showerror");
            if (sprint.isPresent() && showerror.isPresent()) {
                try {
                    return String.valueOf(
                            latestTask().call(sprint.get(), showerror.get(), raised.value()));
                } catch (Raised _) {
                    // An error whose printing fails keeps the text that it was raised with.
                    return String.valueOf(error.getMessage());
                }
            }
        }
        return Optional.ofNullable(error.getMessage()).orElseGet(error::toString);
    }
}
