package dev.backedge.language;

import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Symbol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lowers assignments to all that can be assigned.
final class AssignmentLowering {
    private final BodyLowering body;

    AssignmentLowering(BodyLowering body) {
        this.body = body;
    }

    private CodeBuilder builder() {
        return body.builder();
    }

    Operand assignment(Expression.Assignment assignment, Use use) {
        if (assignment.target() instanceof Expression.TupleLiteral(int _, List<Expression> targets)
                && assignment.value()
                        instanceof Expression.TupleLiteral(int _, List<Expression> values)
                && targets.size() == values.size()
                && targets.stream().noneMatch(Expression.Splat.class::isInstance)
                && !CallLowering.isSplatted(values)) {
            return parallel(targets, values, use);
        }
        Operand value = body.value(assignment.value());
        assign(assignment.target(), value);
        return value;
    }

    /// `a, b = b, a`: all values are there before the first is assigned.
    private Operand parallel(List<Expression> targets, List<Expression> values, Use use) {
        List<Operand> operands = body.calls().operands(values).stream().map(body::kept).toList();
        for (int i = 0; i < operands.size(); i++) {
            assign(targets.get(i), operands.get(i));
        }
        return use == Use.EFFECT
                ? BodyLowering.NOTHING
                : builder().add(new Instruction.Call(body.core("tuple"), operands));
    }

    void assign(Expression target, Operand value) {
        switch (target) {
            case Expression.Name name -> body.variables().write(name, value);
            case Expression.TypeAssertion(int start, Optional<Expression> inner, Expression _) ->
                    typed(
                            start,
                            inner.filter(Expression.Name.class::isInstance)
                                    .map(Expression.Name.class::cast),
                            value);
            case Expression.TupleLiteral(int _, List<Expression> elements)
                    when elements.size() == 1
                            && elements.getFirst()
                                    instanceof Expression.Keywords(int _, var names) ->
                    properties(names, value);
            case Expression.TupleLiteral(int _, List<Expression> elements) ->
                    destructure(elements, value);
            case Expression.FieldAccess(int _, Expression object, String field) ->
                    setField(body.value(object), field, value);
            case Expression.Index index -> {
                Operand collection = body.calls().collection(index);
                body.calls()
                        .indexed(
                                body.base("setindex!"),
                                collection,
                                List.of(collection, value),
                                index);
            }
            default ->
                    throw body.file()
                            .invalid(target.start(), "what stands left of '=' cannot be assigned");
        }
    }

    /// The declared type belongs to the variable, which converts whatever it is given.
    private void typed(int start, Optional<Expression.Name> name, Operand value) {
        Expression.Name variable =
                name.orElseThrow(() ->
                        body.file().invalid(start, "only a variable may have its type declared"));
        if (body.variables().isGlobal(variable.name())) {
            throw body.file().notSupported(start, "types of global variables");
        }
        body.variables().write(variable, value);
    }

    private void destructure(List<Expression> targets, Operand whole) {
        Operand container = body.kept(whole);
        Optional<Operand> state = Optional.empty();
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i) instanceof Expression.Splat(int start, Expression rest)) {
                if (i < targets.size() - 1) {
                    throw body.file().notSupported(start, "'...' before the last target of '='");
                }
                List<Operand> taken = new ArrayList<>(List.of(container));
                state.ifPresent(taken::add);
                assign(rest, builder().add(new Instruction.Call(body.base("rest"), taken)));
                return;
            }
            List<Operand> arguments =
                    new ArrayList<>(List.of(container, new Operand.Constant((long) i + 1)));
            state.ifPresent(arguments::add);
            Operand next =
                    builder().add(new Instruction.Call(body.base("indexed_iterate"), arguments));
            Operand element = element(next, 1);
            if (i < targets.size() - 1) {
                state = Optional.of(element(next, 2));
            }
            assign(targets.get(i), element);
        }
    }

    /// `(; a, b) = value`: each variable gets the field of its name.
    private void properties(List<Expression> names, Operand value) {
        Operand whole = body.kept(value);
        for (Expression name : names) {
            if (!(name instanceof Expression.Name(int _, String field))) {
                throw body.file().invalid(name.start(), "'(; ...) =' takes names of fields");
            }
            assign(name, builder().add(new Instruction.GetField(whole, Symbol.of(field))));
        }
    }

    /// {@return an element of a pair that an iteration gave}
    Operand element(Operand pair, long index) {
        return builder().call(body.core("getfield"), pair, new Operand.Constant(index));
    }

    /// The value is converted to the type of the field.
    private void setField(Operand object, String field, Operand value) {
        Operand type = builder().call(body.core("typeof"), object);
        Operand fieldType =
                builder().call(body.core("fieldtype"), type, CallLowering.symbol(field));
        Operand converted = builder().call(body.base("convert"), fieldType, value);
        builder().add(new Instruction.SetField(object, Symbol.of(field), converted));
    }

    private void setIndex(Operand collection, List<Operand> indexes, Operand value) {
        List<Operand> operands = new ArrayList<>(List.of(collection, value));
        operands.addAll(indexes);
        builder().add(new Instruction.Call(body.base("setindex!"), operands));
    }

    Operand update(Expression.Update update) {
        return switch (update.target()) {
            case Expression.Name name -> {
                Operand updated = combined(update, body.variables().read(name.name()));
                body.variables().write(name, updated);
                yield updated;
            }
            case Expression.FieldAccess(int _, Expression object, String field) -> {
                Operand holder = body.kept(body.value(object));
                Operand updated =
                        combined(
                                update,
                                builder().add(new Instruction.GetField(holder, Symbol.of(field))));
                setField(holder, field, updated);
                yield updated;
            }
            case Expression.Index index -> {
                if (CallLowering.isSplatted(index.arguments())) {
                    throw body.file()
                            .notSupported(
                                    index.start(),
                                    "splatting in the index of an updating assignment");
                }
                Operand collection = body.kept(body.calls().collection(index));
                List<Operand> indexes =
                        body.calls().indexes(collection, index.arguments()).stream()
                                .map(body::kept)
                                .toList();
                List<Operand> operands = new ArrayList<>(List.of(collection));
                operands.addAll(indexes);
                Operand updated =
                        combined(
                                update,
                                builder()
                                        .add(
                                                new Instruction.Call(
                                                        body.base("getindex"), operands)));
                setIndex(collection, indexes, updated);
                yield updated;
            }
            default ->
                    throw body.file()
                            .invalid(
                                    update.start(),
                                    "what stands left of '"
                                            + update.operator().name()
                                            + "=' cannot be assigned");
        };
    }

    private Operand combined(Expression.Update update, Operand before) {
        Operand left = CallLowering.mayAssign(update.value()) ? body.kept(before) : before;
        Operand right = body.value(update.value());
        return builder().call(body.variables().read(update.operator().name()), left, right);
    }

    /// `local` and `global`: the scopes know the names already.
    Operand declarations(List<Expression> declarations) {
        Operand last = BodyLowering.NOTHING;
        for (Expression declaration : declarations) {
            last =
                    switch (declaration) {
                        case Expression.Assignment assignment -> assignment(assignment, Use.VALUE);
                        case Expression.Update update -> update(update);
                        case Expression.Name _, Expression.TypeAssertion _ -> last;
                        default ->
                                throw body.file()
                                        .notSupported(
                                                declaration.start(),
                                                "declarations of other than variables");
                    };
        }
        return last;
    }
}
