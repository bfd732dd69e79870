package dev.backedge.ir;

/// What an instruction takes.
public sealed interface Operand {
    /// The result of an instruction of the same body.
    ///
    /// @param number of the instruction: the body's instructions are numbered from 0 in the order
    ///   of its blocks
    record Value(int number) implements Operand {}

    /// The content of a slot. Slots 0 to `argumentCount - 1` hold the arguments, slot 0 the called
    /// function itself.
    ///
    /// @param index of the slot
    record Slot(int index) implements Operand {}

    /// A value that is known when the body is made: a Java box ([Long], [Double], [Boolean], ...),
    /// a [String], a [Symbol], a [CharValue], an [UnsignedValue], a type, a function, a method
    /// instance, or any other value of the runtime.
    ///
    /// @param value the value itself
    record Constant(Object value) implements Operand {}

    /// The value bound to a name in the module that the body belongs to (its method's module), in
    /// the world that runs.
    ///
    /// @param name of the binding
    record Global(Symbol name) implements Operand {}

    /// A static parameter of the method.
    ///
    /// @param index counted from 0, the outermost `where` variable first
    record StaticParameter(int index) implements Operand {}
}
