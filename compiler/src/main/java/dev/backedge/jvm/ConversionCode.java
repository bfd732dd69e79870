package dev.backedge.jvm;

import dev.backedge.ir.Operand;
import dev.backedge.jvm.IntegerCode.Sign;
import dev.backedge.model.Representation;
import dev.backedge.model.Type;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Instructions for conversions between primitive types: the first operand is the type that
/// results.
final class ConversionCode {
    private ConversionCode() {}

    static Optional<InlineCode> find(String name, List<Operand> operands, OperandWriter writer) {
        if (operands.size() == 1) {
            return character(name, operands.getFirst(), writer);
        }
        if (operands.size() != 2
                || !(operands.getFirst() instanceof Operand.Constant(Object named))
                || !(named instanceof Type type)) {
            return Optional.empty();
        }
        JavaForm to = JavaForm.of(type);
        JavaForm from = writer.formOf(operands.get(1));
        if (to.isReference() || from.isReference()) {
            return Optional.empty();
        }
        return between(name, from.representation(), to.representation())
                .map(conversion ->
                        InlineCode.whereUsed(
                                to,
                                user -> {
                                    user.push(operands.get(1), from);
                                    conversion.accept(user.code());
                                }));
    }

    private static Optional<Consumer<MethodVisitor>> between(
            String name, Representation from, Representation to) {
        boolean wholeFrom = IntegerCode.isWhole(from) || from == Representation.BOOL;
        boolean wholeTo = IntegerCode.isWhole(to);
        boolean floatFrom = from == Representation.FLOAT32 || from == Representation.FLOAT64;
        boolean floatTo = to == Representation.FLOAT32 || to == Representation.FLOAT64;
        return switch (name) {
            case "trunc_int", "sext_int" ->
                    wholeFrom && (wholeTo || to == Representation.BOOL)
                            ? whole(from, to, Sign.of(from))
                            : Optional.empty();
            case "zext_int" -> wholeFrom && wholeTo ? whole(from, to, Sign.NO) : Optional.empty();
            case "sitofp" -> wholeFrom && floatTo ? toFloat(from, to, Sign.of(from)) : none();
            case "uitofp" ->
                    wholeFrom && floatTo && from.kind() != 'J'
                            ? toFloat(from, to, Sign.NO)
                            : none();
            case "fptosi" -> floatFrom && wholeTo ? fromFloat(from, to) : none();
            case "fptrunc", "fpext" -> floatFrom && floatTo ? betweenFloats(from, to) : none();
            case "bitcast" -> bits(from, to);
            default -> none();
        };
    }

    private static Optional<Consumer<MethodVisitor>> none() {
        return Optional.empty();
    }

    private static Optional<Consumer<MethodVisitor>> whole(
            Representation from, Representation to, Sign sign) {
        return Optional.of(code -> {
            IntegerCode.widen(code, from, sign);
            IntegerCode.fromLong(code, to);
        });
    }

    private static Optional<Consumer<MethodVisitor>> toFloat(
            Representation from, Representation to, Sign sign) {
        return Optional.of(code -> {
            IntegerCode.widen(code, from, sign);
            code.visitInsn(to == Representation.FLOAT64 ? Opcodes.L2D : Opcodes.L2F);
        });
    }

    private static Optional<Consumer<MethodVisitor>> fromFloat(
            Representation from, Representation to) {
        return Optional.of(code -> {
            code.visitInsn(from == Representation.FLOAT64 ? Opcodes.D2L : Opcodes.F2L);
            IntegerCode.fromLong(code, to);
        });
    }

    private static Optional<Consumer<MethodVisitor>> betweenFloats(
            Representation from, Representation to) {
        return Optional.of(code -> {
            if (from != to) {
                code.visitInsn(to == Representation.FLOAT64 ? Opcodes.F2D : Opcodes.D2F);
            }
        });
    }

    private static Optional<Consumer<MethodVisitor>> bits(Representation from, Representation to) {
        String kinds = "" + from.kind() + to.kind();
        return switch (kinds) {
            case "DJ" -> bits("java/lang/Double", "doubleToRawLongBits", "(D)J");
            case "JD" -> bits("java/lang/Double", "longBitsToDouble", "(J)D");
            case "FI" ->
                    to == Representation.CHAR
                            ? none()
                            : bits("java/lang/Float", "floatToRawIntBits", "(F)I");
            case "IF" ->
                    from == Representation.CHAR
                            ? none()
                            : bits("java/lang/Float", "intBitsToFloat", "(I)F");
            default ->
                    from.kind() == to.kind()
                                    && (from == Representation.CHAR) == (to == Representation.CHAR)
                            ? Optional.of(_ -> {})
                            : none();
        };
    }

    private static Optional<Consumer<MethodVisitor>> bits(
            String owner, String method, String descriptor) {
        return Optional.of(code ->
                code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, method, descriptor, false));
    }

    /// A character's code point as `UInt32`.
    private static Optional<InlineCode> character(
            String name, Operand operand, OperandWriter writer) {
        JavaForm form = writer.formOf(operand);
        return name.equals("char_codepoint") && form.representation() == Representation.CHAR
                ? Optional.of(
                        InlineCode.whereUsed(
                                JavaForm.primitive(Representation.UINT32),
                                user -> user.push(operand, form)))
                : Optional.empty();
    }
}
