package dev.backedge.language;

import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Symbol;

import java.util.List;
import java.util.Optional;

/// Reads and writes what names stand for: slots, boxes, fields of the closure, static parameters
/// and globals.
final class Variables {
    private static final Symbol CONTENTS = Symbol.of("contents");

    private final BodyLowering body;
    private final FunctionScope function;
    private Scope scope;

    Variables(BodyLowering body, FunctionScope function) {
        this.body = body;
        this.function = function;
        scope = function.body();
    }

    Scope scope() {
        return scope;
    }

    /// Makes the places of the body's outermost variables.
    void enterFunction() {
        for (Variable argument : function.arguments()) {
            if (argument.boxed()) {
                Operand box =
                        builder()
                                .add(
                                        new Instruction.New(
                                                body.core("Box"),
                                                List.of(new Operand.Slot(argument.slot()))));
                place(argument, box);
            }
        }
        placeVariables(function.body());
    }

    /// Enters the scope of a construct.
    void enter(Object construct) {
        scope = scope.child(construct);
        placeVariables(scope);
    }

    void leaveTo(Scope outer) {
        scope = outer;
    }

    private void placeVariables(Scope entered) {
        for (Variable variable : entered.variables()) {
            if (function.arguments().contains(variable)) {
                continue;
            }
            if (variable.boxed()) {
                place(variable, builder().add(new Instruction.New(body.core("Box"), List.of())));
            } else {
                variable.placeIn(builder().newSlot(Symbol.of(variable.name())).index());
            }
        }
    }

    private void place(Variable variable, Operand box) {
        Operand.Slot slot = builder().newSlot(Symbol.of(variable.name()));
        builder().add(new Instruction.SetSlot(slot.index(), box));
        variable.placeIn(slot.index());
    }

    private CodeBuilder builder() {
        return body.builder();
    }

    Operand read(String name) {
        return switch (scope.meaningOf(name)) {
            case Scope.Meaning.Local(Variable variable) -> {
                Operand holder = holder(variable);
                yield variable.boxed()
                        ? builder().add(new Instruction.GetField(holder, CONTENTS))
                        : holder;
            }
            case Scope.Meaning.TypeVariable(FunctionScope _, String variable) ->
                    staticParameter(variable);
            case Scope.Meaning.Global(String global) -> new Operand.Global(Symbol.of(global));
        };
    }

    boolean isGlobal(String name) {
        return scope.meaningOf(name) instanceof Scope.Meaning.Global;
    }

    /// {@return the box of a boxed variable, the value of another}
    Operand holder(Variable variable) {
        if (variable.owner() == function) {
            return new Operand.Slot(variable.slot());
        }
        String field = function.closure().orElseThrow().fieldOf(variable);
        return builder().add(new Instruction.GetField(self(), Symbol.of(field)));
    }

    /// {@return the function itself}
    Operand self() {
        return new Operand.Slot(function.selfSlot());
    }

    Operand staticParameter(String name) {
        return new Operand.StaticParameter(function.staticParameters().lastIndexOf(name));
    }

    void write(Expression.Name target, Operand value) {
        switch (scope.meaningOf(target.name())) {
            case Scope.Meaning.Local(Variable variable) -> writeLocal(variable, value);
            case Scope.Meaning.TypeVariable _ ->
                    throw body.file()
                            .invalid(
                                    target.start(),
                                    "the type variable '" + target.name() + "' cannot be assigned");
            case Scope.Meaning.Global(String global) ->
                    builder().add(new Instruction.SetGlobal(Symbol.of(global), value));
        }
    }

    private void writeLocal(Variable variable, Operand value) {
        Optional<Expression> type = variable.type();
        Operand stored = type.isPresent() ? body.converted(value, body.value(type.get())) : value;
        if (variable.boxed()) {
            builder().add(new Instruction.SetField(holder(variable), CONTENTS, stored));
        } else {
            builder().add(new Instruction.SetSlot(variable.slot(), stored));
        }
    }
}
