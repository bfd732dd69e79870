package dev.backedge.compile;

import dev.backedge.ir.Block;
import dev.backedge.ir.Body;
import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Operands;
import dev.backedge.ir.Statement;
import dev.backedge.ir.Successors;
import dev.backedge.ir.Terminator;
import dev.backedge.optimize.OperandMap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Makes a body smaller while something is true of it: ends and handlers of blocks become simpler,
/// steps are left out and something simpler takes the place of their results.
final class BodyShrinker {
    private static final List<Operand> SIMPLEST =
            List.of(
                    new Operand.Constant(0L),
                    new Operand.Constant(0.5),
                    new Operand.Constant(true));

    private final Predicate<Body> wanted;
    private Body body;

    private BodyShrinker(Body body, Predicate<Body> wanted) {
        this.body = body;
        this.wanted = wanted;
    }

    /// @param wanted true of the body
    static Body shrink(Body body, Predicate<Body> wanted) {
        BodyShrinker shrinker = new BodyShrinker(body, wanted);
        int before;
        do {
            before = shrinker.size();
            shrinker.simplifyBlocks();
            shrinker.leaveOutSteps();
        } while (shrinker.size() < before);
        return shrinker.body;
    }

    private int size() {
        return body.blocks().size() + body.instructionCount();
    }

    private void simplifyBlocks() {
        for (int i = 0; i < body.blocks().size(); i++) {
            for (Block simpler : simpler(body.blocks().get(i))) {
                List<Block> blocks = new ArrayList<>(body.blocks());
                blocks.set(i, simpler);
                if (take(new Edit(blocks, -1, SIMPLEST.getFirst()))) {
                    break;
                }
            }
        }
    }

    private static List<Block> simpler(Block block) {
        List<Block> all = new ArrayList<>();
        if (block.handler().isPresent()) {
            all.add(new Block(block.statements(), block.terminator()));
        }
        if (!(block.terminator() instanceof Terminator.Return)) {
            all.add(ending(block, new Terminator.Return(SIMPLEST.getFirst())));
        }
        if (block.terminator() instanceof Terminator.Branch(var _, int yes, int no)) {
            all.add(ending(block, new Terminator.Goto(yes)));
            all.add(ending(block, new Terminator.Goto(no)));
        }
        return all;
    }

    private static Block ending(Block block, Terminator terminator) {
        return new Block(block.statements(), terminator, block.handler());
    }

    private void leaveOutSteps() {
        for (int number = body.instructionCount() - 1; number >= 0; number--) {
            List<Operand> instead = new ArrayList<>(SIMPLEST);
            instead.addAll(Operands.of(body.statements().get(number).instruction()));
            for (Operand simpler : instead) {
                if (take(new Edit(body.blocks(), number, simpler))) {
                    break;
                }
            }
        }
    }

    private boolean take(Edit edit) {
        Optional<Body> smaller = edit.apply(body);
        if (smaller.isPresent() && !smaller.get().equals(body) && wanted.test(smaller.get())) {
            body = smaller.get();
            return true;
        }
        return false;
    }

    /// Other blocks for a body, of which those are left out that cannot be reached.
    ///
    /// @param blocks as many as the body has
    /// @param leftOut number of an instruction that is left out; -1 for none
    /// @param instead takes the place of its result
    private record Edit(List<Block> blocks, int leftOut, Operand instead) {
        /// Empty where the parts make no body.
        Optional<Body> apply(Body body) {
            List<Integer> reached = List.copyOf(reached());
            int[] numbers = numbers(reached);
            OperandMap operands = operand -> renumbered(operand, numbers, 0);
            try {
                List<Block> kept = new ArrayList<>();
                int number = 0;
                for (int i = 0; i < blocks.size(); i++) {
                    Block block = blocks.get(i);
                    if (reached.contains(i)) {
                        kept.add(
                                new Block(
                                        statements(i, number, reached, operands),
                                        ways(operands.of(block.terminator()), reached),
                                        block.handler().isPresent()
                                                ? OptionalInt.of(
                                                        reached.indexOf(block.handler().getAsInt()))
                                                : OptionalInt.empty()));
                    }
                    number += block.statements().size();
                }
                return Optional.of(new Body(body.argumentCount(), body.slotNames(), kept));
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        }

        private Operand renumbered(Operand operand, int[] numbers, int depth) {
            if (!(operand instanceof Operand.Value(int number))) {
                return operand;
            }
            if (number == leftOut && depth == 0) {
                return renumbered(instead, numbers, 1);
            }
            if (numbers[number] < 0) {
                throw new IllegalArgumentException("value " + number + " is left out");
            }
            return new Operand.Value(numbers[number]);
        }

        private int[] numbers(List<Integer> reached) {
            int[] numbers = new int[blocks.stream().mapToInt(b -> b.statements().size()).sum()];
            int number = 0;
            int next = 0;
            for (int i = 0; i < blocks.size(); i++) {
                for (int j = 0; j < blocks.get(i).statements().size(); j++) {
                    boolean kept = reached.contains(i) && number != leftOut;
                    numbers[number++] = kept ? next++ : -1;
                }
            }
            return numbers;
        }

        private List<Statement> statements(
                int block, int first, List<Integer> reached, OperandMap operands) {
            List<Statement> kept = new ArrayList<>();
            int number = first;
            for (Statement statement : blocks.get(block).statements()) {
                if (number++ != leftOut) {
                    Instruction step =
                            operands.of(withChoices(statement.instruction(), block, reached));
                    kept.add(new Statement(step, statement.line()));
                }
            }
            return kept;
        }

        private Instruction withChoices(Instruction instruction, int block, List<Integer> reached) {
            if (!(instruction instanceof Instruction.Phi(var choices))) {
                return instruction;
            }
            return new Instruction.Phi(
                    choices.stream()
                            .filter(choice ->
                                    reached.contains(choice.block())
                                            && Successors.of(
                                                            blocks.get(choice.block()).terminator())
                                                    .contains(block))
                            .map(choice ->
                                    new Instruction.Phi.Choice(
                                            reached.indexOf(choice.block()), choice.value()))
                            .toList());
        }

        private static Terminator ways(Terminator terminator, List<Integer> reached) {
            return switch (terminator) {
                case Terminator.Goto(int block) -> new Terminator.Goto(reached.indexOf(block));
                case Terminator.Branch(var condition, int yes, int no) ->
                        new Terminator.Branch(condition, reached.indexOf(yes), reached.indexOf(no));
                case Terminator.Return _, Terminator.Unreachable _ -> terminator;
            };
        }

        private Set<Integer> reached() {
            Set<Integer> reached = new TreeSet<>(Set.of(0));
            Deque<Integer> open = new ArrayDeque<>(reached);
            while (!open.isEmpty()) {
                Block block = blocks.get(open.remove());
                List<Integer> next = new ArrayList<>(Successors.of(block.terminator()));
                block.handler().ifPresent(next::add);
                next.stream().filter(reached::add).forEach(open::add);
            }
            return reached;
        }
    }
}
