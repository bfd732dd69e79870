package dev.backedge.optimize;

import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;

import java.util.HashSet;
import java.util.Set;

/// Takes out phis that choose among one operand and themselves. Counterpart: section 3 of Braun et
/// al., Simple and efficient construction of static single assignment form (2013).
final class TrivialPhis {
    private TrivialPhis() {}

    static void remove(Code code) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (CodeBlock block : code.blocks()) {
                for (int i = 0; i < block.phiCount(); i++) {
                    changed |= removed(code, block, i);
                }
                block.steps().removeIf(step -> isReplaced(code, step));
            }
        }
        code.replaceAll();
    }

    private static boolean isReplaced(Code code, CodeStep step) {
        Operand itself = new Operand.Value(step.value());
        return step.instruction() instanceof Instruction.Phi
                && !code.current(itself).equals(itself);
    }

    private static boolean removed(Code code, CodeBlock block, int index) {
        CodeStep step = block.steps().get(index);
        Operand itself = new Operand.Value(step.value());
        if (!code.current(itself).equals(itself)) {
            return false;
        }
        Set<Operand> others = new HashSet<>();
        for (Instruction.Phi.Choice choice : ((Instruction.Phi) step.instruction()).choices()) {
            others.add(code.current(choice.value()));
        }
        others.remove(itself);
        if (others.size() != 1) {
            return false;
        }
        code.replace(step.value(), others.iterator().next());
        return true;
    }
}
