package dev.backedge.optimize;

import dev.backedge.ir.Block;
import dev.backedge.ir.Body;
import dev.backedge.ir.BodyTypes;
import dev.backedge.ir.InlinedPlace;
import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Operands;
import dev.backedge.ir.Statement;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.Terminator;
import dev.backedge.lattice.LatticeOperations;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Makes bodies of code: blocks that are never reached and slots that nothing mentions are left
/// out, blocks, values and slots are numbered anew, in the order in which a reader would write
/// them.
final class CodeBodies {
    private final Code code;
    private final LatticeOperations operations;
    private final Map<Integer, Integer> blocks = new HashMap<>();
    private final Map<Integer, Integer> values = new HashMap<>();
    private final Map<Integer, Integer> slots = new HashMap<>();
    private final Map<Integer, Integer> lines = new HashMap<>();
    private final List<InlinedPlace> inlined = new ArrayList<>();

    private CodeBodies(Code code, LatticeOperations operations) {
        this.code = code;
        this.operations = operations;
    }

    /// {@return the body, with types}
    ///
    /// @param code that no longer changes
    /// @param operations of the lattice
    static Body body(Code code, LatticeOperations operations) {
        code.replaceAll();
        code.prune();
        return new CodeBodies(code, operations).body();
    }

    private Body body() {
        List<Integer> order = BlockOrder.of(code);
        List<Symbol> names = new ArrayList<>();
        List<Operand.Constant> slotTypes = new ArrayList<>();
        BitSet mentioned = mentionedSlots(order);
        for (int slot = mentioned.nextSetBit(0); slot >= 0; slot = mentioned.nextSetBit(slot + 1)) {
            slots.put(slot, names.size());
            names.add(code.slotNames().get(slot));
            slotTypes.add(new Operand.Constant(code.slotTypes().get(slot)));
        }
        List<Operand.Constant> valueTypes = new ArrayList<>();
        for (int block : order) {
            blocks.put(block, blocks.size());
            for (CodeStep step : code.blocks().get(block).steps()) {
                values.put(step.value(), valueTypes.size());
                valueTypes.add(new Operand.Constant(operations.widened(code.known(step.value()))));
            }
        }
        inlined(order);
        List<Block> finished =
                order.stream().map(block -> block(code.blocks().get(block))).toList();
        return new Body(
                code.argumentCount(),
                names,
                finished,
                Optional.of(new BodyTypes(valueTypes, slotTypes)),
                inlined);
    }

    /// Places that no step stands at are left out.
    private void inlined(List<Integer> order) {
        List<InlinedPlace> all = code.inlined();
        BitSet used = new BitSet();
        for (int block : order) {
            for (CodeStep step : code.blocks().get(block).steps()) {
                for (int at = step.line(); at < 0 && !used.get(-at); at = all.get(-at - 1).at()) {
                    used.set(-at);
                }
            }
        }
        for (int line = used.nextSetBit(0); line >= 0; line = used.nextSetBit(line + 1)) {
            InlinedPlace place = all.get(line - 1);
            inlined.add(new InlinedPlace(place.function(), place.location(), numbered(place.at())));
            lines.put(-line, -inlined.size());
        }
    }

    private int numbered(int line) {
        return line < 0 ? found(lines, line, "place") : line;
    }

    private BitSet mentionedSlots(List<Integer> order) {
        BitSet mentioned = new BitSet();
        mentioned.set(0, code.argumentCount());
        for (int block : order) {
            for (CodeStep step : code.blocks().get(block).steps()) {
                if (step.instruction() instanceof Instruction.SetSlot(int slot, Operand _)) {
                    mentioned.set(slot);
                }
                for (Operand operand : Operands.of(step.instruction())) {
                    if (operand instanceof Operand.Slot(int slot)) {
                        mentioned.set(slot);
                    }
                }
            }
        }
        return mentioned;
    }

    private Block block(CodeBlock block) {
        OperandMap map = this::numbered;
        List<Statement> statements = new ArrayList<>();
        for (CodeStep step : block.steps()) {
            statements.add(
                    new Statement(numbered(map.of(step.instruction())), numbered(step.line())));
        }
        return new Block(
                statements,
                numbered(map.of(block.terminator())),
                block.handler().isPresent()
                        ? OptionalInt.of(blockNumber(block.handler().getAsInt()))
                        : OptionalInt.empty());
    }

    private int blockNumber(int block) {
        return found(blocks, block, "block");
    }

    private static int found(Map<Integer, Integer> numbers, int number, String what) {
        Integer found = numbers.get(number);
        if (found == null) {
            throw new IllegalStateException(what + " " + number + " is used, but left out");
        }
        return found;
    }

    private Operand numbered(Operand operand) {
        return switch (operand) {
            case Operand.Value(int value) -> new Operand.Value(found(values, value, "value"));
            case Operand.Slot(int slot) -> new Operand.Slot(found(slots, slot, "slot"));
            case Operand.Constant _, Operand.Global _, Operand.StaticParameter _ -> operand;
        };
    }

    private Instruction numbered(Instruction instruction) {
        return switch (instruction) {
            case Instruction.SetSlot(int slot, Operand value) ->
                    new Instruction.SetSlot(found(slots, slot, "slot"), value);
            case Instruction.Phi(List<Instruction.Phi.Choice> choices) ->
                    new Instruction.Phi(
                            choices.stream()
                                    .map(choice ->
                                            new Instruction.Phi.Choice(
                                                    blockNumber(choice.block()), choice.value()))
                                    .toList());
            default -> instruction;
        };
    }

    private Terminator numbered(Terminator terminator) {
        return switch (terminator) {
            case Terminator.Goto(int block) -> new Terminator.Goto(blockNumber(block));
            case Terminator.Branch(Operand condition, int whenTrue, int whenFalse) ->
                    new Terminator.Branch(condition, blockNumber(whenTrue), blockNumber(whenFalse));
            case Terminator.Return _, Terminator.Unreachable _ -> terminator;
        };
    }
}
