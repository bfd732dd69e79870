package dev.backedge.compile;

import dev.backedge.compile.builtin.LanguageErrors;
import dev.backedge.ir.Symbol;
import dev.backedge.model.RuntimeModule;

/// The steps that read and write global names.
final class GlobalSteps {
    private GlobalSteps() {}

    static final class Get extends Step {
        private final RuntimeModule module;
        private final KnownGlobal known;

        Get(LanguageErrors errors, RuntimeModule module, Symbol name) {
            this.module = module;
            known = new KnownGlobal(errors, name);
        }

        @Override
        Object run(Frame frame) {
            return known.value(module, frame.task);
        }
    }

    static final class Set extends Step {
        private final Interpreter interpreter;
        private final RuntimeModule module;
        private final Symbol name;
        private final Step value;

        Set(Interpreter interpreter, RuntimeModule module, Symbol name, Step value) {
            this.interpreter = interpreter;
            this.module = module;
            this.name = name;
            this.value = value;
        }

        @Override
        Object run(Frame frame) {
            Object result = value.run(frame);
            interpreter.globals().assign(module, name, result);
            return result;
        }
    }
}
