package dev.backedge.optimize;

import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Operands;
import dev.backedge.ir.Successors;
import dev.backedge.ir.Terminator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Joins a block with the only one before it, and leaves out blocks that only lead to another.
final class BlockMerging {
    private final Code code;
    private boolean changed;

    private BlockMerging(Code code) {
        this.code = code;
    }

    static void run(Code code) {
        code.prune();
        BlockMerging merging = new BlockMerging(code);
        merging.joinChains();
        merging.skipEmpty();
        merging.pruneIfChanged();
        merging.forwardPhis();
        merging.pruneIfChanged();
    }

    private void pruneIfChanged() {
        if (changed) {
            code.prune();
            changed = false;
        }
    }

    private void joinChains() {
        List<List<Integer>> before = code.before();
        for (int index : code.reached()) {
            CodeBlock block = code.blocks().get(index);
            while (block.terminator() instanceof Terminator.Goto(int target)
                    && target != index
                    && target != 0
                    && before.get(target).size() == 1
                    && joins(block, code.blocks().get(target))) {
                changed = true;
                CodeBlock next = code.blocks().get(target);
                block.steps().addAll(next.steps());
                block.endWith(next.terminator());
                next.steps().clear();
                next.endWith(new Terminator.Unreachable());
                for (int after : Successors.of(block.terminator())) {
                    CodeEdges.redirectChoices(code.blocks().get(after), target, index);
                    before.get(after).replaceAll(way -> way == target ? index : way);
                }
            }
        }
    }

    /// A block without phis, whose errors go where those of the other go.
    private static boolean joins(CodeBlock block, CodeBlock next) {
        boolean sameHandler =
                block.handler().equals(next.handler())
                        || next.steps().isEmpty() && next.handler().isEmpty();
        return sameHandler && next.phiCount() == 0;
    }

    /// A block without steps that leads on: those before it lead there at once, unless a phi there
    /// has to tell the ways apart.
    private void skipEmpty() {
        for (int index : code.reached()) {
            CodeBlock block = code.blocks().get(index);
            if (index == 0
                    || !block.steps().isEmpty()
                    || !(block.terminator() instanceof Terminator.Goto(int target))
                    || target == index
                    || code.blocks().get(target).steps().stream()
                            .anyMatch(step -> step.instruction() instanceof Instruction.Phi)) {
                continue;
            }
            changed = true;
            for (CodeBlock other : code.blocks()) {
                other.endWith(CodeEdges.redirected(other.terminator(), index, target));
            }
        }
    }

    /// A block of phis that leads on, and whose phis only those there choose: the blocks before it
    /// lead there at once, so that each value comes along its own way.
    private void forwardPhis() {
        for (int index : code.reached()) {
            CodeBlock block = code.blocks().get(index);
            if (index == 0
                    || block.phiCount() == 0
                    || block.phiCount() != block.steps().size()
                    || !(block.terminator() instanceof Terminator.Goto(int target))
                    || target == index
                    || code.blocks().get(target).phiCount() == 0
                    || !isUsedByPhis(block, index, target)
                    || meet(index, target)) {
                continue;
            }
            changed = true;
            forward(index, target);
        }
    }

    /// Whether a block leads to both of two: then it can't lead to the second on two ways.
    private boolean meet(int block, int target) {
        List<List<Integer>> before = code.before();
        return before.get(block).stream().anyMatch(before.get(target)::contains);
    }

    private boolean isUsedByPhis(CodeBlock block, int index, int target) {
        Set<Operand> own = new HashSet<>();
        block.steps().forEach(step -> own.add(new Operand.Value(step.value())));
        for (int user : code.reached()) {
            for (CodeStep step : code.blocks().get(user).steps()) {
                boolean chooses =
                        user == target
                                && step.instruction()
                                        instanceof
                                        Instruction.Phi(List<Instruction.Phi.Choice> choices)
                                && choices.stream()
                                        .allMatch(choice ->
                                                choice.block() == index
                                                        || !own.contains(choice.value()));
                if (!chooses && Operands.of(step.instruction()).stream().anyMatch(own::contains)) {
                    return false;
                }
            }
            if (Operands.of(code.blocks().get(user).terminator()).stream()
                    .anyMatch(own::contains)) {
                return false;
            }
        }
        return true;
    }

    private void forward(int index, int target) {
        CodeBlock block = code.blocks().get(index);
        CodeBlock after = code.blocks().get(target);
        List<Integer> ways = code.before().get(index);
        for (int i = 0; i < after.phiCount(); i++) {
            CodeStep step = after.steps().get(i);
            List<Instruction.Phi.Choice> choices = new ArrayList<>();
            for (Instruction.Phi.Choice choice : ((Instruction.Phi) step.instruction()).choices()) {
                if (choice.block() != index) {
                    choices.add(choice);
                    continue;
                }
                for (int way : ways) {
                    choices.add(new Instruction.Phi.Choice(way, along(way, choice.value(), block)));
                }
            }
            after.steps().set(i, step.with(new Instruction.Phi(choices)));
        }
        for (int way : ways) {
            CodeBlock before = code.blocks().get(way);
            before.endWith(CodeEdges.redirected(before.terminator(), index, target));
        }
    }

    /// What an operand is if a block of phis was entered along one way.
    private static Operand along(int way, Operand operand, CodeBlock block) {
        for (CodeStep step : block.steps()) {
            if (operand.equals(new Operand.Value(step.value()))) {
                return ((Instruction.Phi) step.instruction())
                        .choices().stream()
                                .filter(choice -> choice.block() == way)
                                .findFirst()
                                .orElseThrow()
                                .value();
            }
        }
        return operand;
    }
}
