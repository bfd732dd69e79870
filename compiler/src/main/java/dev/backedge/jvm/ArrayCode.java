package dev.backedge.jvm;

import dev.backedge.ir.Operand;
import dev.backedge.model.DataType;
import dev.backedge.model.Type;

import org.objectweb.asm.Opcodes;

import java.util.List;
import java.util.Optional;

/// Instructions for arrays whose type is known: elements and sizes.
final class ArrayCode {
    private static final String ARRAY = "dev/backedge/model/ArrayValue";

    private ArrayCode() {}

    static Optional<InlineCode> find(String name, List<Operand> operands, OperandWriter writer) {
        if (operands.isEmpty()
                || !(writer.typeOf(operands.getFirst()) instanceof DataType type)
                || !JavaForm.isArray(type)) {
            return Optional.empty();
        }
        return switch (name) {
            case "arraylen" ->
                    operands.size() == 1
                            ? Optional.of(length(ArrayForm.of(type).form(), operands.getFirst()))
                            : Optional.empty();
            case "arraysize" -> size(type, operands);
            case "arrayref" ->
                    areIndices(type, operands.subList(1, operands.size()), writer)
                            ? Optional.of(read(ArrayForm.of(type), operands))
                            : Optional.empty();
            case "arrayset" ->
                    operands.size() > 2
                                    && areIndices(
                                            type, operands.subList(2, operands.size()), writer)
                                    && type.parameter(0) instanceof Type element
                                    && writer.isSurely(operands.get(1), element)
                            ? Optional.of(write(ArrayForm.of(type), operands))
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    /// Whether indices are one over all dimensions, or the two of a matrix.
    private static boolean areIndices(DataType type, List<Operand> indices, OperandWriter writer) {
        return (indices.size() == 1 || indices.size() == 2 && type.parameter(1).equals(2L))
                && indices.stream().allMatch(index -> writer.formOf(index).equals(JavaForm.INT64));
    }

    private static InlineCode length(JavaForm form, Operand array) {
        return InlineCode.inPlace(
                JavaForm.INT64,
                writer -> {
                    writer.push(array, form);
                    writer.code()
                            .visitMethodInsn(Opcodes.INVOKEVIRTUAL, ARRAY, "length", "()I", false);
                    writer.code().visitInsn(Opcodes.I2L);
                });
    }

    private static Optional<InlineCode> size(DataType type, List<Operand> operands) {
        if (operands.size() != 2
                || !(operands.get(1) instanceof Operand.Constant(Long dimension))
                || !(type.parameter(1) instanceof Long count)
                || dimension < 1
                || dimension > count) {
            return Optional.empty();
        }
        return Optional.of(
                InlineCode.inPlace(
                        JavaForm.INT64,
                        writer -> {
                            writer.push(operands.getFirst(), ArrayForm.of(type).form());
                            writer.code().visitLdcInsn((int) (dimension - 1));
                            writer.code()
                                    .visitMethodInsn(
                                            Opcodes.INVOKEVIRTUAL,
                                            ARRAY,
                                            "dimension",
                                            "(I)J",
                                            false);
                        }));
    }

    private static void pushPlace(
            OperandWriter writer, ArrayForm form, Operand array, List<Operand> indices) {
        writer.push(array, form.form());
        writer.code()
                .visitFieldInsn(
                        Opcodes.GETFIELD,
                        form.form().className(),
                        "values",
                        form.valuesDescriptor());
        pushIndex(writer, form, array, indices);
    }

    private static void pushIndex(
            OperandWriter writer, ArrayForm form, Operand array, List<Operand> indices) {
        writer.push(array, form.form());
        indices.forEach(index -> writer.push(index, JavaForm.INT64));
        writer.pushTask();
        writer.callStatic(
                Storage.NAME,
                indices.stream().allMatch(writer::isForeseen) ? "foreseenIndex" : "index",
                "(L" + ARRAY + ";" + "J".repeat(indices.size()) + "L" + CallForm.TASK + ";)I");
    }

    private static InlineCode read(ArrayForm form, List<Operand> operands) {
        Operand array = operands.getFirst();
        List<Operand> indices = operands.subList(1, operands.size());
        JavaForm result =
                form.element().isReference() ? JavaForm.ANY : JavaForm.primitive(form.element());
        return InlineCode.inPlace(
                result,
                writer -> {
                    pushPlace(writer, form, array, indices);
                    writer.code().visitInsn(form.load());
                    if (result.isReference()) {
                        writer.push(array, form.form());
                        pushIndex(writer, form, array, indices);
                        writer.pushTask();
                        writer.callStatic(
                                Storage.NAME,
                                "element",
                                "(Ljava/lang/Object;L"
                                        + ARRAY
                                        + ";IL"
                                        + CallForm.TASK
                                        + ";)Ljava/lang/Object;");
                    }
                });
    }

    private static InlineCode write(ArrayForm form, List<Operand> operands) {
        Operand array = operands.getFirst();
        JavaForm element =
                form.element().isReference() ? JavaForm.ANY : JavaForm.primitive(form.element());
        return InlineCode.inPlace(
                form.form(),
                writer -> {
                    pushPlace(writer, form, array, operands.subList(2, operands.size()));
                    writer.push(operands.get(1), element);
                    writer.code().visitInsn(form.store());
                    writer.push(array, form.form());
                });
    }
}
