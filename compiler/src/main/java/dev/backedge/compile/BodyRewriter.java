package dev.backedge.compile;

import dev.backedge.ir.Block;
import dev.backedge.ir.Body;
import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Statement;
import dev.backedge.ir.Terminator;
import dev.backedge.model.MethodInstance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes what an inference knows into its body: global constants in place of their names, and
/// calls with one possible target as invokes of it. The numbers of values and blocks stay the same.
final class BodyRewriter {
    private final Inference inference;
    private final Body body;

    BodyRewriter(Inference inference, Body body) {
        this.inference = inference;
        this.body = body;
    }

    Inferred rewrite() {
        inference.beginRecording();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < body.blocks().size(); i++) {
            Block block = body.blocks().get(i);
            blocks.add(inference.entry(i).map(slots -> rewritten(block, slots)).orElse(block));
        }
        Body known = new Body(body.argumentCount(), body.slotNames(), blocks);
        return new Inferred(inference.result(), inference.edges(), Optional.of(known));
    }

    private Block rewritten(Block block, Lattice[] slots) {
        List<Statement> statements = new ArrayList<>();
        boolean reached = true;
        for (Statement statement : block.statements()) {
            if (!reached) {
                statements.add(statement);
                continue;
            }
            Instruction instruction = withConstants(statement.instruction(), slots);
            CallInference.Outcome outcome = inference.statement(statement.instruction(), slots);
            statements.add(
                    new Statement(
                            outcome.target()
                                    .map(target -> invoke(instruction, target))
                                    .orElse(instruction),
                            statement.line()));
            reached = !outcome.result().isNever();
        }
        return new Block(
                statements,
                reached ? withConstants(block.terminator(), slots) : block.terminator());
    }

    private static Instruction invoke(Instruction instruction, MethodInstance target) {
        return instruction instanceof Instruction.Call(Operand callee, List<Operand> arguments)
                ? new Instruction.Invoke(new Operand.Constant(target), callee, arguments)
                : instruction;
    }

    private Operand constant(Operand operand, Lattice[] slots) {
        return operand instanceof Operand.Global
                        && inference.operand(operand, slots)
                                instanceof Lattice.Constant(Object value)
                ? new Operand.Constant(value)
                : operand;
    }

    private List<Operand> constants(List<Operand> operands, Lattice[] slots) {
        return operands.stream().map(operand -> constant(operand, slots)).toList();
    }

    private Instruction withConstants(Instruction instruction, Lattice[] slots) {
        return switch (instruction) {
            case Instruction.Call(var callee, var arguments) ->
                    new Instruction.Call(constant(callee, slots), constants(arguments, slots));
            case Instruction.Invoke(var instance, var callee, var arguments) ->
                    new Instruction.Invoke(
                            instance, constant(callee, slots), constants(arguments, slots));
            case Instruction.New(var type, var fields) ->
                    new Instruction.New(constant(type, slots), constants(fields, slots));
            case Instruction.GetField(var object, var field) ->
                    new Instruction.GetField(constant(object, slots), field);
            case Instruction.SetField(var object, var field, var value) ->
                    new Instruction.SetField(
                            constant(object, slots), field, constant(value, slots));
            case Instruction.SetSlot(int slot, var value) ->
                    new Instruction.SetSlot(slot, constant(value, slots));
            case Instruction.SetGlobal(var name, var value) ->
                    new Instruction.SetGlobal(name, constant(value, slots));
        };
    }

    private Terminator withConstants(Terminator terminator, Lattice[] slots) {
        return switch (terminator) {
            case Terminator.Goto _ -> terminator;
            case Terminator.Branch(Operand condition, int whenTrue, int whenFalse) ->
                    new Terminator.Branch(constant(condition, slots), whenTrue, whenFalse);
            case Terminator.Return(Operand value) -> new Terminator.Return(constant(value, slots));
        };
    }
}
