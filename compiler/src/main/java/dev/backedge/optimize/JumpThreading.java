package dev.backedge.optimize;

import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Terminator;
import dev.backedge.lattice.Lattice;
import dev.backedge.lattice.LatticeOperations;
import dev.backedge.model.Builtin;
import dev.backedge.types.Subtyping;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Leads ways past a branch that they decide: where a block only tests a phi, and the test is known
/// for the value that comes along one way, that way goes on at once to where the test leads. A loop
/// over a range then no longer asks whether the next state is `nothing`.
///
/// The block is copied for each such way. Its values are put into slots first ([Demotion]), so that
/// what comes after finds them on whichever way; [SlotPromotion] turns these into phis again.
final class JumpThreading {
    private static final int MAX_STEPS = 12;

    private final Code code;
    private final LatticeOperations operations;
    private final Knowledge knowledge;
    private final Purity purity;

    private JumpThreading(
            Code code, LatticeOperations operations, Subtyping subtyping, Knowledge knowledge) {
        this.code = code;
        this.operations = operations;
        this.knowledge = knowledge;
        purity = new Purity(code, operations, subtyping, knowledge);
    }

    /// {@return whether a way was led past a branch}
    static boolean run(
            Code code, LatticeOperations operations, Subtyping subtyping, Knowledge knowledge) {
        JumpThreading pass = new JumpThreading(code, operations, subtyping, knowledge);
        boolean changed = false;
        for (int block : code.reached()) {
            changed |= pass.thread(block);
        }
        if (changed) {
            SlotPromotion.run(code, operations);
        }
        return changed;
    }

    private boolean thread(int block) {
        CodeBlock tested = code.blocks().get(block);
        if (!(tested.terminator() instanceof Terminator.Branch branch)
                || tested.phiCount() == 0
                || tested.steps().size() > MAX_STEPS
                || !tested.steps().stream()
                        .allMatch(step -> purity.isNeedless(step.instruction()))) {
            return false;
        }
        List<Integer> ways = code.before().get(block);
        Map<Integer, Boolean> decided = new HashMap<>();
        for (int way : ways) {
            decision(tested, branch.condition(), way).ifPresent(truth -> decided.put(way, truth));
        }
        if (decided.isEmpty()
                || decided.size() < ways.size()
                        && ways.stream().anyMatch(reachableFrom(block)::get)) {
            return false;
        }
        tested.steps().forEach(step -> code.relyOnEffects(step.instruction()));
        Map<Integer, Integer> edges = new Demotion(code, operations).demote(block);
        decided.forEach((way, truth) ->
                copy(
                        block,
                        edges.getOrDefault(way, way),
                        truth ? branch.whenTrue() : branch.whenFalse()));
        code.prune();
        return true;
    }

    /// The blocks that can come after one.
    private BitSet reachableFrom(int block) {
        BitSet seen = new BitSet();
        List<Integer> open = new ArrayList<>(code.next(block));
        while (!open.isEmpty()) {
            int next = open.removeLast();
            if (!seen.get(next)) {
                seen.set(next);
                open.addAll(code.next(next));
            }
        }
        return seen;
    }

    /// Where a branch goes if its block was entered from another one; empty if that is not known.
    private Optional<Boolean> decision(CodeBlock block, Operand condition, int way) {
        Map<Integer, Lattice> known = new HashMap<>();
        for (CodeStep step : block.steps()) {
            known.put(step.value(), result(step, way, known));
        }
        return knownOf(condition, known) instanceof Lattice.Constant(Boolean truth)
                ? Optional.of(truth)
                : Optional.empty();
    }

    private Lattice result(CodeStep step, int way, Map<Integer, Lattice> known) {
        return switch (step.instruction()) {
            case Instruction.Phi(List<Instruction.Phi.Choice> choices) ->
                    choices.stream()
                            .filter(choice -> choice.block() == way)
                            .findFirst()
                            .map(choice -> code.known(choice.value(), operations))
                            .orElse(code.known(step.value()));
            case Instruction.Refine(Operand value, Operand.Constant(Object _)) ->
                    knownOf(value, known) instanceof Lattice.Constant constant
                            ? constant
                            : code.known(step.value());
            case Instruction.Call(Operand.Constant(Builtin function), List<Operand> arguments) ->
                    knowledge.resultOf(
                            function,
                            arguments.stream().map(operand -> knownOf(operand, known)).toList());
            default -> code.known(step.value());
        };
    }

    private Lattice knownOf(Operand operand, Map<Integer, Lattice> known) {
        return operand instanceof Operand.Value(int value) && known.containsKey(value)
                ? known.get(value)
                : code.known(operand, operations);
    }

    /// Copies a block for one way into it, which then goes on to a target.
    private void copy(int block, int way, int target) {
        CodeBlock original = code.blocks().get(block);
        int copyIndex = code.blocks().size();
        CodeBlock copy = code.newBlock(new Terminator.Goto(target), original.handler());
        Map<Integer, Operand> values = new HashMap<>();
        OperandMap map =
                operand ->
                        operand instanceof Operand.Value(int value)
                                ? values.getOrDefault(value, operand)
                                : operand;
        for (CodeStep step : original.steps()) {
            int value = code.newValue(code.known(step.value()));
            copy.steps().add(new CodeStep(value, map.of(step.instruction()), step.line()));
            values.put(step.value(), new Operand.Value(value));
        }
        CodeBlock after = code.blocks().get(target);
        for (int i = 0; i < after.phiCount(); i++) {
            CodeStep step = after.steps().get(i);
            List<Instruction.Phi.Choice> choices =
                    new ArrayList<>(((Instruction.Phi) step.instruction()).choices());
            choices.stream()
                    .filter(choice -> choice.block() == block)
                    .findFirst()
                    .ifPresent(choice ->
                            choices.add(
                                    new Instruction.Phi.Choice(copyIndex, map.of(choice.value()))));
            after.steps().set(i, step.with(new Instruction.Phi(choices)));
        }
        CodeBlock before = code.blocks().get(way);
        before.endWith(CodeEdges.redirected(before.terminator(), block, copyIndex));
    }
}
