package dev.backedge.optimize;

import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Operands;
import dev.backedge.ir.Symbol;
import dev.backedge.lattice.LatticeOperations;
import dev.backedge.model.Builtin;
import dev.backedge.model.DataType;
import dev.backedge.types.Subtyping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// Takes structs apart that come together in a phi: where an immutable struct is made on the ways
/// into a block, and only its fields are used there, phis choose among the fields, and the struct
/// need not be made. Counterpart: `sroa_pass!`, Julia 1.9, `base/compiler/ssair/passes.jl`.
final class PhiSplitting {
    private final Code code;
    private final LatticeOperations operations;
    private final Purity purity;
    private final Map<Integer, Instruction> makers = new HashMap<>();
    private final Set<Integer> whole = new HashSet<>();
    private boolean changed;

    private PhiSplitting(
            Code code, LatticeOperations operations, Subtyping subtyping, Knowledge knowledge) {
        this.code = code;
        this.operations = operations;
        purity = new Purity(code, operations, subtyping, knowledge);
    }

    /// {@return whether a phi was split}
    static boolean run(
            Code code, LatticeOperations operations, Subtyping subtyping, Knowledge knowledge) {
        PhiSplitting pass = new PhiSplitting(code, operations, subtyping, knowledge);
        pass.findUses();
        for (int block : code.reached()) {
            pass.split(block);
        }
        code.replaceAll();
        return pass.changed;
    }

    /// Finds what makes each value, and the values that are used as a whole.
    private void findUses() {
        for (int block : code.reached()) {
            for (CodeStep step : code.blocks().get(block).steps()) {
                makers.put(step.value(), step.instruction());
                if (isFieldRead(step.instruction())) {
                    continue;
                }
                for (Operand operand : Operands.of(step.instruction())) {
                    boolean itself =
                            step.instruction() instanceof Instruction.Phi
                                    && operand.equals(new Operand.Value(step.value()));
                    if (operand instanceof Operand.Value(int value) && !itself) {
                        whole.add(value);
                    }
                }
            }
            for (Operand operand : Operands.of(code.blocks().get(block).terminator())) {
                if (operand instanceof Operand.Value(int value)) {
                    whole.add(value);
                }
            }
        }
    }

    private boolean isFieldRead(Instruction instruction) {
        return switch (instruction) {
            case Instruction.GetField _ -> true;
            case Instruction.Call(Operand.Constant(Builtin function), List<Operand> arguments) ->
                    function.name().name().equals("getfield")
                            && arguments.size() == 2
                            && arguments.get(1) instanceof Operand.Constant;
            default -> false;
        };
    }

    private void split(int block) {
        List<CodeStep> phis =
                List.copyOf(
                        code.blocks()
                                .get(block)
                                .steps()
                                .subList(0, code.blocks().get(block).phiCount()));
        for (CodeStep phi : phis) {
            List<Instruction.Phi.Choice> choices = ((Instruction.Phi) phi.instruction()).choices();
            if (whole.contains(phi.value())
                    || !(operations.widened(code.known(phi.value())) instanceof DataType type)
                    || !type.hasFixedFields()
                    || type.isMutable()
                    || choices.stream().noneMatch(choice -> isMade(choice.value()))) {
                continue;
            }
            split(block, phi, type, choices);
        }
    }

    private boolean isMade(Operand operand) {
        return operand instanceof Operand.Value(int value)
                && switch (makers.get(value)) {
                    case Instruction.New _ -> true;
                    case Instruction.Call(Operand.Constant(Builtin function), List<Operand> _) ->
                            function.name().name().equals("tuple");
                    case null, default -> false;
                };
    }

    private void split(
            int block, CodeStep phi, DataType type, List<Instruction.Phi.Choice> choices) {
        Map<Integer, List<Integer>> reads = new LinkedHashMap<>();
        makers.forEach((value, instruction) -> {
            if (isFieldRead(instruction)
                    && Operands.of(instruction).contains(new Operand.Value(phi.value()))) {
                OptionalInt index = type.fieldIndex(fieldOf(instruction));
                reads.computeIfAbsent(index.orElse(-1), _ -> new ArrayList<>()).add(value);
            }
        });
        boolean safe =
                reads.values().stream()
                        .flatMap(List::stream)
                        .allMatch(read -> purity.isNeedless(maker(read)));
        if (reads.isEmpty() || reads.containsKey(-1) || !safe) {
            return;
        }
        reads.forEach((index, values) -> {
            Instruction read = maker(values.getFirst());
            int value = code.newValue(operations.ofType(type.fieldTypes().get(index)));
            List<Instruction.Phi.Choice> fields = new ArrayList<>();
            for (Instruction.Phi.Choice choice : choices) {
                fields.add(
                        new Instruction.Phi.Choice(
                                choice.block(),
                                choice.value().equals(new Operand.Value(phi.value()))
                                        ? new Operand.Value(value)
                                        : field(choice, phi, read, type, index)));
            }
            code.blocks()
                    .get(block)
                    .steps()
                    .addFirst(new CodeStep(value, new Instruction.Phi(fields), phi.line()));
            values.forEach(old -> code.replace(old, new Operand.Value(value)));
            changed = true;
        });
        Set<Integer> replaced = new HashSet<>();
        reads.values().forEach(replaced::addAll);
        for (CodeBlock other : code.blocks()) {
            other.steps().removeIf(step -> replaced.contains(step.value()));
        }
        replaced.forEach(makers::remove);
    }

    private Instruction maker(int value) {
        Instruction maker = makers.get(value);
        if (maker == null) {
            throw new IllegalStateException("value " + value + " is not made");
        }
        return maker;
    }

    private static Object fieldOf(Instruction read) {
        return switch (read) {
            case Instruction.GetField(Operand _, Symbol field) -> field;
            case Instruction.Call(Operand _, List<Operand> arguments)
                    when arguments.get(1) instanceof Operand.Constant(Object field) ->
                    field;
            default -> throw new IllegalStateException("no read of a field: " + read);
        };
    }

    /// Reads a field at the end of a block before, as the code did after the phi.
    private Operand field(
            Instruction.Phi.Choice choice,
            CodeStep phi,
            Instruction read,
            DataType type,
            int index) {
        int value = code.newValue(operations.ofType(type.fieldTypes().get(index)));
        OperandMap map =
                operand ->
                        operand.equals(new Operand.Value(phi.value())) ? choice.value() : operand;
        code.blocks()
                .get(choice.block())
                .steps()
                .add(new CodeStep(value, map.of(read), phi.line()));
        return new Operand.Value(value);
    }
}
