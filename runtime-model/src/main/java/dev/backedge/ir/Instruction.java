package dev.backedge.ir;

import java.util.List;

/// One step of a body. Each has one result, which [Operand.Value] names; steps that are made for
/// their effect have the value that they store as result.
public sealed interface Instruction {
    /// A call of a value with positional arguments, dispatched on the types of all of them. The
    /// callee may be a builtin function, a generic function, a type (a constructor call) or any
    /// callable value.
    ///
    /// @param callee what is called
    /// @param arguments after the callee
    record Call(Operand callee, List<Operand> arguments) implements Instruction {
        /// Copies the arguments.
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /// A call whose method instance is known: inference makes it of a [Call] with exactly one
    /// possible method.
    ///
    /// @param instance a constant: the method instance
    /// @param callee what is called; it becomes slot 0
    /// @param arguments after the callee
    record Invoke(Operand.Constant instance, Operand callee, List<Operand> arguments)
            implements Instruction {
        /// Copies the arguments.
        public Invoke {
            arguments = List.copyOf(arguments);
        }
    }

    /// A new instance of a struct type. Fields are not converted: each must be an instance of its
    /// field's type. Fewer fields than the type has leave the last ones undefined.
    ///
    /// @param type evaluates to a concrete struct or tuple type
    /// @param fields in declaration order
    record New(Operand type, List<Operand> fields) implements Instruction {
        /// Copies the fields.
        public New {
            fields = List.copyOf(fields);
        }
    }

    /// Reads a field; on a module, reads the binding of that name.
    ///
    /// @param object a struct instance or a module
    /// @param field name of the field or binding
    record GetField(Operand object, Symbol field) implements Instruction {}

    /// Writes a field of a mutable instance. The value must be an instance of the field's type.
    ///
    /// @param object a mutable struct instance
    /// @param field name of the field
    /// @param value what to store
    record SetField(Operand object, Symbol field, Operand value) implements Instruction {}

    /// Writes a slot.
    ///
    /// @param slot index of the slot
    /// @param value what to store
    record SetSlot(int slot, Operand value) implements Instruction {}

    /// Whether an operand has a value: a slot that was written, a global name that is bound in the
    /// world that runs, a static parameter that the call determines. Other operands always have.
    ///
    /// @param operand asked for, not evaluated
    record IsDefined(Operand operand) implements Instruction {}

    /// The value that came with the way into this block: the first instructions of a block, before
    /// any other. All of a block's choices are made at once, on entry. A handler has none, since
    /// the way into it may begin in the middle of a block.
    ///
    /// @param choices one for each block that may come before, in any order
    record Phi(List<Choice> choices) implements Instruction {
        /// Copies the choices.
        public Phi {
            choices = List.copyOf(choices);
        }

        /// What a phi gives when its block is entered from another one.
        ///
        /// @param block that comes before
        /// @param value what the phi gives then; evaluated at the end of that block
        public record Choice(int block, Operand value) {}
    }

    /// The same value, of which more is known here: it is an instance of a type, since a test that
    /// led here said so. Not checked when it runs. Counterpart: `PiNode`, Julia 1.9,
    /// `base/boot.jl`.
    ///
    /// @param value any
    /// @param type a constant: the type
    record Refine(Operand value, Operand.Constant type) implements Instruction {}

    /// The value that was thrown: the first instruction of a handler ([Block#handler]), and of no
    /// other block.
    record Caught() implements Instruction {}

    /// Writes a global variable of the module that the body belongs to.
    ///
    /// @param name of the binding
    /// @param value what to store
    record SetGlobal(Symbol name, Operand value) implements Instruction {}
}
