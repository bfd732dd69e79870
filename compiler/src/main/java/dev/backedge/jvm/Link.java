package dev.backedge.jvm;

import dev.backedge.ir.Symbol;
import dev.backedge.model.Builtin;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.RuntimeModule;

/// What a static field of a generated class holds, in words that mean the same in another process:
/// an image can keep them beside the class.
sealed interface Link {
    /// An object of the program.
    record Constant(Object value) implements Link {}

    /// The code of a builtin function.
    record Code(Builtin builtin) implements Link {}

    /// A call that is dispatched when it runs.
    record Call() implements Link {}

    /// A call that is dispatched when it runs, always of one callee, and of which all arguments but
    /// one have known types.
    ///
    /// @param argument the one, from 0
    record CallByOne(int argument) implements Link {}

    /// A call of a known method instance.
    record Invoke(MethodInstance instance) implements Link {}

    /// A run of code by the interpreter.
    record Interpret(CodeInstance code) implements Link {}

    /// The making of a struct instance.
    record NewInstance() implements Link {}

    /// The reading of a field.
    record GetField(Symbol field) implements Link {}

    /// The writing of a field.
    record SetField(Symbol field) implements Link {}

    /// The reading of a global name.
    record Global(RuntimeModule module, Symbol name) implements Link {}

    /// The writing of a global variable.
    record SetGlobal(RuntimeModule module, Symbol name) implements Link {}

    /// Whether a global name is bound.
    record GlobalIsDefined(RuntimeModule module, Symbol name) implements Link {}

    /// {@return what the field holds in this process}
    default Object resolve(OutOfLine outOfLine) {
        return switch (this) {
            case Constant(Object value) -> value;
            case Code(Builtin builtin) -> builtin.code();
            case Call() -> outOfLine.call();
            case CallByOne(int argument) -> outOfLine.callByOne(argument);
            case Invoke(MethodInstance instance) -> outOfLine.invoke(instance);
            case Interpret(CodeInstance code) -> outOfLine.interpret(code);
            case NewInstance() -> outOfLine.newInstance();
            case GetField(Symbol field) -> outOfLine.getField(field);
            case SetField(Symbol field) -> outOfLine.setField(field);
            case Global(RuntimeModule module, Symbol name) -> outOfLine.global(module, name);
            case SetGlobal(RuntimeModule module, Symbol name) -> outOfLine.setGlobal(module, name);
            case GlobalIsDefined(RuntimeModule module, Symbol name) ->
                    outOfLine.globalIsDefined(module, name);
        };
    }
}
