package dev.backedge.optimize;

import dev.backedge.ir.Body;
import dev.backedge.ir.InlinedPlace;
import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Operands;
import dev.backedge.ir.Successors;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.Terminator;
import dev.backedge.lattice.Lattice;
import dev.backedge.lattice.LatticeOperations;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.Reliance;
import dev.backedge.model.Type;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// A body that is being optimized: blocks and values keep their numbers while steps are added,
/// taken out and moved; [CodeBodies] makes a [Body] of it.
///
/// Slots that are written, names and static parameters are read by [Instruction.Refine] and asked
/// for by [Instruction.IsDefined] alone: these are the only steps for which it matters where they
/// stand, or that may fail, because of an operand. All other operands are values, constants and
/// arguments that are never written.
public final class Code {
    private final int argumentCount;
    private final List<Symbol> slotNames;
    private final List<Type> slotTypes;
    private final List<CodeBlock> blocks = new ArrayList<>();
    private final List<Lattice> values = new ArrayList<>();
    private final Map<Integer, Operand> replacements = new HashMap<>();
    private final Map<InlinedPlace, Integer> inlined = new LinkedHashMap<>();
    private final Map<MethodInstance, Reliance> reliedOn = new LinkedHashMap<>();

    /// Begins code without blocks.
    ///
    /// @param argumentCount as of [Body]
    /// @param slotNames names of all slots
    /// @param slotTypes for each slot a type that admits all that is ever in it
    public Code(int argumentCount, List<Symbol> slotNames, List<Type> slotTypes) {
        this.argumentCount = argumentCount;
        this.slotNames = new ArrayList<>(slotNames);
        this.slotTypes = new ArrayList<>(slotTypes);
    }

    int argumentCount() {
        return argumentCount;
    }

    List<Symbol> slotNames() {
        return slotNames;
    }

    List<Type> slotTypes() {
        return slotTypes;
    }

    /// Adds a local variable.
    int newSlot(Symbol name, Type type) {
        slotNames.add(name);
        slotTypes.add(type);
        return slotNames.size() - 1;
    }

    /// {@return a new block at the end}
    ///
    /// @param terminator how it ends
    /// @param handler where what it throws goes
    public CodeBlock newBlock(Terminator terminator, OptionalInt handler) {
        blocks.add(new CodeBlock(terminator, handler));
        return blocks.getLast();
    }

    List<CodeBlock> blocks() {
        return blocks;
    }

    /// {@return the number of a new value}
    ///
    /// @param known of it
    public int newValue(Lattice known) {
        values.add(known);
        return values.size() - 1;
    }

    int valueCount() {
        return values.size();
    }

    /// {@return what is known of a value}
    ///
    /// @param value its number
    public Lattice known(int value) {
        return values.get(value);
    }

    /// What is known of an operand.
    Lattice known(Operand operand, LatticeOperations operations) {
        return switch (current(operand)) {
            case Operand.Value(int value) -> values.get(value);
            case Operand.Constant(Object value) -> new Lattice.Constant(value);
            case Operand.Slot(int slot) -> operations.ofType(slotTypes.get(slot));
            case Operand.Global _, Operand.StaticParameter _ -> operations.any();
        };
    }

    /// What is known of operands, in order.
    List<Lattice> known(List<Operand> operands, LatticeOperations operations) {
        List<Lattice> all = new ArrayList<>(operands.size());
        for (Operand operand : operands) {
            all.add(known(operand, operations));
        }
        return all;
    }

    void know(int value, Lattice known) {
        values.set(value, known);
    }

    /// Puts an operand in the place of a value wherever that is used; [#current] gives it, and
    /// [#replaceAll] writes it into the steps.
    void replace(int value, Operand operand) {
        Operand other = current(operand);
        if (!other.equals(new Operand.Value(value))) {
            replacements.put(value, other);
        }
    }

    /// What stands for an operand now.
    Operand current(Operand operand) {
        Operand now = operand;
        while (now instanceof Operand.Value(int value)) {
            Operand other = replacements.get(value);
            if (other == null) {
                break;
            }
            now = other;
        }
        return now;
    }

    /// Writes the replacements into all steps.
    void replaceAll() {
        if (replacements.isEmpty()) {
            return;
        }
        OperandMap map = this::current;
        for (CodeBlock block : blocks) {
            block.steps()
                    .replaceAll(step ->
                            mentionsReplaced(step) ? step.with(map.of(step.instruction())) : step);
            block.endWith(map.of(block.terminator()));
        }
        replacements.clear();
    }

    private boolean mentionsReplaced(CodeStep step) {
        for (Operand operand : Operands.of(step.instruction())) {
            if (operand instanceof Operand.Value(int value) && replacements.containsKey(value)) {
                return true;
            }
        }
        return false;
    }

    /// The blocks that control reaches, each after one that it is reached from.
    List<Integer> reached() {
        List<Integer> order = new ArrayList<>();
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        seen.set(0);
        while (!open.isEmpty()) {
            int block = open.remove();
            order.add(block);
            for (int next : next(block)) {
                if (!seen.get(next)) {
                    seen.set(next);
                    open.add(next);
                }
            }
        }
        return order;
    }

    /// Where a block may go on, its handler included.
    List<Integer> next(int block) {
        CodeBlock from = blocks.get(block);
        List<Integer> successors = Successors.of(from.terminator());
        if (from.handler().isEmpty()) {
            return successors;
        }
        List<Integer> all = new ArrayList<>(successors);
        all.add(from.handler().getAsInt());
        return all;
    }

    /// The blocks that end with a way to each block; those that are never reached do not count.
    List<List<Integer>> before() {
        return before(reached());
    }

    private List<List<Integer>> before(List<Integer> reached) {
        List<List<Integer>> before = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            before.add(new ArrayList<>());
        }
        for (int block : reached) {
            for (int next : Successors.of(blocks.get(block).terminator())) {
                before.get(next).add(block);
            }
        }
        return before;
    }

    /// Empties the blocks that are never reached, and drops the choices of phis for ways that are
    /// no more.
    void prune() {
        List<Integer> order = reached();
        List<List<Integer>> before = before(order);
        BitSet reached = new BitSet();
        order.forEach(reached::set);
        for (int i = 0; i < blocks.size(); i++) {
            CodeBlock block = blocks.get(i);
            if (!reached.get(i)) {
                block.steps().clear();
                block.endWith(new Terminator.Unreachable());
                continue;
            }
            List<Integer> ways = before.get(i);
            for (int j = 0; j < block.phiCount(); j++) {
                CodeStep step = block.steps().get(j);
                List<Instruction.Phi.Choice> choices =
                        ((Instruction.Phi) step.instruction()).choices();
                if (choices.stream().anyMatch(choice -> !ways.contains(choice.block()))) {
                    List<Instruction.Phi.Choice> left =
                            choices.stream()
                                    .filter(choice -> ways.contains(choice.block()))
                                    .toList();
                    block.steps().set(j, step.with(new Instruction.Phi(left)));
                }
            }
        }
    }

    /// The line that says that a step stands at a place of a callee, as [Statement] has lines.
    int lineOf(InlinedPlace place) {
        return inlined.computeIfAbsent(place, _ -> -1 - inlined.size());
    }

    /// The places of callees, in the order of their lines.
    List<InlinedPlace> inlined() {
        return List.copyOf(inlined.keySet());
    }

    /// Notes that what became of this code rests on the code of a callee.
    void rely(MethodInstance callee, Reliance.Kind kind) {
        reliedOn.merge(callee, Reliance.of(kind), Reliance::and);
    }

    /// Notes that what became of this code rests on what a step promises: if the step is a call of
    /// a method instance, on that of its code.
    void relyOnEffects(Instruction step) {
        if (step instanceof Instruction.Invoke(Operand.Constant(Object callee), _, _)) {
            rely((MethodInstance) callee, Reliance.Kind.EFFECTS);
        }
    }

    /// {@return what optimizing this code relied on of the code of method instances}
    public Map<MethodInstance, Reliance> reliedOn() {
        return reliedOn;
    }

    /// The slots that are written somewhere.
    BitSet writtenSlots() {
        BitSet written = new BitSet();
        for (CodeBlock block : blocks) {
            for (CodeStep step : block.steps()) {
                if (step.instruction() instanceof Instruction.SetSlot(int slot, Operand _)) {
                    written.set(slot);
                }
            }
        }
        return written;
    }

    /// The number of steps.
    int size() {
        return blocks.stream().mapToInt(block -> block.steps().size()).sum();
    }
}
