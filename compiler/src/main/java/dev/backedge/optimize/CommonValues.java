package dev.backedge.optimize;

import dev.backedge.ir.Operand;
import dev.backedge.ir.Terminator;
import dev.backedge.lattice.LatticeOperations;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Computes once what was computed before on every way, and goes on where a test that was made
/// before led. Counterpart: Briggs, Cooper and Simpson, Value Numbering (1997), section 3, over the
/// tree of dominators.
final class CommonValues {
    private final Code code;
    private final LatticeOperations operations;
    private final ValueNumbers numbers;
    private final List<List<Integer>> before;
    private final List<List<Integer>> children;
    private final Map<Integer, Integer> available = new HashMap<>();
    private final Map<Integer, Boolean> decided = new HashMap<>();
    private boolean changed;

    private CommonValues(Code code, LatticeOperations operations, Knowledge knowledge) {
        this.code = code;
        this.operations = operations;
        Dominators dominators = new Dominators(code);
        numbers = new ValueNumbers(code, dominators.order(), operations, knowledge);
        children = dominators.children();
        before = code.before();
    }

    /// {@return whether a step or a branch was taken out}
    ///
    /// @param code to be changed
    /// @param operations of the lattice
    /// @param knowledge tells which functions depend on their arguments alone
    static boolean run(Code code, LatticeOperations operations, Knowledge knowledge) {
        code.replaceAll();
        code.prune();
        CommonValues pass = new CommonValues(code, operations, knowledge);
        pass.walk();
        code.replaceAll();
        code.prune();
        return pass.changed;
    }

    /// What is known inside a block is forgotten when the walk leaves what it dominates.
    private void walk() {
        Deque<Runnable> open = new ArrayDeque<>();
        open.push(() -> enter(0, Optional.empty(), open));
        while (!open.isEmpty()) {
            open.pop().run();
        }
    }

    private void enter(int index, Optional<Decision> decision, Deque<Runnable> open) {
        CodeBlock block = code.blocks().get(index);
        decision.ifPresent(made -> decided.put(made.condition(), made.truth()));
        List<Integer> added = new ArrayList<>();
        block.steps().removeIf(step -> isCommon(step, added));
        branch(block);
        // What a block with a handler has computed is not there for the handler.
        boolean keeps = block.handler().isPresent();
        if (keeps) {
            added.forEach(available::remove);
        }
        open.push(() -> {
            if (!keeps) {
                added.forEach(available::remove);
            }
            decision.ifPresent(made -> decided.remove(made.condition()));
        });
        for (int child : children.get(index)) {
            Optional<Decision> made = decision(index, child);
            open.push(() -> enter(child, made, open));
        }
    }

    private boolean isCommon(CodeStep step, List<Integer> added) {
        int number = numbers.of(step.value());
        Integer same = available.get(number);
        if (same == null) {
            available.put(number, step.value());
            added.add(number);
            return false;
        }
        if (!operations.same(code.known(same), code.known(step.value()))) {
            return false;
        }
        code.replace(step.value(), new Operand.Value(same));
        changed = true;
        return true;
    }

    /// What a test gave where a block is entered.
    ///
    /// @param condition number of the value tested
    /// @param truth that it has
    private record Decision(int condition, boolean truth) {}

    private Optional<Decision> decision(int from, int to) {
        if (code.blocks().get(from).terminator()
                        instanceof
                        Terminator.Branch(Operand.Value(int condition), int whenTrue, int whenFalse)
                && whenTrue != whenFalse
                && before.get(to).equals(List.of(from))
                && code.blocks().get(from).handler().stream().noneMatch(at -> at == to)
                && !decided.containsKey(numbers.of(condition))) {
            return Optional.of(new Decision(numbers.of(condition), to == whenTrue));
        }
        return Optional.empty();
    }

    private void branch(CodeBlock block) {
        if (block.terminator()
                instanceof
                Terminator.Branch(Operand.Value(int condition), int whenTrue, int whenFalse)) {
            Boolean truth = decided.get(numbers.of(condition));
            if (truth != null) {
                block.endWith(new Terminator.Goto(truth ? whenTrue : whenFalse));
                changed = true;
            }
        }
    }
}
