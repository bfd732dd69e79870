package dev.backedge.jvm;

import dev.backedge.ir.Operand;
import dev.backedge.jvm.InlineCode.Jump;

import org.objectweb.asm.Opcodes;

import java.util.List;
import java.util.Optional;

/// Instructions for arithmetic and comparisons of floating-point numbers: both operands of one
/// type.
final class FloatCode {
    private static final String MATH = "java/lang/Math";

    private FloatCode() {}

    static Optional<InlineCode> find(String name, List<Operand> operands, OperandWriter writer) {
        if (operands.isEmpty() || operands.size() > 2) {
            return Optional.empty();
        }
        JavaForm form = writer.formOf(operands.getFirst());
        if (form.stackKind() != 'D' && form.stackKind() != 'F') {
            return Optional.empty();
        }
        if (operands.size() == 1) {
            return unary(name, operands.getFirst(), form);
        }
        if (!form.equals(writer.formOf(operands.get(1)))) {
            return Optional.empty();
        }
        Optional<InlineCode> comparison = comparison(name, operands, form);
        return comparison.isPresent() ? comparison : binary(name, operands, form);
    }

    private static Optional<InlineCode> binary(String name, List<Operand> operands, JavaForm form) {
        int instruction =
                switch (name) {
                    case "add_float" -> Opcodes.FADD;
                    case "sub_float" -> Opcodes.FSUB;
                    case "mul_float" -> Opcodes.FMUL;
                    case "div_float" -> Opcodes.FDIV;
                    case "rem_float" -> Opcodes.FREM;
                    default -> Opcodes.NOP;
                };
        if (instruction != Opcodes.NOP) {
            return Optional.of(
                    InlineCode.whereUsed(
                            form,
                            writer -> {
                                operands.forEach(operand -> writer.push(operand, form));
                                writer.code()
                                        .visitInsn(
                                                form.stackKind() == 'D'
                                                        ? instruction + 1
                                                        : instruction);
                            }));
        }
        return switch (name) {
            case "atan2_float" -> called("atan2", MATH, operands, form);
            case "hypot_float" -> called("hypot", MATH, operands, form);
            case "copysign_float" -> called("copySign", MATH, operands, form);
            default -> Optional.empty();
        };
    }

    private static Optional<InlineCode> unary(String name, Operand operand, JavaForm form) {
        List<Operand> operands = List.of(operand);
        return switch (name) {
            case "neg_float" ->
                    Optional.of(
                            InlineCode.whereUsed(
                                    form,
                                    writer -> {
                                        writer.push(operand, form);
                                        writer.code()
                                                .visitInsn(
                                                        form.stackKind() == 'D'
                                                                ? Opcodes.DNEG
                                                                : Opcodes.FNEG);
                                    }));
            case "abs_float" -> called("abs", MATH, operands, form);
            case "sqrt_llvm" -> called("sqrt", MATH, operands, form);
            case "cbrt_float" -> called("cbrt", MATH, operands, form);
            case "floor_llvm" -> called("floor", MATH, operands, form);
            case "ceil_llvm" -> called("ceil", MATH, operands, form);
            case "rint_llvm" -> called("rint", MATH, operands, form);
            case "trunc_llvm" -> called("truncate", Numbers.NAME, operands, form);
            case "sin_float" -> called("sin", MATH, operands, form);
            case "cos_float" -> called("cos", MATH, operands, form);
            case "tan_float" -> called("tan", MATH, operands, form);
            case "asin_float" -> called("asin", MATH, operands, form);
            case "acos_float" -> called("acos", MATH, operands, form);
            case "atan_float" -> called("atan", MATH, operands, form);
            case "sinh_float" -> called("sinh", MATH, operands, form);
            case "cosh_float" -> called("cosh", MATH, operands, form);
            case "tanh_float" -> called("tanh", MATH, operands, form);
            case "exp_float" -> called("exp", MATH, operands, form);
            case "expm1_float" -> called("expm1", MATH, operands, form);
            case "log_float" -> called("log", MATH, operands, form);
            case "log1p_float" -> called("log1p", MATH, operands, form);
            case "log10_float" -> called("log10", MATH, operands, form);
            default -> Optional.empty();
        };
    }

    /// In `double`, rounded once for the smaller type.
    private static Optional<InlineCode> called(
            String method, String owner, List<Operand> operands, JavaForm form) {
        String descriptor = operands.size() == 1 ? "(D)D" : "(DD)D";
        return Optional.of(
                InlineCode.whereUsed(
                        form,
                        writer -> {
                            for (Operand operand : operands) {
                                writer.push(operand, form);
                                if (form.stackKind() == 'F') {
                                    writer.code().visitInsn(Opcodes.F2D);
                                }
                            }
                            writer.callStatic(owner, method, descriptor);
                            if (form.stackKind() == 'F') {
                                writer.code().visitInsn(Opcodes.D2F);
                            }
                        }));
    }

    private static Optional<InlineCode> comparison(
            String name, List<Operand> operands, JavaForm form) {
        return switch (name) {
            case "eq_float" -> compare("eq", operands, form, Opcodes.IFEQ);
            case "ne_float" -> compare("ne", operands, form, Opcodes.IFNE);
            case "lt_float" -> compare("lt", operands, form, Opcodes.IFLT);
            case "le_float" -> compare("le", operands, form, Opcodes.IFLE);
            case "fpiseq" -> Optional.of(called("isEqual", operands, form));
            default -> Optional.empty();
        };
    }

    /// Numbers that are the same bits.
    static Optional<InlineCode> same(List<Operand> operands, JavaForm form) {
        return Optional.of(called("same", operands, form));
    }

    private static InlineCode called(String method, List<Operand> operands, JavaForm form) {
        char kind = form.stackKind();
        return InlineCode.whereUsed(
                JavaForm.BOOL,
                writer -> {
                    operands.forEach(operand -> writer.push(operand, form));
                    writer.callStatic(Comparisons.NAME, method, "(" + kind + kind + ")Z");
                });
    }

    /// What is no number compares as greater, so that it is neither less nor equal.
    private static Optional<InlineCode> compare(
            String method, List<Operand> operands, JavaForm form, int jump) {
        boolean isDouble = form.stackKind() == 'D';
        return Optional.of(
                InlineCode.truth(
                        called(method, operands, form).instructions(),
                        new Jump(
                                writer -> {
                                    operands.forEach(operand -> writer.push(operand, form));
                                    writer.code()
                                            .visitInsn(isDouble ? Opcodes.DCMPG : Opcodes.FCMPG);
                                },
                                jump,
                                IntegerCode.opposite(jump))));
    }
}
