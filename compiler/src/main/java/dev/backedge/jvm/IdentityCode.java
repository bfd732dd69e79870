package dev.backedge.jvm;

import dev.backedge.ir.Operand;
import dev.backedge.jvm.InlineCode.Jump;
import dev.backedge.model.Builtin;
import dev.backedge.model.DataType;
import dev.backedge.model.Representation;
import dev.backedge.model.StructValue;
import dev.backedge.model.Type;

import org.objectweb.asm.Opcodes;

import java.util.List;
import java.util.Optional;

/// Instructions for `===`, `isa`, `typeassert` and `ifelse` where the types decide how.
final class IdentityCode {
    private static final String OBJECTS = "(Ljava/lang/Object;Ljava/lang/Object;)Z";

    private IdentityCode() {}

    static Optional<InlineCode> find(String name, List<Operand> operands, OperandWriter writer) {
        if (operands.size() != 2) {
            return Optional.empty();
        }
        return switch (name) {
            case "===" -> same(operands, writer);
            case "isa" -> isInstance(operands, writer);
            case "typeassert" -> asserted(operands, writer);
            default -> Optional.empty();
        };
    }

    private static Optional<InlineCode> same(List<Operand> operands, OperandWriter writer) {
        JavaForm form = writer.formOf(operands.get(0));
        if (form.isReference() || !form.equals(writer.formOf(operands.get(1)))) {
            return Optional.of(
                    operands.stream().anyMatch(operand -> isIdentity(operand, writer))
                            ? identical(operands)
                            : egal(operands));
        }
        return IntegerCode.isInteger(form.representation())
                ? IntegerCode.same(operands, form)
                : FloatCode.same(operands, form);
    }

    /// Whether nothing but the same object is the same as an operand.
    private static boolean isIdentity(Operand operand, OperandWriter writer) {
        return operand instanceof Operand.Constant(Object value)
                        && (value instanceof Builtin
                                || value instanceof StructValue struct
                                        && struct.type().isSingleton())
                || writer.typeOf(operand) instanceof DataType type
                        && type.isConcrete()
                        && (type.isMutable() || type == writer.core().named("Symbol"));
    }

    private static InlineCode identical(List<Operand> operands) {
        return InlineCode.truth(
                writer -> {
                    operands.forEach(operand -> writer.push(operand, JavaForm.ANY));
                    writer.callStatic(Storage.NAME, "isIdentical", OBJECTS);
                },
                new Jump(
                        writer -> operands.forEach(operand -> writer.push(operand, JavaForm.ANY)),
                        Opcodes.IF_ACMPEQ,
                        Opcodes.IF_ACMPNE));
    }

    private static InlineCode egal(List<Operand> operands) {
        return InlineCode.inPlace(
                JavaForm.BOOL,
                writer -> {
                    operands.forEach(operand -> writer.push(operand, JavaForm.ANY));
                    writer.callStatic("dev/backedge/model/Egal", "egal", OBJECTS);
                });
    }

    private static Optional<InlineCode> isInstance(List<Operand> operands, OperandWriter writer) {
        if (!(operands.get(1) instanceof Operand.Constant(DataType type))
                || !writer.formOf(operands.get(0)).isReference()) {
            return Optional.empty();
        }
        Operand value = operands.get(0);
        Optional<Class<?>> box = box(type);
        if (box.isPresent()) {
            return Optional.of(isOfClass(value, box.get()));
        }
        if (JavaForm.isTypedStruct(type)) {
            return Optional.of(isExactly(value, type, "isStruct"));
        }
        return JavaForm.isArray(type)
                ? Optional.of(isExactly(value, type, "isArray"))
                : Optional.empty();
    }

    /// The class of the objects of a type, if it is that of no other type.
    private static Optional<Class<?>> box(Type type) {
        return switch (Representation.of(type)) {
            case INT64 -> Optional.of(Long.class);
            case INT32 -> Optional.of(Integer.class);
            case INT16 -> Optional.of(Short.class);
            case INT8 -> Optional.of(Byte.class);
            case BOOL -> Optional.of(Boolean.class);
            case FLOAT32 -> Optional.of(Float.class);
            case FLOAT64 -> Optional.of(Double.class);
            default -> Optional.empty();
        };
    }

    private static InlineCode isOfClass(Operand value, Class<?> held) {
        return InlineCode.whereUsed(
                JavaForm.BOOL,
                writer -> {
                    writer.push(value, JavaForm.ANY);
                    writer.code()
                            .visitTypeInsn(Opcodes.INSTANCEOF, held.getName().replace('.', '/'));
                });
    }

    private static InlineCode isExactly(Operand value, DataType type, String method) {
        return InlineCode.whereUsed(
                JavaForm.BOOL,
                writer -> {
                    writer.push(value, JavaForm.ANY);
                    writer.pushLink(type, DataType.class);
                    writer.callStatic(
                            Storage.NAME,
                            method,
                            "(Ljava/lang/Object;Ldev/backedge/model/DataType;)Z");
                });
    }

    private static Optional<InlineCode> asserted(List<Operand> operands, OperandWriter writer) {
        return operands.get(1) instanceof Operand.Constant(Object named)
                        && named instanceof Type type
                        && writer.isSurely(operands.get(0), type)
                ? Optional.of(
                        InlineCode.whereUsed(
                                writer.formOf(operands.get(0)),
                                user -> user.push(operands.get(0), user.formOf(operands.get(0)))))
                : Optional.empty();
    }
}
