package dev.backedge.jvm;

import dev.backedge.ir.Operand;

import java.util.List;
import java.util.Optional;

/// Instructions for calls of builtin functions whose operands have known types.
final class BuiltinCode {
    private BuiltinCode() {}

    /// {@return the instructions; empty where the function itself has to be called}
    ///
    /// @param name of the builtin function
    /// @param operands of the call
    /// @param writer knows the operands
    static Optional<InlineCode> find(String name, List<Operand> operands, OperandWriter writer) {
        return IntegerCode.find(name, operands, writer)
                .or(() -> FloatCode.find(name, operands, writer))
                .or(() -> ConversionCode.find(name, operands, writer))
                .or(() -> StructCode.find(name, operands, writer))
                .or(() -> ArrayCode.find(name, operands, writer))
                .or(() -> TextCode.find(name, operands, writer))
                .or(() -> IdentityCode.find(name, operands, writer));
    }
}
