package dev.backedge.optimize;

import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Terminator;

import java.util.ArrayList;
import java.util.List;

/// Puts other operands into instructions and terminators, each in the place of the one that it is
/// made of.
@FunctionalInterface
public interface OperandMap {
    /// {@return what stands in the place of an operand}
    ///
    /// @param operand that stands there now
    Operand of(Operand operand);

    private List<Operand> of(List<Operand> operands) {
        List<Operand> mapped = new ArrayList<>(operands.size());
        boolean changed = false;
        for (Operand operand : operands) {
            Operand other = of(operand);
            changed |= other != operand;
            mapped.add(other);
        }
        return changed ? List.copyOf(mapped) : operands;
    }

    /// {@return an instruction with other operands}
    ///
    /// @param instruction any
    default Instruction of(Instruction instruction) {
        return switch (instruction) {
            case Instruction.Call(var callee, var arguments) ->
                    new Instruction.Call(of(callee), of(arguments));
            case Instruction.Invoke(var instance, var callee, var arguments) ->
                    new Instruction.Invoke(instance, of(callee), of(arguments));
            case Instruction.New(var type, var fields) -> new Instruction.New(of(type), of(fields));
            case Instruction.GetField(var object, var field) ->
                    new Instruction.GetField(of(object), field);
            case Instruction.SetField(var object, var field, var value) ->
                    new Instruction.SetField(of(object), field, of(value));
            case Instruction.SetSlot(int slot, var value) ->
                    new Instruction.SetSlot(slot, of(value));
            case Instruction.SetGlobal(var name, var value) ->
                    new Instruction.SetGlobal(name, of(value));
            case Instruction.IsDefined(var operand) -> new Instruction.IsDefined(of(operand));
            case Instruction.Phi(var choices) ->
                    new Instruction.Phi(
                            choices.stream()
                                    .map(choice ->
                                            new Instruction.Phi.Choice(
                                                    choice.block(), of(choice.value())))
                                    .toList());
            case Instruction.Refine(var value, var type) -> new Instruction.Refine(of(value), type);
            case Instruction.Caught _ -> instruction;
        };
    }

    /// {@return a terminator with other operands}
    ///
    /// @param terminator any
    default Terminator of(Terminator terminator) {
        return switch (terminator) {
            case Terminator.Goto _, Terminator.Unreachable _ -> terminator;
            case Terminator.Branch(Operand condition, int whenTrue, int whenFalse) ->
                    new Terminator.Branch(of(condition), whenTrue, whenFalse);
            case Terminator.Return(Operand value) -> new Terminator.Return(of(value));
        };
    }
}
