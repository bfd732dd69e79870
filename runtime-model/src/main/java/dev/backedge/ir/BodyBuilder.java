package dev.backedge.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Makes a [Body] step by step.
///
/// Blocks are opened with [#newBlock] and filled in any order with [#startBlock]; instructions go
/// to the block that was started last. The numbers of [Operand.Value] follow the order of blocks in
/// the finished body, which is the order in which blocks were started: operands handed out while
/// building stay right.
///
/// ```java
/// var builder = new BodyBuilder(Symbol.of("#self#"), Symbol.of("x"));
/// Operand doubled = builder.call(new Operand.Global(Symbol.of("+")), builder.argument(1), builder.argument(1));
/// Body body = builder.returning(doubled).build();
/// ```
public final class BodyBuilder {
    private final int argumentCount;
    private final List<Symbol> slotNames;
    private final List<OpenBlock> blocks = new ArrayList<>();
    private final List<OpenBlock> started = new ArrayList<>();
    private OpenBlock current;
    private int instructions;
    private int line;

    private static final class OpenBlock {
        final List<Statement> statements = new ArrayList<>();
        Optional<Terminator> terminator = Optional.empty();
        Optional<Label> handler = Optional.empty();
    }

    /// A block that is being built; where jumps go to.
    ///
    /// @param index in the order of creation
    public record Label(int index) {}

    /// Begins a body, with its first block started.
    ///
    /// @param arguments names of the arguments, the function itself first; none for top-level code
    public BodyBuilder(Symbol... arguments) {
        argumentCount = arguments.length;
        slotNames = new ArrayList<>(List.of(arguments));
        current = new OpenBlock();
        blocks.add(current);
        started.add(current);
    }

    /// Sets the line of the instructions that follow.
    ///
    /// @param newLine counted from 1; 0 for unknown
    public void atLine(int newLine) {
        line = newLine;
    }

    /// {@return the operand of an argument}
    ///
    /// @param index 0 for the function itself
    public Operand.Slot argument(int index) {
        if (index < 0 || index >= argumentCount) {
            throw new IndexOutOfBoundsException("argument " + index + " of " + argumentCount);
        }
        return new Operand.Slot(index);
    }

    /// {@return a new local variable}
    ///
    /// @param name for reading; several may share one
    public Operand.Slot newSlot(Symbol name) {
        slotNames.add(name);
        return new Operand.Slot(slotNames.size() - 1);
    }

    /// {@return the result of a new instruction at the end of the current block}
    ///
    /// @param instruction to add
    public Operand.Value add(Instruction instruction) {
        if (current.terminator.isPresent()) {
            throw new IllegalStateException("the block has ended: start another one first");
        }
        current.statements.add(new Statement(instruction, line));
        return new Operand.Value(instructions++);
    }

    /// {@return the result of a new call}
    ///
    /// @param callee what is called
    /// @param arguments after the callee
    public Operand.Value call(Operand callee, Operand... arguments) {
        return add(new Instruction.Call(callee, List.of(arguments)));
    }

    /// {@return a new block, not started yet}
    public Label newBlock() {
        blocks.add(new OpenBlock());
        return new Label(blocks.size() - 1);
    }

    /// Makes a block current. The one before must have ended.
    ///
    /// @param label of the block; each is started once
    public void startBlock(Label label) {
        if (current.terminator.isEmpty()) {
            throw new IllegalStateException("the block before has not ended");
        }
        OpenBlock next = blocks.get(label.index());
        if (started.contains(next)) {
            throw new IllegalStateException("block " + label.index() + " was started before");
        }
        started.add(next);
        current = next;
    }

    /// Lets what the current block throws go on in another one, which must begin with
    /// [Instruction.Caught].
    ///
    /// @param handler where to
    public void handledBy(Label handler) {
        current.handler = Optional.of(handler);
    }

    /// {@return whether the current block has ended}
    public boolean blockHasEnded() {
        return current.terminator.isPresent();
    }

    /// Ends the current block with a jump.
    ///
    /// @param target where to
    public void jump(Label target) {
        end(new Terminator.Goto(target.index()));
    }

    /// Ends the current block with a choice.
    ///
    /// @param condition decides
    /// @param whenTrue where to go for `true`
    /// @param whenFalse where to go for `false`
    public void branch(Operand condition, Label whenTrue, Label whenFalse) {
        end(new Terminator.Branch(condition, whenTrue.index(), whenFalse.index()));
    }

    /// Ends the current block by leaving the body.
    ///
    /// @param value the result
    /// @return this builder
    public BodyBuilder returning(Operand value) {
        end(new Terminator.Return(value));
        return this;
    }

    /// Ends the current block where it is never reached, after what surely throws.
    public void unreachable() {
        end(new Terminator.Unreachable());
    }

    private void end(Terminator terminator) {
        if (current.terminator.isPresent()) {
            throw new IllegalStateException("the block has ended already");
        }
        current.terminator = Optional.of(terminator);
    }

    /// {@return the finished body}
    ///
    /// @throws IllegalStateException if a block has not ended, or one was made and never started
    /// @throws IllegalArgumentException if the blocks do not fit each other; the message says where
    public Body build() {
        if (started.size() != blocks.size()) {
            throw new IllegalStateException(
                    blocks.size() - started.size() + " blocks were never started");
        }
        int[] numbers = new int[blocks.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = started.indexOf(blocks.get(i));
        }
        List<Block> finished = new ArrayList<>();
        for (OpenBlock block : started) {
            Terminator terminator =
                    block.terminator.orElseThrow(
                            () -> new IllegalStateException("a block has not ended"));
            finished.add(
                    new Block(
                            block.statements.stream()
                                    .map(statement -> renumbered(statement, numbers))
                                    .toList(),
                            renumbered(terminator, numbers),
                            block.handler.isPresent()
                                    ? OptionalInt.of(numbers[block.handler.get().index()])
                                    : OptionalInt.empty()));
        }
        return new Body(argumentCount, slotNames, finished);
    }

    private static Terminator renumbered(Terminator terminator, int[] numbers) {
        return switch (terminator) {
            case Terminator.Goto(int block) -> new Terminator.Goto(numbers[block]);
            case Terminator.Branch(Operand condition, int whenTrue, int whenFalse) ->
                    new Terminator.Branch(condition, numbers[whenTrue], numbers[whenFalse]);
            case Terminator.Return _, Terminator.Unreachable _ -> terminator;
        };
    }

    private static Statement renumbered(Statement statement, int[] numbers) {
        if (!(statement.instruction()
                instanceof Instruction.Phi(List<Instruction.Phi.Choice> choices))) {
            return statement;
        }
        return new Statement(
                new Instruction.Phi(
                        choices.stream()
                                .map(choice ->
                                        new Instruction.Phi.Choice(
                                                numbers[choice.block()], choice.value()))
                                .toList()),
                statement.line());
    }
}
