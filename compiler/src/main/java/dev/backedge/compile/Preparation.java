package dev.backedge.compile;

import dev.backedge.compile.builtin.LanguageErrors;
import dev.backedge.ir.Block;
import dev.backedge.ir.Body;
import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
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
            Body body, RuntimeModule module, Interpreter interpreter, LanguageErrors errors) {
        Preparation preparation = new Preparation(interpreter, errors, module, body.slotNames());
        PreparedBody.PreparedBlock[] blocks = new PreparedBody.PreparedBlock[body.blocks().size()];
        int first = 0;
        for (int i = 0; i < blocks.length; i++) {
            Block block = body.blocks().get(i);
            blocks[i] = preparation.block(block, first);
            first += block.statements().size();
        }
        int condition = first;
        Step notBoolean =
                new Step() {
                    @Override
                    Object run(Frame frame) {
                        Object value = Steps.present(frame.values[condition]);
                        throw errors.type("if", "", errors.core().bool(), value);
                    }
                };
        return new PreparedBody(blocks, body.slotNames().size(), first, notBoolean);
    }

    private PreparedBody.PreparedBlock block(Block block, int first) {
        Step[] steps = block.statements().stream().map(this::step).toArray(Step[]::new);
        return switch (block.terminator()) {
            case Terminator.Goto(int target) ->
                    new PreparedBody.PreparedBlock(
                            first,
                            steps,
                            PreparedBody.End.GOTO,
                            new Steps.Known(true),
                            target,
                            target);
            case Terminator.Branch(Operand condition, int whenTrue, int whenFalse) ->
                    new PreparedBody.PreparedBlock(
                            first,
                            steps,
                            PreparedBody.End.BRANCH,
                            operand(condition),
                            whenTrue,
                            whenFalse);
            case Terminator.Return(Operand value) ->
                    new PreparedBody.PreparedBlock(
                            first, steps, PreparedBody.End.RETURN, operand(value), 0, 0);
        };
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
