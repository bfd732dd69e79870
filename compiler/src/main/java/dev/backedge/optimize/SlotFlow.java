package dev.backedge.optimize;

import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Where slots are surely written, and where they are needed: two data flow problems over sets of
/// slots, the one forward, the other backward.
final class SlotFlow {
    private final Code code;
    private final List<Integer> reached;
    private final List<List<Integer>> before;
    private final int slots;
    private final Map<Integer, BitSet> writtenAtBegin = new HashMap<>();
    private final Map<Integer, BitSet> neededAtBegin = new HashMap<>();

    SlotFlow(Code code, List<Integer> reached, List<List<Integer>> before) {
        this.code = code;
        this.reached = reached;
        this.before = before;
        slots = code.slotNames().size();
        findWritten();
        findNeeded();
    }

    /// The slots that are needed when a block begins.
    BitSet neededAtBegin(int block) {
        return neededAtBegin.getOrDefault(block, new BitSet());
    }

    /// The slots that are used by a step, are written wherever they are read, and are not written
    /// in a block whose handler needs them.
    BitSet promotable() {
        BitSet used = new BitSet();
        BitSet not = new BitSet();
        for (int block : reached) {
            BitSet written = (BitSet) writtenAtBegin(block).clone();
            OptionalInt handler = code.blocks().get(block).handler();
            BitSet caught = handler.isPresent() ? neededAtBegin(handler.getAsInt()) : new BitSet();
            for (CodeStep step : code.blocks().get(block).steps()) {
                switch (step.instruction()) {
                    case Instruction.SetSlot(int slot, Operand _) -> {
                        used.set(slot);
                        written.set(slot);
                        not.set(slot, not.get(slot) || caught.get(slot));
                    }
                    case Instruction.Refine(Operand.Slot(int slot), Operand.Constant _) -> {
                        used.set(slot);
                        not.set(slot, not.get(slot) || !written.get(slot));
                    }
                    case Instruction.IsDefined(Operand.Slot(int slot)) -> {
                        used.set(slot);
                        not.set(slot, not.get(slot) || !written.get(slot));
                    }
                    default -> {}
                }
            }
        }
        used.andNot(not);
        return used;
    }

    private BitSet writtenAtBegin(int block) {
        BitSet written = writtenAtBegin.get(block);
        if (written == null) {
            throw new IllegalStateException("block " + block + " is not reached");
        }
        return written;
    }

    private void findWritten() {
        BitSet all = new BitSet();
        all.set(0, slots);
        BitSet arguments = new BitSet();
        arguments.set(0, code.argumentCount());
        for (int block : reached) {
            writtenAtBegin.put(block, (BitSet) (block == 0 ? arguments : all).clone());
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int block : reached) {
                BitSet atBegin = writtenAtBegin(block);
                BitSet atEnd = (BitSet) atBegin.clone();
                for (CodeStep step : code.blocks().get(block).steps()) {
                    if (step.instruction() instanceof Instruction.SetSlot(int slot, Operand _)) {
                        atEnd.set(slot);
                    }
                }
                for (int next : code.next(block)) {
                    boolean handler = before.get(next).isEmpty();
                    BitSet known = writtenAtBegin(next);
                    int count = known.cardinality();
                    known.and(handler ? atBegin : atEnd);
                    changed |= known.cardinality() != count;
                }
            }
        }
    }

    private void findNeeded() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int block : reached.reversed()) {
                BitSet needed = new BitSet();
                code.next(block).forEach(next -> needed.or(neededAtBegin(next)));
                List<CodeStep> steps = code.blocks().get(block).steps();
                for (CodeStep step : steps.reversed()) {
                    switch (step.instruction()) {
                        case Instruction.SetSlot(int slot, Operand _) -> needed.clear(slot);
                        case Instruction.Refine(Operand.Slot(int slot), Operand.Constant _) ->
                                needed.set(slot);
                        case Instruction.IsDefined(Operand.Slot(int slot)) -> needed.set(slot);
                        default -> {}
                    }
                }
                code.blocks()
                        .get(block)
                        .handler()
                        .ifPresent(handler -> needed.or(neededAtBegin(handler)));
                if (!needed.equals(neededAtBegin.put(block, needed))) {
                    changed = true;
                }
            }
        }
    }
}
