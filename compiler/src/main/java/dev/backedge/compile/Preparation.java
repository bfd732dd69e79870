package dev.backedge.compile;

import dev.backedge.compile.builtin.GlobalNames;
import dev.backedge.compile.builtin.LanguageErrors;
import dev.backedge.ir.Block;
import dev.backedge.ir.Body;
import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.SourceLocation;
import dev.backedge.ir.Statement;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.Terminator;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.RuntimeModule;

import java.util.List;

/// Turns a body into the form in which the interpreter runs it.
final class Preparation {
    private final Interpreter interpreter;
    private final LanguageErrors errors;
    private final RuntimeModule module;
    private final List<Symbol> slotNames;

    private Preparation(
            Interpreter interpreter,
            LanguageErrors errors,
            RuntimeModule module,
            List<Symbol> slotNames) {
        this.interpreter = interpreter;
        this.errors = errors;
        this.module = module;
        this.slotNames = slotNames;
    }

    static PreparedBody prepare(
            Body body,
            RuntimeModule module,
            String function,
            SourceLocation definition,
            Interpreter interpreter,
            LanguageErrors errors) {
        Preparation preparation = new Preparation(interpreter, errors, module, body.slotNames());
        PreparedBody.PreparedBlock[] blocks = new PreparedBody.PreparedBlock[body.blocks().size()];
        int first = 0;
        for (int i = 0; i < blocks.length; i++) {
            Block block = body.blocks().get(i);
            blocks[i] = preparation.block(block, first, blocks.length);
            first += block.statements().size();
        }
        List<Integer> lines =
                body.blocks().stream()
                        .flatMap(block -> block.statements().stream())
                        .map(Statement::line)
                        .toList();
        return new PreparedBody(
                errors,
                new PreparedBody.Origin(function, definition, lines, body.inlined()),
                blocks,
                body.slotNames().size(),
                first);
    }

    private PreparedBody.PreparedBlock block(Block block, int first, int blockCount) {
        List<Statement> statements = block.statements();
        PreparedBody.PreparedPhi[] phis =
                statements.stream()
                        .map(Statement::instruction)
                        .filter(Instruction.Phi.class::isInstance)
                        .map(phi -> phi((Instruction.Phi) phi, blockCount))
                        .toArray(PreparedBody.PreparedPhi[]::new);
        Step[] steps =
                statements.subList(phis.length, statements.size()).stream()
                        .map(this::step)
                        .toArray(Step[]::new);
        PreparedBody.End end = PreparedBody.End.GOTO;
        Step operand = new Steps.Known(true);
        int whenTrue = 0;
        int whenFalse = 0;
        switch (block.terminator()) {
            case Terminator.Goto(int target) -> whenTrue = target;
            case Terminator.Branch(Operand condition, int one, int other) -> {
                end = PreparedBody.End.BRANCH;
                operand = operand(condition);
                whenTrue = one;
                whenFalse = other;
            }
            case Terminator.Return(Operand value) -> {
                end = PreparedBody.End.RETURN;
                operand = operand(value);
            }
            case Terminator.Unreachable() -> end = PreparedBody.End.UNREACHABLE;
        }
        return new PreparedBody.PreparedBlock(
                first, phis, steps, end, operand, whenTrue, whenFalse, block.handler().orElse(-1));
    }

    private PreparedBody.PreparedPhi phi(Instruction.Phi phi, int blockCount) {
        Step[] choices = new Step[blockCount];
        for (Instruction.Phi.Choice choice : phi.choices()) {
            choices[choice.block()] = operand(choice.value());
        }
        return new PreparedBody.PreparedPhi(choices);
    }

    private Step step(Statement statement) {
        return switch (statement.instruction()) {
            case Instruction.Call(Operand callee, List<Operand> arguments) ->
                    new CallStep(interpreter, operand(callee), operands(arguments));
            case Instruction.Invoke(
                            Operand.Constant(Object instance),
                            Operand callee,
                            List<Operand> arguments) ->
                    new InvokeStep(
                            interpreter,
                            (MethodInstance) instance,
                            operand(callee),
                            operands(arguments));
            case Instruction.New(Operand type, List<Operand> fields) ->
                    new NewStep(interpreter.subtyping(), errors, operand(type), operands(fields));
            case Instruction.GetField(Operand object, Symbol field) ->
                    new FieldSteps.Get(errors, operand(object), field);
            case Instruction.SetField(Operand object, Symbol field, Operand value) ->
                    new FieldSteps.Set(
                            interpreter.subtyping(),
                            errors,
                            operand(object),
                            field,
                            operand(value));
            case Instruction.SetSlot(int slot, Operand value) ->
                    new Steps.SetSlot(slot, operand(value));
            case Instruction.SetGlobal(Symbol name, Operand value) ->
                    new GlobalSteps.Set(interpreter, module, name, operand(value));
            case Instruction.IsDefined(Operand asked) -> isDefined(asked);
            case Instruction.Refine(Operand value, Operand.Constant _) -> operand(value);
            case Instruction.Caught() -> new StateSteps.Caught();
            case Instruction.Phi _ ->
                    throw new IllegalStateException("a phi that does not stand first in its block");
        };
    }

    private Step isDefined(Operand operand) {
        return switch (operand) {
            case Operand.Slot(int index) -> new StateSteps.SlotIsDefined(index);
            case Operand.Global(Symbol name) ->
                    new StateSteps.GlobalIsDefined(new GlobalNames(errors), module, name);
            case Operand.StaticParameter(int index) -> new StateSteps.ParameterIsDefined(index);
            case Operand.Value _, Operand.Constant _ -> new Steps.Known(true);
        };
    }

    private Step[] operands(List<Operand> operands) {
        return operands.stream().map(this::operand).toArray(Step[]::new);
    }

    private Step operand(Operand operand) {
        return switch (operand) {
            case Operand.Value(int number) -> new Steps.Value(number);
            case Operand.Slot(int index) -> new Steps.Slot(index, slotNames.get(index), errors);
            case Operand.Constant(Object value) -> new Steps.Known(value);
            case Operand.Global(Symbol name) -> new GlobalSteps.Get(errors, module, name);
            case Operand.StaticParameter(int index) -> new Steps.StaticParameter(index, errors);
        };
    }
}
