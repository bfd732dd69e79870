package dev.backedge.optimize;

import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.lattice.Lattice;
import dev.backedge.lattice.LatticeOperations;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/// Turns slots into values (SSA form): where several ways meet on which a slot has different
/// values, and it is needed afterwards, a phi chooses.
///
/// Slots stay slots that may be read before they are written, since that is an error of the
/// program, and those that a handler needs and that are written where it catches, since it sees
/// what was written last. Phis stand wherever ways meet at first; those that choose among one value
/// are taken out again. Follows Cytron et al., Efficiently computing static single assignment form
/// (1991), section 5.2, with pruning by liveness in place of dominance frontiers. Counterpart:
/// `construct_ssa!`, Julia 1.9, `base/compiler/ssair/slot2ssa.jl`.
final class SlotPromotion {
    private final Code code;
    private final LatticeOperations operations;
    private final List<Integer> reached;
    private final List<List<Integer>> before;
    private final SlotFlow flow;
    private final BitSet slots;
    private final Map<Integer, @Nullable Operand[]> atBegin = new HashMap<>();
    private final Map<Integer, @Nullable Operand[]> atEnd = new HashMap<>();
    private final Map<Integer, List<CodeStep>> kept = new HashMap<>();
    private final Map<Integer, Operand> replaced = new LinkedHashMap<>();
    private final List<NewPhi> phis = new ArrayList<>();

    /// A phi that was put at the beginning of a block.
    private record NewPhi(int block, int slot, int value) {}

    private SlotPromotion(Code code, LatticeOperations operations) {
        this.code = code;
        this.operations = operations;
        reached = code.reached();
        before = code.before();
        flow = new SlotFlow(code, reached, before);
        slots = flow.promotable();
    }

    /// Turns all slots into values that can be.
    ///
    /// @param code whose slots are turned
    /// @param operations of the lattice
    static void run(Code code, LatticeOperations operations) {
        code.replaceAll();
        code.prune();
        SlotPromotion promotion = new SlotPromotion(code, operations);
        BitSet conflicts = promotion.place();
        while (!conflicts.isEmpty()) {
            promotion.slots.andNot(conflicts);
            conflicts = promotion.place();
        }
        if (!promotion.slots.isEmpty()) {
            promotion.write();
            promotion.choose();
            code.replaceAll();
            TrivialPhis.remove(code);
        }
    }

    /// Finds what each slot is everywhere; changes nothing yet.
    ///
    /// @return the slots that a handler needs, and that are not the same in all blocks it guards
    private BitSet place() {
        atBegin.clear();
        atEnd.clear();
        kept.clear();
        replaced.clear();
        phis.clear();
        for (int block : reached) {
            @Nullable Operand[] now = begin(block);
            atBegin.put(block, now.clone());
            kept.put(block, walk(block, now));
            atEnd.put(block, now);
        }
        return conflicts();
    }

    private BitSet conflicts() {
        BitSet conflicts = new BitSet();
        for (int block : reached) {
            OptionalInt handler = code.blocks().get(block).handler();
            if (handler.isPresent()) {
                BitSet needed = (BitSet) flow.neededAtBegin(handler.getAsInt()).clone();
                needed.and(slots);
                @Nullable Operand[] here = known(atBegin, block);
                @Nullable Operand[] there = known(atBegin, handler.getAsInt());
                needed.stream()
                        .filter(slot -> !Objects.equals(here[slot], there[slot]))
                        .forEach(conflicts::set);
            }
        }
        return conflicts;
    }

    private void write() {
        replaced.forEach(code::replace);
        kept.forEach((block, steps) -> {
            code.blocks().get(block).steps().clear();
            code.blocks().get(block).steps().addAll(steps);
        });
    }

    /// What each slot is when a block begins. Blocks come after one that leads to them.
    private @Nullable Operand[] begin(int block) {
        @Nullable Operand[] none = new Operand[code.slotNames().size()];
        if (block == 0) {
            for (int slot = 0; slot < code.argumentCount(); slot++) {
                none[slot] = new Operand.Slot(slot);
            }
            return none;
        }
        List<Integer> ways = before.get(block);
        if (ways.isEmpty()) {
            return known(atBegin, guarded(block)).clone();
        }
        if (ways.size() == 1) {
            return known(atEnd, ways.getFirst()).clone();
        }
        BitSet needed = (BitSet) flow.neededAtBegin(block).clone();
        needed.and(slots);
        for (int slot = needed.nextSetBit(0); slot >= 0; slot = needed.nextSetBit(slot + 1)) {
            int value = code.newValue(Lattice.NEVER);
            phis.add(new NewPhi(block, slot, value));
            none[slot] = new Operand.Value(value);
        }
        return none;
    }

    private static @Nullable Operand[] known(Map<Integer, @Nullable Operand[]> all, int block) {
        @Nullable Operand[] known = all.get(block);
        if (known == null) {
            throw new IllegalStateException("block " + block + " comes later");
        }
        return known;
    }

    /// One of the blocks that a handler belongs to: where others have something else in a slot that
    /// the handler needs, the slot stays one.
    private int guarded(int handler) {
        for (int block : reached) {
            if (code.blocks().get(block).handler().equals(OptionalInt.of(handler))
                    && atBegin.containsKey(block)) {
                return block;
            }
        }
        throw new IllegalStateException("block " + handler + " is no handler, nor reached");
    }

    /// The steps of a block that are left, with values in the place of slots.
    private List<CodeStep> walk(int block, @Nullable Operand[] now) {
        List<CodeStep> steps = code.blocks().get(block).steps();
        List<CodeStep> left = new ArrayList<>(steps.size());
        for (CodeStep step : steps) {
            switch (step.instruction()) {
                case Instruction.Refine(Operand.Slot(int slot), Operand.Constant type)
                        when slots.get(slot) ->
                        left.add(step.with(new Instruction.Refine(present(now, slot), type)));
                case Instruction.IsDefined(Operand.Slot(int slot)) when slots.get(slot) ->
                        replaced.put(step.value(), new Operand.Constant(true));
                case Instruction.SetSlot(int slot, Operand value) when slots.get(slot) -> {
                    now[slot] = value;
                    replaced.put(step.value(), value);
                }
                default -> left.add(step);
            }
        }
        return left;
    }

    private static Operand present(@Nullable Operand[] now, int slot) {
        Operand value = now[slot];
        if (value == null) {
            throw new IllegalStateException("slot " + slot + " is read before it is written");
        }
        return value;
    }

    private void choose() {
        Map<NewPhi, List<Instruction.Phi.Choice>> choices = new LinkedHashMap<>();
        for (NewPhi phi : phis) {
            List<Instruction.Phi.Choice> ways = new ArrayList<>();
            for (int way : before.get(phi.block)) {
                ways.add(
                        new Instruction.Phi.Choice(
                                way, code.current(present(known(atEnd, way), phi.slot))));
            }
            choices.put(phi, ways);
            List<CodeStep> steps = code.blocks().get(phi.block).steps();
            int line = steps.isEmpty() ? 0 : steps.getLast().line();
            steps.addFirst(new CodeStep(phi.value, new Instruction.Phi(ways), line));
        }
        know(choices);
    }

    /// What is known of the phis: nothing at first, then what is known of their choices, until that
    /// stays the same.
    private void know(Map<NewPhi, List<Instruction.Phi.Choice>> choices) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Map.Entry<NewPhi, List<Instruction.Phi.Choice>> entry : choices.entrySet()) {
                int value = entry.getKey().value;
                Lattice known = code.known(value);
                for (Instruction.Phi.Choice choice : entry.getValue()) {
                    known = operations.join(known, code.known(choice.value(), operations));
                }
                if (!operations.same(known, code.known(value))) {
                    code.know(value, known);
                    changed = true;
                }
            }
        }
    }
}
