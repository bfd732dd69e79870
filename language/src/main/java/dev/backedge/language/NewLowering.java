package dev.backedge.language;

import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Symbol;
import dev.backedge.language.Expression.Field;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lowers `new(...)` and `new{...}(...)`: the arguments are converted to the types of the fields.
final class NewLowering {
    private final BodyLowering body;
    private final Construction construction;

    NewLowering(BodyLowering body, Construction construction) {
        this.body = body;
        this.construction = construction;
    }

    Operand lower(Expression.Call call) {
        List<Field> fields = construction.struct().fields();
        if (call.arguments().size() > fields.size()) {
            throw body.file()
                    .invalid(call.start(), "'new' has more arguments than the struct has fields");
        }
        if (CallLowering.isSplatted(call.arguments())) {
            throw body.file().notSupported(call.start(), "splatting in 'new'");
        }
        Operand type = type(call.callee());
        boolean exact =
                call.callee() instanceof Expression.Name(int _, String name)
                        && name.equals(Construction.EXACT_NEW);
        List<Operand> values = body.calls().operands(call.arguments());
        List<Operand> converted = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Optional<Expression> fieldType = fields.get(i).type();
            converted.add(
                    exact || isAny(fieldType)
                            ? values.get(i)
                            : converted(
                                    values.get(i), fieldType(type, fieldType.orElseThrow(), i)));
        }
        return body.builder().add(new Instruction.New(type, converted));
    }

    static boolean isAny(Optional<Expression> type) {
        return type.isEmpty()
                || type.get() instanceof Expression.Name(int _, String name) && name.equals("Any");
    }

    private Operand converted(Operand value, Operand type) {
        return body.builder().call(body.base("convert"), type, value);
    }

    private Operand fieldType(Operand type, Expression written, int index) {
        boolean parameter =
                construction.struct().head().parameters().stream()
                        .anyMatch(variable ->
                                written instanceof Expression.Name(int _, String name)
                                        && name.equals(variable.name()));
        if (written instanceof Expression.Name(int _, String name)
                && !parameter
                && body.variables().isGlobal(name)) {
            return new Operand.Global(Symbol.of(name));
        }
        return body.builder()
                .call(body.core("fieldtype"), type, new Operand.Constant((long) index + 1));
    }

    private Operand type(Expression callee) {
        Operand name = new Operand.Global(Symbol.of(construction.struct().head().name()));
        if (callee instanceof Expression.Curly(int _, Expression _, List<Expression> parameters)) {
            List<Operand> operands = new ArrayList<>(List.of(name));
            operands.addAll(body.calls().operands(parameters));
            return body.builder().add(new Instruction.Call(body.core("apply_type"), operands));
        }
        if (construction.struct().head().parameters().isEmpty()) {
            return name;
        }
        return switch (construction.self()) {
            case COMPLETE_TYPE -> body.variables().self();
            case NAME ->
                    throw body.file()
                            .invalid(
                                    callee.start(),
                                    "'new' needs the type's parameters here: 'new{...}(...)'");
        };
    }
}
