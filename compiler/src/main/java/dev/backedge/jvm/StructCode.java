package dev.backedge.jvm;

import dev.backedge.ir.Operand;
import dev.backedge.ir.Symbol;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Type;

import org.objectweb.asm.Opcodes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Instructions for structs and tuples whose type is known: made, read, written.
final class StructCode {
    private static final String STRUCT = "Ldev/backedge/model/StructValue;";
    private static final String TYPE = "Ldev/backedge/model/DataType;";

    private StructCode() {}

    static Optional<InlineCode> find(String name, List<Operand> operands, OperandWriter writer) {
        return switch (name) {
            case "getfield" -> operands.size() == 2 ? read(operands, writer) : Optional.empty();
            case "setfield!" -> operands.size() == 3 ? write(operands, writer) : Optional.empty();
            case "tuple" -> tuple(operands, writer);
            default -> Optional.empty();
        };
    }

    private static Optional<DataType> structType(Operand object, OperandWriter writer) {
        return writer.typeOf(object) instanceof DataType type && JavaForm.isTypedStruct(type)
                ? Optional.of(type)
                : Optional.empty();
    }

    private static OptionalInt place(DataType type, Operand field) {
        if (!(field instanceof Operand.Constant(Object named))) {
            return OptionalInt.empty();
        }
        if (named instanceof Long number) {
            return number >= 1 && number <= type.fieldTypes().size()
                    ? OptionalInt.of((int) (number - 1))
                    : OptionalInt.empty();
        }
        for (int i = 0; named instanceof Symbol && i < type.fieldTypes().size(); i++) {
            if (type.fieldName(i).equals(named)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static Optional<InlineCode> read(List<Operand> operands, OperandWriter writer) {
        return structType(operands.getFirst(), writer)
                .flatMap(type -> read(operands.getFirst(), operands.get(1), type));
    }

    private static Optional<InlineCode> read(Operand object, Operand field, DataType type) {
        OptionalInt place = place(type, field);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        int index = place.getAsInt();
        JavaForm owner = JavaForm.of(type);
        JavaForm held = held(type, index);
        if (held.isReference()) {
            return Optional.of(
                    InlineCode.inPlace(
                            JavaForm.ANY,
                            user -> {
                                user.push(object, owner);
                                getField(user, owner, index, held);
                                user.push(object, owner);
                                user.code().visitLdcInsn(index);
                                user.pushTask();
                                user.callStatic(
                                        Storage.NAME,
                                        "field",
                                        "(Ljava/lang/Object;"
                                                + STRUCT
                                                + "IL"
                                                + CallForm.TASK
                                                + ";)Ljava/lang/Object;");
                            }));
        }
        return Optional.of(
                new InlineCode(
                        held,
                        type.isMutable()
                                ? InlineCode.Moment.IN_PLACE
                                : InlineCode.Moment.WHERE_USED,
                        user -> {
                            user.push(object, owner);
                            getField(user, owner, index, held);
                        },
                        Optional.empty()));
    }

    private static JavaForm held(DataType type, int index) {
        return type.shape().field(index).isReference()
                ? JavaForm.ANY
                : JavaForm.primitive(type.shape().field(index));
    }

    private static void getField(OperandWriter user, JavaForm owner, int index, JavaForm held) {
        user.code()
                .visitFieldInsn(
                        Opcodes.GETFIELD, owner.className(), "f" + index, held.descriptor());
    }

    private static Optional<InlineCode> write(List<Operand> operands, OperandWriter writer) {
        return structType(operands.getFirst(), writer)
                .filter(DataType::isMutable)
                .flatMap(type -> write(operands, type, writer));
    }

    private static Optional<InlineCode> write(
            List<Operand> operands, DataType type, OperandWriter writer) {
        OptionalInt place = place(type, operands.get(1));
        Operand value = operands.get(2);
        if (place.isEmpty() || !fits(value, type, place.getAsInt(), writer)) {
            return Optional.empty();
        }
        int index = place.getAsInt();
        JavaForm owner = JavaForm.of(type);
        JavaForm held = held(type, index);
        JavaForm form = writer.formOf(value);
        return Optional.of(
                InlineCode.inPlace(
                        form,
                        user -> {
                            user.push(operands.getFirst(), owner);
                            user.push(value, held);
                            user.code()
                                    .visitFieldInsn(
                                            Opcodes.PUTFIELD,
                                            owner.className(),
                                            "f" + index,
                                            held.descriptor());
                            user.push(value, form);
                        }));
    }

    private static boolean fits(Operand value, DataType type, int index, OperandWriter writer) {
        return writer.isSurely(value, type.fieldTypes().get(index));
    }

    private static Optional<InlineCode> tuple(List<Operand> operands, OperandWriter writer) {
        List<Object> types = new ArrayList<>();
        for (Operand operand : operands) {
            if (!(writer.typeOf(operand) instanceof DataType type) || !isExact(type)) {
                return Optional.empty();
            }
            types.add(type);
        }
        return make(writer.core().tuple(types.toArray()), operands, writer);
    }

    /// Whether `typeof` of every instance is this type.
    static boolean isExact(DataType type) {
        return type.isConcrete() && !type.isTypeType() && !CoreTypes.isKind(type);
    }

    /// A new instance of a type with all its fields.
    static Optional<InlineCode> make(DataType type, List<Operand> fields, OperandWriter writer) {
        List<Type> types = type.fieldTypes();
        if (type.isSingleton() || !JavaForm.isTypedStruct(type) || types.size() != fields.size()) {
            return Optional.empty();
        }
        for (int i = 0; i < fields.size(); i++) {
            if (!fits(fields.get(i), type, i, writer)) {
                return Optional.empty();
            }
        }
        JavaForm owner = JavaForm.of(type);
        return Optional.of(
                InlineCode.inPlace(
                        owner,
                        user -> {
                            user.code().visitTypeInsn(Opcodes.NEW, owner.className());
                            user.code().visitInsn(Opcodes.DUP);
                            user.pushLink(type, DataType.class);
                            StringBuilder descriptor = new StringBuilder("(").append(TYPE);
                            for (int i = 0; i < fields.size(); i++) {
                                JavaForm held = held(type, i);
                                user.push(fields.get(i), held);
                                descriptor.append(held.descriptor());
                            }
                            user.code()
                                    .visitMethodInsn(
                                            Opcodes.INVOKESPECIAL,
                                            owner.className(),
                                            "<init>",
                                            descriptor.append(")V").toString(),
                                            false);
                        }));
    }
}
