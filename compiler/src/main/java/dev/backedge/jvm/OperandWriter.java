package dev.backedge.jvm;

import dev.backedge.ir.Operand;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.Type;
import dev.backedge.types.Subtyping;

import org.objectweb.asm.MethodVisitor;

import java.util.List;

/// Writes operands and instructions within one method.
interface OperandWriter {
    MethodVisitor code();

    /// {@return what is known of the type of an operand}
    Type typeOf(Operand operand);

    /// {@return the form in which an operand is at hand}
    JavaForm formOf(Operand operand);

    /// {@return whether all values that an index takes in the loop around are foreseen before it}
    boolean isForeseen(Operand index);

    /// Pushes an operand in a form.
    void push(Operand operand, JavaForm form);

    /// Pushes the task.
    void pushTask();

    /// Pushes an object that is known now.
    void pushLink(Object value, Class<?> held);

    /// Pushes an array with operands as references.
    void pushArray(List<Operand> operands);

    /// Calls a static method of a class of this package.
    void callStatic(String owner, String method, String descriptor);

    CoreTypes core();

    Subtyping subtyping();

    /// {@return whether each value of an operand is surely an instance of a type}
    default boolean isSurely(Operand operand, Type type) {
        return subtyping().isSubtype(typeOf(operand), type);
    }
}
