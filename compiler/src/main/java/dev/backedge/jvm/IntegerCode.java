package dev.backedge.jvm;

import dev.backedge.ir.Operand;
import dev.backedge.jvm.InlineCode.Jump;
import dev.backedge.model.Representation;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

import java.util.List;
import java.util.Optional;

/// Instructions for arithmetic, logic and comparisons of integers: both operands of one type.
final class IntegerCode {
    private IntegerCode() {}

    static Optional<InlineCode> find(String name, List<Operand> operands, OperandWriter writer) {
        if (operands.isEmpty() || operands.size() > 2) {
            return Optional.empty();
        }
        JavaForm form = writer.formOf(operands.getFirst());
        if (!isInteger(form.representation())) {
            return Optional.empty();
        }
        if (operands.size() == 1) {
            return unary(name, operands.getFirst(), form);
        }
        JavaForm other = writer.formOf(operands.get(1));
        if (name.equals("shl_int") || name.equals("ashr_int") || name.equals("lshr_int")) {
            return isWhole(form.representation()) && isWhole(other.representation())
                    ? Optional.of(shift(name, operands, form, other))
                    : Optional.empty();
        }
        if (!form.equals(other)) {
            return Optional.empty();
        }
        Optional<InlineCode> comparison = comparison(name, operands, form);
        if (comparison.isPresent()) {
            return comparison;
        }
        Optional<InlineCode> plain = plain(name, operands, form);
        return plain.isPresent() ? plain : division(name, operands, form);
    }

    /// `Bool` and `Char` too.
    static boolean isInteger(Representation representation) {
        return switch (representation) {
            case REFERENCE, FLOAT32, FLOAT64 -> false;
            default -> true;
        };
    }

    /// Numbers alone.
    static boolean isWhole(Representation representation) {
        return isInteger(representation)
                && representation != Representation.BOOL
                && representation != Representation.CHAR;
    }

    static boolean isSigned(Representation representation) {
        return switch (representation) {
            case INT64, INT32, INT16, INT8 -> true;
            default -> false;
        };
    }

    static int width(Representation representation) {
        return switch (representation.kind()) {
            case 'J' -> 64;
            case 'I' -> 32;
            case 'S' -> 16;
            case 'B' -> 8;
            default -> 1;
        };
    }

    private static Optional<InlineCode> unary(String name, Operand operand, JavaForm form) {
        boolean isLong = form.stackKind() == 'J';
        if (form.equals(JavaForm.BOOL)) {
            return name.equals("not_int") ? Optional.of(negation(operand)) : Optional.empty();
        }
        if (!isWhole(form.representation())) {
            return Optional.empty();
        }
        return switch (name) {
            case "neg_int" ->
                    Optional.of(
                            InlineCode.whereUsed(
                                    form,
                                    writer -> {
                                        writer.push(operand, form);
                                        writer.code()
                                                .visitInsn(isLong ? Opcodes.LNEG : Opcodes.INEG);
                                        narrow(writer.code(), form.representation());
                                    }));
            case "not_int" ->
                    Optional.of(
                            InlineCode.whereUsed(
                                    form,
                                    writer -> {
                                        writer.push(operand, form);
                                        if (isLong) {
                                            writer.code().visitLdcInsn(-1L);
                                        } else {
                                            writer.code().visitInsn(Opcodes.ICONST_M1);
                                        }
                                        writer.code()
                                                .visitInsn(isLong ? Opcodes.LXOR : Opcodes.IXOR);
                                    }));
            case "ctpop_int" -> count(operand, form, "java/lang/Long", "bitCount", "(J)I");
            case "ctlz_int" -> count(operand, form, Numbers.NAME, "leadingZeros", "(JI)J");
            case "cttz_int" -> count(operand, form, Numbers.NAME, "trailingZeros", "(JI)J");
            default -> Optional.empty();
        };
    }

    private static Optional<InlineCode> count(
            Operand operand, JavaForm form, String owner, String method, String descriptor) {
        return Optional.of(
                InlineCode.whereUsed(
                        form,
                        writer -> {
                            writer.push(operand, form);
                            widen(writer.code(), form.representation(), Sign.NO);
                            if (descriptor.startsWith("(JI")) {
                                writer.code().visitLdcInsn(width(form.representation()));
                            }
                            writer.callStatic(owner, method, descriptor);
                            if (descriptor.endsWith("I")) {
                                writer.code().visitInsn(Opcodes.I2L);
                            }
                            fromLong(writer.code(), form.representation());
                        }));
    }

    private static InlineCode negation(Operand operand) {
        return InlineCode.truth(
                writer -> {
                    writer.push(operand, JavaForm.BOOL);
                    writer.code().visitInsn(Opcodes.ICONST_1);
                    writer.code().visitInsn(Opcodes.IXOR);
                },
                new Jump(
                        writer -> writer.push(operand, JavaForm.BOOL), Opcodes.IFEQ, Opcodes.IFNE));
    }

    private static Optional<InlineCode> plain(String name, List<Operand> operands, JavaForm form) {
        int instruction =
                switch (name) {
                    case "add_int" -> Opcodes.IADD;
                    case "sub_int" -> Opcodes.ISUB;
                    case "mul_int" -> Opcodes.IMUL;
                    case "and_int" -> Opcodes.IAND;
                    case "or_int" -> Opcodes.IOR;
                    case "xor_int" -> Opcodes.IXOR;
                    default -> Opcodes.NOP;
                };
        boolean logic =
                instruction == Opcodes.IAND
                        || instruction == Opcodes.IOR
                        || instruction == Opcodes.IXOR;
        if (instruction == Opcodes.NOP
                || form.representation() == Representation.CHAR
                || form.equals(JavaForm.BOOL) && !logic) {
            return Optional.empty();
        }
        return Optional.of(
                InlineCode.whereUsed(
                        form,
                        writer -> {
                            writer.push(operands.get(0), form);
                            writer.push(operands.get(1), form);
                            writer.code()
                                    .visitInsn(
                                            form.stackKind() == 'J'
                                                    ? instruction + 1
                                                    : instruction);
                            if (!logic) {
                                narrow(writer.code(), form.representation());
                            }
                        }));
    }

    private static InlineCode shift(
            String name, List<Operand> operands, JavaForm form, JavaForm places) {
        String method =
                switch (name) {
                    case "shl_int" -> "shiftLeft";
                    case "ashr_int" -> "shiftRight";
                    default -> "shiftRightUnsigned";
                };
        Sign sign = name.equals("lshr_int") ? Sign.NO : Sign.of(form.representation());
        return InlineCode.whereUsed(
                form,
                writer -> {
                    writer.push(operands.get(0), form);
                    widen(writer.code(), form.representation(), sign);
                    writer.push(operands.get(1), places);
                    widen(writer.code(), places.representation(), Sign.of(places.representation()));
                    writer.callStatic(Numbers.NAME, method, "(JJ)J");
                    fromLong(writer.code(), form.representation());
                });
    }

    private static Optional<InlineCode> division(
            String name, List<Operand> operands, JavaForm form) {
        Representation representation = form.representation();
        boolean signed = isSigned(representation);
        boolean unsigned = isWhole(representation) && !signed;
        return switch (name) {
            case "sdiv_int", "checked_sdiv_int" ->
                    signed ? Optional.of(divide(operands, form, "divide")) : Optional.empty();
            case "srem_int", "checked_srem_int" ->
                    signed ? Optional.of(divide(operands, form, "remainder")) : Optional.empty();
            case "udiv_int", "checked_udiv_int" ->
                    unsigned || representation == Representation.INT64
                            ? Optional.of(divide(operands, form, "divideUnsigned"))
                            : Optional.empty();
            case "urem_int", "checked_urem_int" ->
                    unsigned || representation == Representation.INT64
                            ? Optional.of(divide(operands, form, "remainderUnsigned"))
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static InlineCode divide(List<Operand> operands, JavaForm form, String method) {
        Representation representation = form.representation();
        Sign sign = method.endsWith("Unsigned") ? Sign.NO : Sign.YES;
        return InlineCode.inPlace(
                form,
                writer -> {
                    for (Operand operand : operands) {
                        writer.push(operand, form);
                        widen(writer.code(), representation, sign);
                    }
                    boolean divides = method.equals("divide");
                    if (divides) {
                        writer.code().visitLdcInsn(Long.MIN_VALUE >> 64 - width(representation));
                    }
                    writer.pushTask();
                    writer.callStatic(
                            Numbers.NAME,
                            method,
                            (divides ? "(JJJL" : "(JJL") + CallForm.TASK + ";)J");
                    fromLong(writer.code(), representation);
                });
    }

    private static Optional<InlineCode> comparison(
            String name, List<Operand> operands, JavaForm form) {
        boolean signed =
                isSigned(form.representation())
                        || form.representation() == Representation.UINT64
                        || !isWhole(form.representation());
        return switch (name) {
            case "eq_int" -> compare("eq", operands, form, Opcodes.IFEQ);
            case "ne_int" -> compare("ne", operands, form, Opcodes.IFNE);
            case "slt_int" ->
                    signed ? compare("lt", operands, form, Opcodes.IFLT) : Optional.empty();
            case "sle_int" ->
                    signed ? compare("le", operands, form, Opcodes.IFLE) : Optional.empty();
            case "ult_int" -> compare("ult", operands, form, Opcodes.IFLT);
            case "ule_int" -> compare("ule", operands, form, Opcodes.IFLE);
            default -> Optional.empty();
        };
    }

    /// Numbers that are the same bits.
    static Optional<InlineCode> same(List<Operand> operands, JavaForm form) {
        return compare("eq", operands, form, Opcodes.IFEQ);
    }

    private static Optional<InlineCode> compare(
            String method, List<Operand> operands, JavaForm form, int test) {
        char kind = form.stackKind();
        String descriptor = "(" + kind + kind + ")Z";
        boolean unsigned = method.startsWith("u");
        boolean direct = kind == 'I' && !unsigned;
        int jump = direct ? test - Opcodes.IFEQ + Opcodes.IF_ICMPEQ : test;
        return Optional.of(
                InlineCode.truth(
                        writer -> {
                            operands.forEach(operand -> writer.push(operand, form));
                            writer.callStatic(Comparisons.NAME, method, descriptor);
                        },
                        new Jump(
                                writer -> {
                                    operands.forEach(operand -> writer.push(operand, form));
                                    if (unsigned) {
                                        writer.callStatic(
                                                kind == 'J'
                                                        ? "java/lang/Long"
                                                        : "java/lang/Integer",
                                                "compareUnsigned",
                                                "(" + kind + kind + ")I");
                                    } else if (kind == 'J') {
                                        writer.code().visitInsn(Opcodes.LCMP);
                                    }
                                },
                                jump,
                                opposite(jump))));
    }

    /// The instruction that jumps where another one does not.
    static int opposite(int jump) {
        return (jump & 1) == 1 ? jump + 1 : jump - 1;
    }

    /// Which bits a widened number gets.
    enum Sign {
        /// Those of its sign.
        YES,
        /// Zeros.
        NO;

        static Sign of(Representation representation) {
            return isSigned(representation) ? YES : NO;
        }
    }

    /// Turns an integer on the stack into a `long`.
    static void widen(MethodVisitor code, Representation representation, Sign sign) {
        if (representation.kind() == 'J') {
            return;
        }
        code.visitInsn(Opcodes.I2L);
        if (sign == Sign.NO && representation.kind() != 'Z') {
            code.visitLdcInsn((1L << width(representation)) - 1);
            code.visitInsn(Opcodes.LAND);
        }
    }

    /// Turns a `long` on the stack into an integer of a type, the highest bits dropped.
    static void fromLong(MethodVisitor code, Representation representation) {
        if (representation.kind() == 'J') {
            return;
        }
        code.visitInsn(Opcodes.L2I);
        narrow(code, representation);
    }

    private static void narrow(MethodVisitor code, Representation representation) {
        switch (representation.kind()) {
            case 'S' -> code.visitInsn(Opcodes.I2S);
            case 'B' -> code.visitInsn(Opcodes.I2B);
            case 'Z' -> {
                code.visitInsn(Opcodes.ICONST_1);
                code.visitInsn(Opcodes.IAND);
            }
            default -> {}
        }
    }
}
