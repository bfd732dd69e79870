package dev.backedge.optimize;

import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.Terminator;
import dev.backedge.lattice.Lattice;
import dev.backedge.lattice.LatticeOperations;
import dev.backedge.model.Type;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts the values of one block into slots: what comes after reads them there, and its phis are
/// written on the ways into it. The block can then be copied. The reverse of [SlotPromotion].
final class Demotion {
    private static final Symbol NAME = Symbol.of("#value#");

    private final Code code;
    private final LatticeOperations operations;
    private final Map<Integer, Integer> slots = new HashMap<>();

    Demotion(Code code, LatticeOperations operations) {
        this.code = code;
        this.operations = operations;
    }

    /// {@return for each block before that leads elsewhere, too, the block that was put between}
    ///
    /// @param block whose values are put into slots
    Map<Integer, Integer> demote(int block) {
        CodeBlock demoted = code.blocks().get(block);
        Set<Integer> own = new HashSet<>();
        demoted.steps().forEach(step -> own.add(step.value()));
        Map<Integer, Integer> edges = splitWays(block);
        for (int other = 0; other < code.blocks().size(); other++) {
            if (other != block) {
                readInSteps(code.blocks().get(other), own);
            }
        }
        for (int other = 0; other < code.blocks().size(); other++) {
            if (other != block) {
                readForPhis(code.blocks().get(other), block, own);
            }
        }
        List<CodeStep> phis = List.copyOf(demoted.steps().subList(0, demoted.phiCount()));
        List<CodeStep> others =
                List.copyOf(demoted.steps().subList(phis.size(), demoted.steps().size()));
        for (int way : code.before().get(block)) {
            writeOnWay(way, phis, own);
        }
        List<CodeStep> steps = new ArrayList<>();
        phis.forEach(phi -> steps.add(phi.with(read(phi.value()))));
        steps.addAll(others);
        others.stream()
                .filter(step -> slots.containsKey(step.value()))
                .forEach(step ->
                        steps.add(
                                write(
                                        slot(step.value()),
                                        new Operand.Value(step.value()),
                                        step.line())));
        demoted.steps().clear();
        demoted.steps().addAll(steps);
        return edges;
    }

    /// Puts a block on each way from a block that leads elsewhere, too: what is written there must
    /// not be written on the other way.
    private Map<Integer, Integer> splitWays(int block) {
        Map<Integer, Integer> edges = new HashMap<>();
        for (int way : code.before().get(block)) {
            CodeBlock before = code.blocks().get(way);
            if (before.terminator() instanceof Terminator.Branch) {
                int between = code.blocks().size();
                code.newBlock(new Terminator.Goto(block), before.handler());
                before.endWith(CodeEdges.redirected(before.terminator(), block, between));
                CodeEdges.redirectChoices(code.blocks().get(block), way, between);
                edges.put(way, between);
            }
        }
        return edges;
    }

    private int slot(int value) {
        return slots.computeIfAbsent(
                value, _ -> code.newSlot(NAME, operations.widened(code.known(value))));
    }

    private Instruction read(int value) {
        Type type = operations.widened(code.known(value));
        return new Instruction.Refine(new Operand.Slot(slot(value)), new Operand.Constant(type));
    }

    private CodeStep write(int slot, Operand value, int line) {
        return new CodeStep(
                code.newValue(code.known(value, operations)),
                new Instruction.SetSlot(slot, value),
                line);
    }

    /// Lets the steps of a block read from slots what they use of the demoted block's values.
    private void readInSteps(CodeBlock user, Set<Integer> own) {
        List<CodeStep> steps = new ArrayList<>();
        for (CodeStep step : user.steps()) {
            OperandMap map = operand -> reading(operand, own, steps, step.line());
            steps.add(
                    step.instruction() instanceof Instruction.Phi
                            ? step
                            : step.with(map.of(step.instruction())));
        }
        OperandMap map = operand -> reading(operand, own, steps, 0);
        user.endWith(map.of(user.terminator()));
        user.steps().clear();
        user.steps().addAll(steps);
    }

    /// Lets the phis of a block choose what is read at the ends of the blocks before.
    private void readForPhis(CodeBlock user, int block, Set<Integer> own) {
        for (int i = 0; i < user.phiCount(); i++) {
            CodeStep step = user.steps().get(i);
            List<Instruction.Phi.Choice> choices = new ArrayList<>();
            for (Instruction.Phi.Choice choice : ((Instruction.Phi) step.instruction()).choices()) {
                choices.add(
                        choice.block() == block
                                ? choice
                                : new Instruction.Phi.Choice(
                                        choice.block(),
                                        reading(
                                                choice.value(),
                                                own,
                                                code.blocks().get(choice.block()).steps(),
                                                step.line())));
            }
            user.steps().set(i, step.with(new Instruction.Phi(choices)));
        }
    }

    private Operand reading(Operand operand, Set<Integer> own, List<CodeStep> before, int line) {
        if (!(operand instanceof Operand.Value(int value)) || !own.contains(value)) {
            return operand;
        }
        Lattice known = code.known(value);
        int copy = code.newValue(known);
        before.add(new CodeStep(copy, read(value), line));
        return new Operand.Value(copy);
    }

    /// Writes what the phis choose for one way: all is read before anything is written.
    private void writeOnWay(int way, List<CodeStep> phis, Set<Integer> own) {
        List<CodeStep> atEnd = code.blocks().get(way).steps();
        List<Operand> values = new ArrayList<>();
        for (CodeStep phi : phis) {
            Instruction.Phi.Choice choice =
                    ((Instruction.Phi) phi.instruction())
                            .choices().stream()
                                    .filter(candidate -> candidate.block() == way)
                                    .findFirst()
                                    .orElseThrow();
            values.add(reading(choice.value(), own, atEnd, phi.line()));
        }
        for (int i = 0; i < phis.size(); i++) {
            atEnd.add(write(slot(phis.get(i).value()), values.get(i), phis.get(i).line()));
        }
    }
}
