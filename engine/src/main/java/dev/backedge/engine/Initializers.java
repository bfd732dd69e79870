package dev.backedge.engine;

import dev.backedge.ir.Symbol;
import dev.backedge.model.RuntimeModule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs the `__init__` functions of modules, in the order in which the modules ended: inner ones
/// first.
final class Initializers {
    /// The name of the function that a module runs when it was loaded.
    static final Symbol NAME = Symbol.of("__init__");

    private final Program program;
    private final List<RuntimeModule> finished = new ArrayList<>();

    Initializers(Program program) {
        this.program = program;
    }

    /// Notes a module whose forms were all evaluated.
    void finished(RuntimeModule module) {
        finished.add(module);
    }

    /// {@return what was noted; from now on nothing is}
    List<RuntimeModule> take() {
        List<RuntimeModule> modules = List.copyOf(finished);
        finished.clear();
        return modules;
    }

    /// Runs the functions of modules that have one.
    ///
    /// @throws InitializationException if one raises an error; those after it are not run
    void run(List<RuntimeModule> modules) {
        for (RuntimeModule module : modules) {
            Optional<Object> function =
                    module.findOwn(NAME)
                            .filter(binding -> binding.module() == module)
                            .flatMap(binding -> binding.valueAt(program.world()));
            function.ifPresent(value -> run(module, value));
        }
    }

    private void run(RuntimeModule module, Object function) {
        try {
            program.latestTask().call(function);
        } catch (RuntimeException e) {
            throw new InitializationException(module, program.describe(e), e);
        }
    }
}
