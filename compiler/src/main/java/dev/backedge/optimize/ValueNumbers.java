package dev.backedge.optimize;

import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Symbol;
import dev.backedge.lattice.Lattice;
import dev.backedge.lattice.LatticeOperations;
import dev.backedge.model.Builtin;
import dev.backedge.model.DataType;
import dev.backedge.model.Effects;
import dev.backedge.model.MethodInstance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives values that are surely equal one number: those of functions that depend on their arguments
/// alone, of equal arguments, and of phis that choose equal values. Phis around a loop count as
/// equal until something differs, so that two counters of the same steps are found to be one.
/// Counterpart: section 4 of Simpson, Value-Driven Redundancy Elimination (1996), reverse postorder
/// value numbering.
final class ValueNumbers {
    private static final int UNKNOWN = -1;

    /// What the result of a second call is that of the first one for.
    private static final Effects REPEATABLE =
            Effects.of(Effects.Promise.CONSISTENT, Effects.Promise.EFFECT_FREE);

    private final Code code;
    private final LatticeOperations operations;
    private final Knowledge knowledge;
    private final int[] numbers;
    private final Map<Key, Integer> table = new HashMap<>();
    private final Map<Operand, Integer> others = new HashMap<>();

    /// What a value is made by.
    ///
    /// @param maker the function, method instance, type or field, or the block of a phi
    /// @param taken the numbers of what it takes; for a phi in the order of its ways
    private record Key(Object maker, List<Integer> taken) {}

    private record FieldOf(Symbol name) {}

    private record PhiOf(int block, List<Integer> ways) {}

    private record RefinedTo(Object type) {}

    private record MadeOf(Object type) {}

    /// @param code to be numbered, whose replacements are written
    /// @param order of its blocks, so that values come before their uses but around loops
    ValueNumbers(
            Code code, List<Integer> order, LatticeOperations operations, Knowledge knowledge) {
        this.code = code;
        this.operations = operations;
        this.knowledge = knowledge;
        numbers = new int[code.valueCount()];
        Arrays.fill(numbers, UNKNOWN);
        boolean changed = true;
        while (changed) {
            changed = false;
            table.clear();
            for (int block : order) {
                for (CodeStep step : code.blocks().get(block).steps()) {
                    int number = find(block, step);
                    changed |= numbers[step.value()] != number;
                    numbers[step.value()] = number;
                }
            }
        }
    }

    /// The number of a value.
    int of(int value) {
        return numbers[value];
    }

    /// The number of an operand. Operands that are no values have numbers below those of values.
    private int of(Operand operand) {
        return operand instanceof Operand.Value(int value)
                ? numbers[value]
                : others.computeIfAbsent(operand, _ -> -2 - others.size());
    }

    /// The number is that of the first value of the kind.
    private int find(int block, CodeStep step) {
        Key key = key(block, step.instruction());
        if (key.maker() == this) {
            return step.value();
        }
        int number = table.computeIfAbsent(key, _ -> step.value());
        if (number != step.value()) {
            code.relyOnEffects(step.instruction());
        }
        return number;
    }

    private Key own() {
        return new Key(this, List.of());
    }

    private Key key(int block, Instruction instruction) {
        return switch (instruction) {
            case Instruction.Phi(List<Instruction.Phi.Choice> choices) -> phi(block, choices);
            case Instruction.Call(Operand.Constant(Builtin function), List<Operand> arguments)
                    when depends(function, arguments) ->
                    new Key(function, numbers(arguments));
            case Instruction.Invoke(
                            Operand.Constant(Object callee),
                            Operand function,
                            List<Operand> arguments)
                    when knowledge.effectsOf((MethodInstance) callee).include(REPEATABLE) -> {
                List<Integer> all = new ArrayList<>(List.of(of(function)));
                all.addAll(numbers(arguments));
                yield new Key(callee, all);
            }
            case Instruction.GetField(Operand object, Symbol field) when isImmutable(object) ->
                    new Key(new FieldOf(field), List.of(of(object)));
            case Instruction.New(Operand.Constant(DataType type), List<Operand> fields)
                    when !type.isMutable() ->
                    new Key(new MadeOf(type), numbers(fields));
            case Instruction.Refine(Operand.Value value, Operand.Constant(Object type)) ->
                    new Key(new RefinedTo(type), List.of(of(value)));
            default -> own();
        };
    }

    private Key phi(int block, List<Instruction.Phi.Choice> choices) {
        List<Instruction.Phi.Choice> sorted = new ArrayList<>(choices);
        sorted.sort((a, b) -> Integer.compare(a.block(), b.block()));
        return new Key(
                new PhiOf(block, sorted.stream().map(Instruction.Phi.Choice::block).toList()),
                numbers(sorted.stream().map(Instruction.Phi.Choice::value).toList()));
    }

    private List<Integer> numbers(List<Operand> operands) {
        List<Integer> all = new ArrayList<>(operands.size());
        for (Operand operand : operands) {
            all.add(of(operand));
        }
        return all;
    }

    /// Whether a function gives the same for the same arguments, whenever it is called.
    private boolean depends(Builtin function, List<Operand> arguments) {
        List<Lattice> known = code.known(arguments, operations);
        return knowledge.effectsOf(function, known).include(REPEATABLE)
                || function.name().name().equals("getfield")
                        && !arguments.isEmpty()
                        && isImmutable(arguments.getFirst());
    }

    private boolean isImmutable(Operand object) {
        return operations.widened(code.known(object, operations)) instanceof DataType type
                && type.hasFixedFields()
                && !type.isMutable();
    }
}
