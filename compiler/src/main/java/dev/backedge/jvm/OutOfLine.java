package dev.backedge.jvm;

import dev.backedge.ir.Symbol;
import dev.backedge.model.Builtin;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.RuntimeModule;

/// What generated code leaves to the rest of the runtime. Each place in the code gets an object of
/// its own, which may remember what it did last.
public interface OutOfLine {
    /// {@return a call that is dispatched when it runs: the callee, then the arguments}
    CompiledCode call();

    /// {@return a call that is dispatched when it runs, always of one callee, by one argument}
    ///
    /// @param argument from 0; the types of the others stay the same
    CompiledCode callByOne(int argument);

    /// {@return a call of a known method instance: the callee, then the arguments}
    ///
    /// @param instance that is called
    Builtin.Code invoke(MethodInstance instance);

    /// {@return a run of code by the interpreter: the callee, then the arguments}
    ///
    /// @param code that is run
    Builtin.Code interpret(CodeInstance code);

    /// {@return the making of a struct instance: the type, then the fields}
    Builtin.Code newInstance();

    /// {@return the reading of a field: the object}
    ///
    /// @param field name of the field
    FieldReader getField(Symbol field);

    /// {@return the writing of a field: the object, the value}
    ///
    /// @param field name of the field
    Builtin.Code setField(Symbol field);

    /// {@return the reading of a global name, without operands}
    ///
    /// @param module in which it is looked up
    /// @param name of the binding
    Builtin.Code global(RuntimeModule module, Symbol name);

    /// {@return the writing of a global variable: the value}
    ///
    /// @param module of the variable
    /// @param name of the binding
    Builtin.Code setGlobal(RuntimeModule module, Symbol name);

    /// {@return whether a global name is bound, without operands}
    ///
    /// @param module in which it is looked up
    /// @param name of the binding
    Builtin.Code globalIsDefined(RuntimeModule module, Symbol name);
}
