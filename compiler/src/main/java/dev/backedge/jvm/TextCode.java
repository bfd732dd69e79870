package dev.backedge.jvm;

import dev.backedge.ir.Operand;
import dev.backedge.model.DataType;
import dev.backedge.model.Representation;
import dev.backedge.model.Type;

import org.objectweb.asm.Opcodes;

import java.util.List;
import java.util.Optional;

/// Calls of Java methods in the place of builtin functions for strings, characters and the length
/// of vectors, where the types of all operands are known: nothing is boxed.
final class TextCode {
    private static final String STRING = "java/lang/String";
    private static final String TEXTS = "dev/backedge/compile/builtin/Texts";
    private static final String CHARACTERS = "dev/backedge/compile/builtin/Characters";
    private static final String STORAGE = "dev/backedge/jvm/Storage";
    private static final String ARRAY = "dev/backedge/model/ArrayValue";
    private static final String BYTES = "dev/backedge/model/ByteArray";
    private static final JavaForm CHAR = JavaForm.primitive(Representation.CHAR);
    private static final JavaForm TEXT = new JavaForm(Representation.REFERENCE, STRING);

    private TextCode() {}

    static Optional<InlineCode> find(String name, List<Operand> operands, OperandWriter writer) {
        return switch (name) {
            case "string_ncodeunits" -> text(operands, writer, "S", "length", JavaForm.INT64);
            case "string_length" -> text(operands, writer, "S", "characters", JavaForm.INT64);
            case "string_codeunit" ->
                    text(
                            operands,
                            writer,
                            "SJ",
                            "codeUnit",
                            JavaForm.primitive(Representation.UINT8));
            case "string_isvalid" -> text(operands, writer, "SJ", "isStart", JavaForm.BOOL);
            case "string_char" -> text(operands, writer, "SJ", "character", CHAR);
            case "string_thisind" -> text(operands, writer, "SJ", "start", JavaForm.INT64);
            case "string_sub" -> text(operands, writer, "SJJ", "part", TEXT);
            case "string_part" -> text(operands, writer, "SJJ", "bytesPart", TEXT);
            case "string_at" -> text(operands, writer, "SSJ", "stands", JavaForm.BOOL);
            case "string_find" -> text(operands, writer, "SSJ", "find", JavaForm.INT64);
            case "string_compare" -> character(operands, writer, "SS", "compare", JavaForm.INT64);
            case "string_hash" -> character(operands, writer, "S", "hash", JavaForm.INT64);
            case "char_string" -> character(operands, writer, "C", "ofCharacter", TEXT);
            case "bytes_append" -> append(operands, writer);
            case "char_isletter" -> question(operands, writer, "isLetter");
            case "char_isdigit" -> question(operands, writer, "isDigit");
            case "char_isspace" -> question(operands, writer, "isSpace");
            case "char_isuppercase" -> question(operands, writer, "isUpperCase");
            case "char_islowercase" -> question(operands, writer, "isLowerCase");
            case "array_grow_end" -> length(operands, writer, "grow");
            case "array_del_end" -> length(operands, writer, "shrink");
            case "array_resize" -> length(operands, writer, "resize");
            default -> Optional.empty();
        };
    }

    private static Optional<InlineCode> text(
            List<Operand> operands,
            OperandWriter writer,
            String kinds,
            String method,
            JavaForm result) {
        return call(operands, writer, kinds, TEXTS, method, result, "L" + CallForm.TASK + ";");
    }

    private static Optional<InlineCode> character(
            List<Operand> operands,
            OperandWriter writer,
            String kinds,
            String method,
            JavaForm result) {
        return call(operands, writer, kinds, TEXTS, method, result, "");
    }

    private static Optional<InlineCode> question(
            List<Operand> operands, OperandWriter writer, String method) {
        return call(operands, writer, "C", CHARACTERS, method, JavaForm.BOOL, "");
    }

    /// The Java method of a class, which takes the operands, and the task if its descriptor says
    /// so.
    private static Optional<InlineCode> call(
            List<Operand> operands,
            OperandWriter writer,
            String kinds,
            String owner,
            String method,
            JavaForm result,
            String task) {
        if (!fits(operands, writer, kinds)) {
            return Optional.empty();
        }
        StringBuilder descriptor = new StringBuilder("(");
        for (int i = 0; i < kinds.length(); i++) {
            descriptor.append(form(kinds.charAt(i)).descriptor());
        }
        descriptor.append(task).append(')').append(result.descriptor());
        return Optional.of(
                InlineCode.inPlace(
                        result,
                        user -> {
                            for (int i = 0; i < kinds.length(); i++) {
                                user.push(operands.get(i), form(kinds.charAt(i)));
                            }
                            if (!task.isEmpty()) {
                                user.pushTask();
                            }
                            user.callStatic(owner, method, descriptor.toString());
                        }));
    }

    private static JavaForm form(char kind) {
        return switch (kind) {
            case 'S' -> TEXT;
            case 'J' -> JavaForm.INT64;
            case 'C' -> CHAR;
            default -> throw new IllegalArgumentException("no kind of operand: " + kind);
        };
    }

    private static boolean fits(List<Operand> operands, OperandWriter writer, String kinds) {
        if (operands.size() != kinds.length()) {
            return false;
        }
        for (int i = 0; i < kinds.length(); i++) {
            Operand operand = operands.get(i);
            boolean fits =
                    kinds.charAt(i) == 'S'
                            ? writer.typeOf(operand) == writer.core().string()
                            : writer.formOf(operand).equals(form(kinds.charAt(i)));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static Optional<InlineCode> append(List<Operand> operands, OperandWriter writer) {
        JavaForm bytes = new JavaForm(Representation.REFERENCE, BYTES);
        boolean fits =
                operands.size() == 2
                        && writer.typeOf(operands.getFirst()) instanceof DataType type
                        && isVectorOfBytes(type)
                        && writer.typeOf(operands.get(1)) == writer.core().string();
        return fits
                ? Optional.of(
                        InlineCode.inPlace(
                                bytes,
                                user -> {
                                    user.push(operands.getFirst(), bytes);
                                    user.code().visitInsn(Opcodes.DUP);
                                    user.push(operands.get(1), TEXT);
                                    user.callStatic(
                                            TEXTS, "append", "(L" + BYTES + ";L" + STRING + ";)V");
                                }))
                : Optional.empty();
    }

    private static boolean isVectorOfBytes(DataType type) {
        return JavaForm.isArray(type)
                && type.parameter(0) instanceof Type element
                && Representation.of(element) == Representation.UINT8
                && Long.valueOf(1).equals(type.parameter(1));
    }

    /// Changes the length of a vector, which is the result.
    private static Optional<InlineCode> length(
            List<Operand> operands, OperandWriter writer, String method) {
        if (operands.size() != 2
                || !(writer.typeOf(operands.getFirst()) instanceof DataType type)
                || !JavaForm.isArray(type)
                || !writer.formOf(operands.get(1)).equals(JavaForm.INT64)) {
            return Optional.empty();
        }
        JavaForm form = ArrayForm.of(type).form();
        return Optional.of(
                InlineCode.inPlace(
                        form,
                        user -> {
                            user.push(operands.getFirst(), form);
                            user.code().visitInsn(Opcodes.DUP);
                            user.push(operands.get(1), JavaForm.INT64);
                            user.pushTask();
                            user.callStatic(
                                    STORAGE, method, "(L" + ARRAY + ";JL" + CallForm.TASK + ";)V");
                        }));
    }
}
