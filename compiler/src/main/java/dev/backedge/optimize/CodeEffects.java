package dev.backedge.optimize;

import dev.backedge.ir.Terminator;
import dev.backedge.model.DataType;
import dev.backedge.model.Effects;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// What a call of optimized code promises: what all its steps do, and that it ends where it has no
/// loop. What is thrown where a handler catches it does not leave the code; but whether the stack
/// was full, say, then decides what it does.
final class CodeEffects {
    private final Code code;
    private final Purity purity;

    private CodeEffects(Code code, Purity purity) {
        this.code = code;
        this.purity = purity;
    }

    static Effects of(Code code, Purity purity) {
        return new CodeEffects(code, purity).effects();
    }

    private Effects effects() {
        List<Integer> reached = code.reached();
        Effects all = Effects.TOTAL;
        for (int index : reached) {
            CodeBlock block = code.blocks().get(index);
            Effects effects = effects(block);
            all =
                    all.and(
                            block.handler().isPresent()
                                    ? effects.with(Effects.Promise.NO_THROW)
                                            .without(Effects.Promise.CONSISTENT)
                                    : effects);
        }
        return hasLoop(reached) ? all.without(Effects.Promise.TERMINATES) : all;
    }

    private Effects effects(CodeBlock block) {
        Effects all = Effects.TOTAL;
        for (CodeStep step : block.steps()) {
            all = all.and(purity.effectsOf(step.instruction()));
        }
        boolean ends =
                switch (block.terminator()) {
                    case Terminator.Goto _, Terminator.Return _ -> true;
                    case Terminator.Branch branch ->
                            purity.typeOf(branch.condition()) instanceof DataType type
                                    && type.typeName().module().isCore()
                                    && type.typeName().name().name().equals("Bool");
                    case Terminator.Unreachable() -> false;
                };
        return ends ? all : all.without(Effects.Promise.NO_THROW);
    }

    /// Whether blocks remain when those are taken away, again and again, that nothing leads to.
    private boolean hasLoop(List<Integer> reached) {
        int[] ways = new int[code.blocks().size()];
        for (int block : reached) {
            code.next(block).forEach(next -> ways[next]++);
        }
        Deque<Integer> open = new ArrayDeque<>();
        if (ways[0] == 0) {
            open.add(0);
        }
        int taken = 0;
        while (!open.isEmpty()) {
            taken++;
            for (int next : code.next(open.remove())) {
                if (--ways[next] == 0) {
                    open.add(next);
                }
            }
        }
        return taken < reached.size();
    }
}
