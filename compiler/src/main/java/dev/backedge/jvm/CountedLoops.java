package dev.backedge.jvm;

import dev.backedge.ir.Block;
import dev.backedge.ir.Body;
import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Statement;
import dev.backedge.ir.Successors;
import dev.backedge.ir.Terminator;
import dev.backedge.model.Builtin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The loops of a body that count up or down to a number that stays the same, and end where they
/// reach it. These need not count how often they went round: they go round in chunks, and ask for
/// interrupts between them.
final class CountedLoops {
    /// Most instructions between the test and the jump backwards.
    private static final int MOST_STEPS = 4;

    private final List<Block> blocks;
    private final LocalPlan plan;
    private final int[] firsts;
    private final List<List<Integer>> before = new ArrayList<>();
    private final Map<Integer, Loop> byHeader = new HashMap<>();
    private final Map<Integer, Loop> byTest = new HashMap<>();

    /// A loop.
    ///
    /// @param header block that begins it
    /// @param test block that decides whether it ends
    /// @param latch block that counts and jumps to the header
    /// @param counter phi of the header
    /// @param direction in which it counts
    /// @param last value at which the loop ends
    /// @param exit block where it goes on then
    /// @param inside all its blocks
    record Loop(
            int header,
            int test,
            int latch,
            int counter,
            Direction direction,
            Operand last,
            int exit,
            Set<Integer> inside) {}

    /// How a loop counts.
    enum Direction {
        /// By one up.
        UP(1),
        /// By one down.
        DOWN(-1);

        private final long step;

        Direction(long step) {
            this.step = step;
        }
    }

    CountedLoops(Body body, LocalPlan plan) {
        blocks = body.blocks();
        this.plan = plan;
        firsts = new int[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            firsts[i + 1] = firsts[i] + blocks.get(i).statements().size();
            before.add(new ArrayList<>());
        }
        if (plan.hasLoop()) {
            findPredecessors();
            for (int i = 0; i < blocks.size(); i++) {
                find(i).ifPresent(loop -> {
                    if (byHeader.putIfAbsent(loop.header, loop) == null) {
                        byTest.put(loop.test, loop);
                    }
                });
            }
        }
    }

    /// {@return the loop that a block begins}
    Optional<Loop> beginningAt(int block) {
        return Optional.ofNullable(byHeader.get(block));
    }

    /// {@return the loop that a block may end}
    Optional<Loop> testedAt(int block) {
        return Optional.ofNullable(byTest.get(block));
    }

    /// {@return number of a block's first instruction}
    int first(int block) {
        return firsts[block];
    }

    List<Loop> all() {
        return byHeader.values().stream().sorted(Comparator.comparingInt(Loop::header)).toList();
    }

    /// {@return whether all values that an index takes in a loop are foreseen before it: the loop
    /// is left at its end only, has none inside, and the index counts with it or stays the same}
    ///
    /// @param block where the element is read or written
    /// @param index of the element
    boolean isForeseen(int block, Operand index) {
        return byHeader.values().stream()
                .anyMatch(loop ->
                        loop.inside.contains(block)
                                && loop.inside.stream().allMatch(part -> staysInside(loop, part))
                                && (follows(loop, index) || staysTheSame(index, loop.inside)));
    }

    private boolean staysInside(Loop loop, int block) {
        return (block == loop.header || !plan.isLoop(block))
                && Successors.of(blocks.get(block).terminator()).stream()
                        .allMatch(next ->
                                loop.inside.contains(next)
                                        || block == loop.test && next == loop.exit
                                        || blocks.get(next).terminator()
                                                instanceof Terminator.Unreachable);
    }

    /// Whether an index is the counter of a loop, or a number away from it.
    private boolean follows(Loop loop, Operand index) {
        Operand counter = new Operand.Value(loop.counter);
        return index.equals(counter)
                || index instanceof Operand.Value(int value)
                        && instruction(value)
                                instanceof
                                Instruction.Call(
                                        Operand.Constant(Builtin builtin),
                                        List<Operand> operands)
                        && Set.of("add_int", "sub_int").contains(builtin.name().name())
                        && operands.contains(counter)
                        && operands.stream()
                                .allMatch(operand ->
                                        operand.equals(counter)
                                                || operand instanceof Operand.Constant);
    }

    private void findPredecessors() {
        for (int i = 0; i < blocks.size(); i++) {
            for (int next : Successors.of(blocks.get(i).terminator())) {
                before.get(next).add(i);
            }
            if (blocks.get(i).handler().isPresent()) {
                before.get(blocks.get(i).handler().getAsInt()).add(i);
            }
        }
    }

    private Optional<Loop> find(int test) {
        if (!(blocks.get(test).terminator()
                        instanceof
                        Terminator.Branch(Operand.Value(int condition), int exit, int latch))
                || !(blocks.get(latch).terminator() instanceof Terminator.Goto(int header))
                || header > test
                || before.get(latch).size() != 1
                || blocks.get(latch).statements().size() > MOST_STEPS
                || !blocks.get(latch).handler().equals(blocks.get(test).handler())
                || !(instruction(condition)
                        instanceof
                        Instruction.Call(Operand.Constant(Builtin compare), List<Operand> compared))
                || !compare.name().name().equals("eq_int")) {
            return Optional.empty();
        }
        Set<Integer> inside = inside(header, latch);
        for (int i = 0; i < 2; i++) {
            if (compared.get(i) instanceof Operand.Value(int counter)
                    && staysTheSame(compared.get(1 - i), inside)) {
                Operand last = compared.get(1 - i);
                for (Direction direction : Direction.values()) {
                    if (counts(counter, header, latch, direction.step)) {
                        return Optional.of(
                                new Loop(
                                        header, test, latch, counter, direction, last, exit,
                                        inside));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Instruction instruction(int value) {
        int block = plan.block(value);
        return blocks.get(block).statements().get(value - firsts[block]).instruction();
    }

    /// Whether a value is a phi of the header to which the latch adds a step.
    private boolean counts(int counter, int header, int latch, long step) {
        return plan.block(counter) == header
                && instruction(counter) instanceof Instruction.Phi(List<Instruction.Phi.Choice> all)
                && all.stream()
                        .filter(choice -> choice.block() == latch)
                        .allMatch(choice ->
                                choice.value() instanceof Operand.Value(int next)
                                        && plan.block(next) == latch
                                        && adds(instruction(next), counter, step));
    }

    private static boolean adds(Instruction instruction, int counter, long step) {
        return instruction
                        instanceof
                        Instruction.Call(Operand.Constant(Builtin add), List<Operand> added)
                && add.name().name().equals("add_int")
                && added.equals(List.of(new Operand.Value(counter), new Operand.Constant(step)));
    }

    private boolean staysTheSame(Operand operand, Set<Integer> inside) {
        return switch (operand) {
            case Operand.Constant(Object value) -> value instanceof Long;
            case Operand.Value(int value) -> !inside.contains(plan.block(value));
            case Operand.Slot(int slot) -> !plan.isWritten(slot);
            case Operand.Global _, Operand.StaticParameter _ -> false;
        };
    }

    /// The blocks from which the latch is reached without the header.
    private Set<Integer> inside(int header, int latch) {
        Set<Integer> known = new HashSet<>(List.of(header));
        Deque<Integer> open = new ArrayDeque<>(List.of(latch));
        while (!open.isEmpty()) {
            int next = open.remove();
            if (known.add(next)) {
                open.addAll(before.get(next));
            }
        }
        return known;
    }

    /// {@return the statements between the test and the jump backwards}
    List<Statement> steps(Loop loop) {
        return blocks.get(loop.latch).statements();
    }
}
