package dev.backedge.optimize;

import dev.backedge.ir.Operand;
import dev.backedge.ir.Operands;
import dev.backedge.lattice.LatticeOperations;
import dev.backedge.types.Subtyping;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Leaves out the steps whose results nothing needs and which do nothing else. What is needed
/// spreads from steps that have effects to what they use, so that phis that only feed each other
/// go, too.
final class DeadCode {
    private final Code code;
    private final Map<Integer, CodeStep> makers = new HashMap<>();
    private final BitSet needed = new BitSet();
    private final Deque<Operand> open = new ArrayDeque<>();

    private DeadCode(Code code) {
        this.code = code;
    }

    static void run(
            Code code, LatticeOperations operations, Subtyping subtyping, Knowledge knowledge) {
        new DeadCode(code).run(new Purity(code, operations, subtyping, knowledge));
    }

    private void run(Purity purity) {
        List<Integer> reached = code.reached();
        for (int block : reached) {
            for (CodeStep step : code.blocks().get(block).steps()) {
                makers.put(step.value(), step);
                if (!purity.isNeedless(step.instruction())) {
                    needed.set(step.value());
                    open.addAll(Operands.of(step.instruction()));
                }
            }
            open.addAll(Operands.of(code.blocks().get(block).terminator()));
        }
        while (!open.isEmpty()) {
            if (open.remove() instanceof Operand.Value(int value) && !needed.get(value)) {
                needed.set(value);
                CodeStep step = makers.get(value);
                if (step != null) {
                    open.addAll(Operands.of(step.instruction()));
                }
            }
        }
        for (int block : reached) {
            code.blocks().get(block).steps().removeIf(this::isDead);
        }
    }

    private boolean isDead(CodeStep step) {
        if (needed.get(step.value())) {
            return false;
        }
        code.relyOnEffects(step.instruction());
        return true;
    }
}
