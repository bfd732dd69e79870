package dev.backedge.optimize;

import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Symbol;
import dev.backedge.lattice.LatticeOperations;
import dev.backedge.model.Builtin;
import dev.backedge.model.DataType;

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

    private final Code code;
    private final LatticeOperations operations;
    private final Knowledge knowledge;
    private final int[] numbers;
    private final Map<Key, Integer> table = new HashMap<>();
    private final Map<Operand, Integer> others = new HashMap<>();

    /// What a value is made by.
    ///
    /// @param maker the function, type or field, or the block of a phi
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
        return key.maker() == this ? step.value() : table.computeIfAbsent(key, _ -> step.value());
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
        return operands.stream().map(this::of).toList();
    }

    /// Whether a function gives the same for the same arguments, whenever it is called.
    private boolean depends(Builtin function, List<Operand> arguments) {
        return knowledge.isPure(function)
                || switch (function.name().name()) {
                    case "arraysize" -> hasFixedSize(arguments);
                    case "getfield" -> !arguments.isEmpty() && isImmutable(arguments.getFirst());
                    default -> false;
                };
    }

    /// Only arrays of one dimension grow.
    private boolean hasFixedSize(List<Operand> arguments) {
        return !arguments.isEmpty()
                && operations.widened(code.known(arguments.getFirst(), operations))
                        instanceof DataType type
                && type.isConcrete()
                && type.parameters().size() == 2
                && type.parameter(1) instanceof Long dimensions
                && dimensions > 1;
    }

    private boolean isImmutable(Operand object) {
        return operations.widened(code.known(object, operations)) instanceof DataType type
                && type.isConcrete()
                && !type.isMutable();
    }
}
