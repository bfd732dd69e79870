package dev.backedge.compile;

import dev.backedge.ir.Block;
import dev.backedge.ir.Body;
import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Statement;
import dev.backedge.ir.Symbol;
import dev.backedge.model.Builtin;
import dev.backedge.model.MethodInstance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes what an inference knows into its body: global constants in place of their names, and
/// calls with one possible target as invokes of it; what only computes a known value is left out.
/// The numbers of blocks stay the same.
final class BodyRewriter {
    private final InferenceContext context;
    private final Inference inference;
    private final Body body;
    private final NeedlessValues needless;

    BodyRewriter(InferenceContext context, Inference inference, Body body) {
        this.context = context;
        this.inference = inference;
        this.body = body;
        needless = new NeedlessValues(body.instructionCount());
    }

    Inferred rewrite() {
        inference.beginRecording();
        List<Block> blocks = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < body.blocks().size(); i++) {
            Block block = body.blocks().get(i);
            Optional<Lattice[]> slots = inference.entry(i);
            blocks.add(slots.isPresent() ? rewritten(i, first, slots.get()) : block);
            first += block.statements().size();
        }
        Body known = new Body(body.argumentCount(), body.slotNames(), blocks);
        return new Inferred(
                inference.result(), inference.edges(), Optional.of(needless.without(known)));
    }

    private Block rewritten(int index, int first, Lattice[] slots) {
        Block block = body.blocks().get(index);
        List<Statement> statements = new ArrayList<>();
        OperandMap constants = operand -> constant(operand, slots);
        boolean reached = true;
        for (Statement statement : block.statements()) {
            if (!reached) {
                statements.add(statement);
                continue;
            }
            Instruction instruction = constants.of(statement.instruction());
            CallInference.Outcome outcome =
                    inference.statement(index, statement.instruction(), slots);
            if (outcome.result() instanceof Lattice.Constant(Object value)
                    && onlyComputes(instruction, slots)) {
                needless.add(first + statements.size(), value);
            }
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
                reached ? constants.of(block.terminator()) : block.terminator(),
                block.handler());
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

    /// Whether an instruction with a known result has neither an effect nor a way to fail.
    private boolean onlyComputes(Instruction instruction, Lattice[] slots) {
        return switch (instruction) {
            case Instruction.GetField(Operand object, Symbol _) -> isFixed(object, slots);
            case Instruction.Call(Operand callee, List<Operand> arguments) ->
                    inference.operand(callee, slots) instanceof Lattice.Constant(Builtin builtin)
                            && context.builtinTypes().isFoldable(builtin)
                            && isFixed(callee, slots)
                            && arguments.stream().allMatch(argument -> isFixed(argument, slots));
            case Instruction.IsDefined _ -> true;
            case Instruction.Refine(Operand value, Operand.Constant _) -> isFixed(value, slots);
            case Instruction.Invoke _,
                    Instruction.New _,
                    Instruction.Phi _,
                    Instruction.Caught _,
                    Instruction.SetField _,
                    Instruction.SetSlot _,
                    Instruction.SetGlobal _ ->
                    false;
        };
    }

    /// Whether an operand is known, and surely there: a local variable may be undefined although
    /// all that is ever written to it is known.
    private boolean isFixed(Operand operand, Lattice[] slots) {
        return inference.operand(operand, slots) instanceof Lattice.Constant
                && !(operand instanceof Operand.Slot(int index) && index >= body.argumentCount());
    }
}
