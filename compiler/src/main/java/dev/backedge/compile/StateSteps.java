package dev.backedge.compile;

import dev.backedge.compile.builtin.GlobalNames;
import dev.backedge.ir.Symbol;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.TypeVar;

/// The steps that ask how a place was reached, and whether something is there.
final class StateSteps {
    private StateSteps() {}

    /// The error that led to a handler.
    static final class Caught extends Step {
        @Override
        Object run(Frame frame) {
            return Steps.present(frame.caught).value();
        }
    }

    /// Whether a slot was written.
    static final class SlotIsDefined extends Step {
        private final int index;

        SlotIsDefined(int index) {
            this.index = index;
        }

        @Override
        Object run(Frame frame) {
            return frame.slots[index] != null;
        }
    }

    /// Whether a name is bound.
    static final class GlobalIsDefined extends Step {
        private final GlobalNames names;
        private final RuntimeModule module;
        private final Symbol name;

        GlobalIsDefined(GlobalNames names, RuntimeModule module, Symbol name) {
            this.names = names;
            this.module = module;
            this.name = name;
        }

        @Override
        Object run(Frame frame) {
            return names.isDefined(frame.task, module, name);
        }
    }

    /// Whether the call determines a static parameter.
    static final class ParameterIsDefined extends Step {
        private final int index;

        ParameterIsDefined(int index) {
            this.index = index;
        }

        @Override
        Object run(Frame frame) {
            return !(frame.staticParameters.get(index) instanceof TypeVar);
        }
    }
}
