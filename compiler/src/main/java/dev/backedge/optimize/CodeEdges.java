package dev.backedge.optimize;

import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Successors;
import dev.backedge.ir.Terminator;

import java.util.List;

/// Leads ways between blocks elsewhere.
final class CodeEdges {
    private CodeEdges() {}

    /// Lets the phis of a block choose for another block what they chose for one.
    static void redirectChoices(CodeBlock block, int from, int to) {
        for (int i = 0; i < block.phiCount(); i++) {
            CodeStep step = block.steps().get(i);
            List<Instruction.Phi.Choice> choices =
                    ((Instruction.Phi) step.instruction())
                            .choices().stream()
                                    .map(choice ->
                                            choice.block() == from
                                                    ? new Instruction.Phi.Choice(to, choice.value())
                                                    : choice)
                                    .toList();
            block.steps().set(i, step.with(new Instruction.Phi(choices)));
        }
    }

    /// Takes a step out and ends its block there; what comes after it goes to a new block.
    ///
    /// @return the new block, to which nothing leads yet
    static int split(Code code, int block, int index) {
        CodeBlock before = code.blocks().get(block);
        int after = code.blocks().size();
        CodeBlock rest = code.newBlock(before.terminator(), before.handler());
        List<CodeStep> later = before.steps().subList(index + 1, before.steps().size());
        rest.steps().addAll(later);
        later.clear();
        before.steps().remove(index);
        for (int next : Successors.of(rest.terminator())) {
            redirectChoices(code.blocks().get(next), block, after);
        }
        return after;
    }

    /// A terminator that leads to another block instead of one.
    static Terminator redirected(Terminator terminator, int from, int to) {
        return switch (terminator) {
            case Terminator.Goto(int target) -> new Terminator.Goto(target == from ? to : target);
            case Terminator.Branch(Operand condition, int whenTrue, int whenFalse) ->
                    new Terminator.Branch(
                            condition,
                            whenTrue == from ? to : whenTrue,
                            whenFalse == from ? to : whenFalse);
            case Terminator.Return _, Terminator.Unreachable _ -> terminator;
        };
    }
}
