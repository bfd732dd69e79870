package dev.backedge.jvm;

import dev.backedge.model.ArrayValue;
import dev.backedge.model.BooleanArray;
import dev.backedge.model.ByteArray;
import dev.backedge.model.DataType;
import dev.backedge.model.DoubleArray;
import dev.backedge.model.FloatArray;
import dev.backedge.model.IntArray;
import dev.backedge.model.LongArray;
import dev.backedge.model.ReferenceArray;
import dev.backedge.model.Representation;
import dev.backedge.model.ShortArray;
import dev.backedge.model.Type;

import org.objectweb.asm.Opcodes;

/// How the arrays of a type hold their elements.
///
/// @param arrayClass class of the arrays
/// @param element representation of the elements
/// @param load the instruction that reads an element
/// @param store the instruction that writes an element
record ArrayForm(
        Class<? extends ArrayValue> arrayClass, Representation element, int load, int store) {
    /// @param type a concrete array type
    static ArrayForm of(DataType type) {
        Representation element =
                type.parameter(0) instanceof Type named
                        ? Representation.of(named)
                        : Representation.REFERENCE;
        return switch (element.kind()) {
            case 'J' -> new ArrayForm(LongArray.class, element, Opcodes.LALOAD, Opcodes.LASTORE);
            case 'I' -> new ArrayForm(IntArray.class, element, Opcodes.IALOAD, Opcodes.IASTORE);
            case 'S' -> new ArrayForm(ShortArray.class, element, Opcodes.SALOAD, Opcodes.SASTORE);
            case 'B' -> new ArrayForm(ByteArray.class, element, Opcodes.BALOAD, Opcodes.BASTORE);
            case 'Z' -> new ArrayForm(BooleanArray.class, element, Opcodes.BALOAD, Opcodes.BASTORE);
            case 'F' -> new ArrayForm(FloatArray.class, element, Opcodes.FALOAD, Opcodes.FASTORE);
            case 'D' -> new ArrayForm(DoubleArray.class, element, Opcodes.DALOAD, Opcodes.DASTORE);
            default ->
                    new ArrayForm(ReferenceArray.class, element, Opcodes.AALOAD, Opcodes.AASTORE);
        };
    }

    JavaForm form() {
        return JavaForm.reference(arrayClass);
    }

    /// {@return the descriptor of the field that holds the Java array}
    String valuesDescriptor() {
        return element.isReference() ? "[L" + JavaForm.OBJECT + ";" : "[" + element.kind();
    }
}
