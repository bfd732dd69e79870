package dev.backedge.compile;

import dev.backedge.compile.builtin.LanguageErrors;
import dev.backedge.ir.Symbol;
import dev.backedge.model.Binding;
import dev.backedge.model.RuntimeModule;

import org.jspecify.annotations.Nullable;

/// The steps that read and write global names.
final class GlobalSteps {
    private GlobalSteps() {}

    /// What a name stands for in one world.
    private record Known(long world, Object content) {}

    static final class Get extends Step {
        private final LanguageErrors errors;
        private final RuntimeModule module;
        private final Symbol name;
        private @Nullable Known known;

        Get(LanguageErrors errors, RuntimeModule module, Symbol name) {
            this.errors = errors;
            this.module = module;
            this.name = name;
        }

        @Override
        Object run(Frame frame) {
            long world = frame.task.world();
            Known last = known;
            if (last == null || last.world != world) {
                last = new Known(world, lookUp(world));
                known = last;
            }
            return last.content instanceof Binding.Cell cell ? cell.value() : last.content;
        }

        private Object lookUp(long world) {
            return module.find(name)
                    .flatMap(binding -> binding.partitionAt(world))
                    .map(Binding.Partition::value)
                    .orElseThrow(() -> errors.undefinedVariable(name));
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
