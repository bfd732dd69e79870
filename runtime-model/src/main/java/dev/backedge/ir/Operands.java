package dev.backedge.ir;

import java.util.ArrayList;
import java.util.List;

/// Lists what instructions take.
public final class Operands {
    private Operands() {}

    /// {@return the operands of an instruction, in the order of its components}
    ///
    /// @param instruction any instruction
    public static List<Operand> of(Instruction instruction) {
        return switch (instruction) {
            case Instruction.Call(Operand callee, List<Operand> arguments) ->
                    joined(callee, arguments);
            case Instruction.Invoke(
                            Operand.Constant instance,
                            Operand callee,
                            List<Operand> arguments) -> {
                List<Operand> all = new ArrayList<>(arguments.size() + 2);
                all.add(instance);
                all.add(callee);
                all.addAll(arguments);
                yield all;
            }
            case Instruction.New(Operand type, List<Operand> fields) -> joined(type, fields);
            case Instruction.GetField(Operand object, Symbol _) -> List.of(object);
            case Instruction.SetField(Operand object, Symbol _, Operand value) ->
                    List.of(object, value);
            case Instruction.SetSlot(int _, Operand value) -> List.of(value);
            case Instruction.SetGlobal(Symbol _, Operand value) -> List.of(value);
            case Instruction.IsDefined(Operand operand) -> List.of(operand);
            case Instruction.Phi(List<Instruction.Phi.Choice> choices) ->
                    choices.stream().map(Instruction.Phi.Choice::value).toList();
            case Instruction.Refine(Operand value, Operand.Constant type) -> List.of(value, type);
            case Instruction.Caught() -> List.of();
        };
    }

    /// {@return the operands of a terminator}
    ///
    /// @param terminator any terminator
    public static List<Operand> of(Terminator terminator) {
        return switch (terminator) {
            case Terminator.Goto _, Terminator.Unreachable _ -> List.of();
            case Terminator.Branch(Operand condition, int _, int _) -> List.of(condition);
            case Terminator.Return(Operand value) -> List.of(value);
        };
    }

    private static List<Operand> joined(Operand first, List<Operand> rest) {
        List<Operand> all = new ArrayList<>(rest.size() + 1);
        all.add(first);
        all.addAll(rest);
        return all;
    }
}
