package dev.backedge.compile;

import dev.backedge.compile.builtin.LanguageErrors;
import dev.backedge.ir.Symbol;
import dev.backedge.model.TypeVar;

import org.jspecify.annotations.Nullable;

/// The steps that only move values within a frame.
final class Steps {
    private Steps() {}

    /// A value that the verifier of bodies promises to be there.
    static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException(
                    "an instruction was used that has not run on the way here");
        }
        return value;
    }

    static final class Known extends Step {
        private final Object value;

        Known(Object value) {
            this.value = value;
        }

        @Override
        Object run(Frame frame) {
            return value;
        }
    }

    static final class Value extends Step {
        private final int number;

        Value(int number) {
            this.number = number;
        }

        @Override
        Object run(Frame frame) {
            return present(frame.values[number]);
        }
    }

    static final class Slot extends Step {
        private final int index;
        private final Symbol name;
        private final LanguageErrors errors;

        Slot(int index, Symbol name, LanguageErrors errors) {
            this.index = index;
            this.name = name;
            this.errors = errors;
        }

        @Override
        Object run(Frame frame) {
            Object value = frame.slots[index];
            if (value == null) {
                throw errors.undefinedVariable(name);
            }
            return value;
        }
    }

    static final class SetSlot extends Step {
        private final int index;
        private final Step value;

        SetSlot(int index, Step value) {
            this.index = index;
            this.value = value;
        }

        @Override
        Object run(Frame frame) {
            Object result = value.run(frame);
            frame.slots[index] = result;
            return result;
        }
    }

    static final class StaticParameter extends Step {
        private final int index;
        private final LanguageErrors errors;

        StaticParameter(int index, LanguageErrors errors) {
            this.index = index;
            this.errors = errors;
        }

        @Override
        Object run(Frame frame) {
            Object value = frame.staticParameters.get(index);
            if (value instanceof TypeVar variable) {
                throw errors.undefinedVariable(variable.name());
            }
            return value;
        }
    }
}
