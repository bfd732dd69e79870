package dev.backedge.ir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Verifies how the blocks of a body fit each other:
///
/// - an instruction has run on every way to each use of its value;
/// - phis stand first in their block, with one choice for each block that comes before, and choose
///   among values, constants and arguments that are never written;
/// - a handler begins with [Instruction.Caught] and is entered by what is thrown alone, and nothing
///   else begins so;
/// - block 0 is entered once.
///
/// Ways are followed by a fixpoint over sets of instructions that have run: at the beginning of a
/// block those that have run at the end of every block before it; at the beginning of a handler,
/// those that had run when the blocks began that it guards, and the phis of these. Counterpart:
/// `verify_ir`, Julia 1.9, `base/compiler/ssair/verify.jl`.
final class BodyVerifier {
    private final List<Block> blocks;
    private final int[] firstNumbers;
    private final List<Set<Integer>> before = new ArrayList<>();
    private final BitSet handlers = new BitSet();
    private final BitSet written = new BitSet();

    BodyVerifier(List<Block> blocks) {
        this.blocks = blocks;
        firstNumbers = new int[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            firstNumbers[i + 1] = firstNumbers[i] + blocks.get(i).statements().size();
            before.add(new HashSet<>());
        }
    }

    void verify() {
        for (int i = 0; i < blocks.size(); i++) {
            for (int next : Successors.of(blocks.get(i).terminator())) {
                before.get(next).add(i);
            }
            blocks.get(i).handler().ifPresent(handlers::set);
            for (Statement statement : blocks.get(i).statements()) {
                if (statement.instruction() instanceof Instruction.SetSlot(int slot, Operand _)) {
                    written.set(slot);
                }
            }
        }
        if (!before.getFirst().isEmpty() || handlers.get(0)) {
            throw new IllegalArgumentException(
                    "block 0 is where the body begins, and cannot be entered again");
        }
        boolean withinBlocks = true;
        for (int i = 0; i < blocks.size(); i++) {
            beginning(i);
            withinBlocks &= usesOwnValues(i);
        }
        if (!withinBlocks) {
            checkUses();
        }
    }

    private void beginning(int block) {
        boolean isHandler = handlers.get(block);
        if (isHandler && !before.get(block).isEmpty()) {
            throw problem(block, "is a handler, and cannot be entered by a jump");
        }
        List<Statement> statements = blocks.get(block).statements();
        boolean phis = !isHandler;
        for (int i = 0; i < statements.size(); i++) {
            Instruction instruction = statements.get(i).instruction();
            boolean caught = instruction instanceof Instruction.Caught;
            if (caught && !(isHandler && i == 0)) {
                throw problem(block, "catches, but not as the first instruction of a handler");
            }
            if (instruction instanceof Instruction.Phi(List<Instruction.Phi.Choice> choices)) {
                if (!phis) {
                    throw problem(
                            block, "has a phi that does not stand first in an ordinary block");
                }
                choices(block, choices);
            } else {
                phis = false;
            }
        }
        if (isHandler
                && (statements.isEmpty()
                        || !(statements.getFirst().instruction() instanceof Instruction.Caught))) {
            throw problem(block, "is a handler, and must begin with 'caught'");
        }
    }

    private void choices(int block, List<Instruction.Phi.Choice> choices) {
        Set<Integer> chosen = new HashSet<>();
        for (Instruction.Phi.Choice choice : choices) {
            if (!chosen.add(choice.block())) {
                throw problem(block, "has a phi with two choices for block " + choice.block());
            }
            if (choice.value() instanceof Operand.Global
                    || choice.value() instanceof Operand.StaticParameter) {
                throw problem(
                        block,
                        "has a phi that chooses a name or a static parameter, which may fail");
            }
            if (choice.value() instanceof Operand.Slot(int slot) && written.get(slot)) {
                throw problem(
                        block, "has a phi that chooses slot " + slot + ", whose content changes");
            }
        }
        if (!chosen.equals(before.get(block))) {
            throw problem(
                    block,
                    "has a phi with choices for the blocks "
                            + chosen
                            + ", but is entered from "
                            + before.get(block));
        }
    }

    /// Whether a block uses, apart from phis, only its own values, each after it has run.
    private boolean usesOwnValues(int block) {
        int number = firstNumbers[block];
        for (Statement statement : blocks.get(block).statements()) {
            boolean phi = statement.instruction() instanceof Instruction.Phi;
            for (Operand operand : Operands.of(statement.instruction())) {
                if (operand instanceof Operand.Value(int used)
                        && (phi || used < firstNumbers[block] || used >= number)) {
                    return false;
                }
            }
            number++;
        }
        for (Operand operand : Operands.of(blocks.get(block).terminator())) {
            if (operand instanceof Operand.Value(int used)
                    && (used < firstNumbers[block] || used >= number)) {
                return false;
            }
        }
        return true;
    }

    private void checkUses() {
        BitSet[] atBegin = flow();
        for (int i = 0; i < blocks.size(); i++) {
            BitSet run = (BitSet) atBegin[i].clone();
            int number = firstNumbers[i];
            for (Statement statement : blocks.get(i).statements()) {
                if (statement.instruction()
                        instanceof Instruction.Phi(List<Instruction.Phi.Choice> choices)) {
                    for (Instruction.Phi.Choice choice : choices) {
                        BitSet atEnd = (BitSet) atBegin[choice.block()].clone();
                        addValues(choice.block(), atEnd);
                        checkUse(i, choice.value(), atEnd);
                    }
                } else {
                    for (Operand operand : Operands.of(statement.instruction())) {
                        checkUse(i, operand, run);
                    }
                }
                run.set(number++);
            }
            for (Operand operand : Operands.of(blocks.get(i).terminator())) {
                checkUse(i, operand, run);
            }
        }
    }

    private void checkUse(int block, Operand operand, BitSet run) {
        if (operand instanceof Operand.Value(int number) && !run.get(number)) {
            throw problem(
                    block,
                    "uses value " + number + ", whose instruction has not run on every way there");
        }
    }

    /// The instructions that have run when each block begins; all for a block that is never
    /// reached.
    private BitSet[] flow() {
        BitSet[] atBegin = new BitSet[blocks.size()];
        for (int i = 0; i < atBegin.length; i++) {
            atBegin[i] = new BitSet();
            atBegin[i].set(0, i == 0 ? 0 : firstNumbers[blocks.size()]);
        }
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        BitSet reached = new BitSet();
        reached.set(0);
        while (!open.isEmpty()) {
            int block = open.remove();
            BitSet run = (BitSet) atBegin[block].clone();
            // Phis are done before anything of the block can throw.
            run.set(firstNumbers[block], firstNumbers[block] + phiCount(block));
            blocks.get(block)
                    .handler()
                    .ifPresent(handler -> meet(atBegin, handler, run, reached, open));
            addValues(block, run);
            for (int next : Successors.of(blocks.get(block).terminator())) {
                meet(atBegin, next, run, reached, open);
            }
        }
        return atBegin;
    }

    private static void meet(
            BitSet[] atBegin, int block, BitSet run, BitSet reached, Deque<Integer> open) {
        int count = atBegin[block].cardinality();
        atBegin[block].and(run);
        if (atBegin[block].cardinality() != count || !reached.get(block)) {
            reached.set(block);
            open.add(block);
        }
    }

    private int phiCount(int block) {
        int count = 0;
        for (Statement statement : blocks.get(block).statements()) {
            if (!(statement.instruction() instanceof Instruction.Phi)) {
                break;
            }
            count++;
        }
        return count;
    }

    private void addValues(int block, BitSet run) {
        run.set(firstNumbers[block], firstNumbers[block + 1]);
    }

    private static IllegalArgumentException problem(int block, String what) {
        return new IllegalArgumentException("block " + block + " " + what);
    }
}
