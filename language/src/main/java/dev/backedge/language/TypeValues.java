package dev.backedge.language;

import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Symbol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lowers types that are computed when the code runs, and type assertions.
final class TypeValues {
    private final BodyLowering body;
    private int invented;

    TypeValues(BodyLowering body) {
        this.body = body;
    }

    Operand assertion(Expression.TypeAssertion assertion) {
        if (assertion.value().isEmpty()) {
            throw body.file().invalid(assertion.start(), "'::' needs a value before it");
        }
        Operand value = body.value(assertion.value().get());
        return body.builder().call(body.core("typeassert"), value, body.value(assertion.type()));
    }

    /// `A{B, <:C}`: a bound alone stands for a variable of its own.
    Operand curly(Expression.Curly curly) {
        if (CallLowering.isSplatted(curly.parameters())) {
            Operand base = body.value(curly.base());
            return body.calls()
                    .spread(body.core("apply_type"), List.of(base), curly.parameters(), curly);
        }
        List<Operand> operands = new ArrayList<>(List.of(body.value(curly.base())));
        List<Operand> variables = new ArrayList<>();
        for (Expression parameter : curly.parameters()) {
            Optional<Operand> variable = boundOnly(parameter);
            variable.ifPresent(variables::add);
            operands.add(variable.isPresent() ? variable.get() : body.value(parameter));
        }
        Operand result =
                body.builder().add(new Instruction.Call(body.core("apply_type"), operands));
        for (Operand variable : variables.reversed()) {
            result = body.builder().call(body.core("UnionAll"), variable, result);
        }
        return result;
    }

    private Optional<Operand> boundOnly(Expression parameter) {
        if (parameter
                        instanceof
                        Expression.Call(
                                int _,
                                Expression.Name(int _, String operator),
                                List<Expression> sides)
                && sides.size() == 1) {
            Optional<Expression> bound = Optional.of(sides.getFirst());
            String name = "#s" + ++invented;
            if (operator.equals("<:")) {
                return Optional.of(typeVariable(name, Optional.empty(), bound));
            }
            if (operator.equals(">:")) {
                return Optional.of(typeVariable(name, bound, Optional.empty()));
            }
        }
        return Optional.empty();
    }

    private Operand typeVariable(
            String name, Optional<Expression> lower, Optional<Expression> upper) {
        List<Operand> operands = new ArrayList<>(List.of(new Operand.Constant(Symbol.of(name))));
        lower.ifPresent(bound -> operands.add(body.value(bound)));
        if (upper.isPresent()) {
            operands.add(body.value(upper.get()));
        } else if (lower.isPresent()) {
            operands.add(body.core("Any"));
        }
        return body.builder().add(new Instruction.Call(body.core("TypeVar"), operands));
    }

    Operand where(Expression.Where where) {
        Scope outer = body.variables().scope();
        body.variables().enter(where);
        List<Operand> variables = new ArrayList<>();
        for (Expression.TypeVariable variable : where.parameters()) {
            Operand made = typeVariable(variable.name(), variable.lower(), variable.upper());
            body.variables().write(new Expression.Name(variable.start(), variable.name()), made);
            variables.add(made);
        }
        Operand result = body.value(where.body());
        body.variables().leaveTo(outer);
        for (Operand variable : variables.reversed()) {
            result = body.builder().call(body.core("UnionAll"), variable, result);
        }
        return result;
    }
}
