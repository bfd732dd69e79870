package dev.backedge.compile;

import dev.backedge.ir.Block;
import dev.backedge.ir.Body;
import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Statement;
import dev.backedge.ir.Terminator;
import dev.backedge.lattice.Lattice;
import dev.backedge.lattice.LatticeOperations;
import dev.backedge.model.Builtin;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.optimize.CallSplitting;
import dev.backedge.optimize.Code;
import dev.backedge.optimize.CodeBlock;
import dev.backedge.optimize.CodeStep;
import dev.backedge.optimize.OperandMap;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Writes what an inference knows into its body: types, constants in place of names, calls with one
/// possible target as invokes of it. What is never reached is left out. Slots, names and static
/// parameters are read by steps of their own, which know what is there.
final class CodeWriter {
    private final LatticeOperations operations;
    private final Inference inference;
    private final MethodInstance instance;
    private final Body body;
    private final BitSet written = new BitSet();
    private final Operand.Constant getfield;
    private final List<Type> slotTypes;
    private final Code code;
    private final int[] values;
    private final Map<Integer, List<CallSplitting.Case>> cases = new HashMap<>();
    private final Builtin isa;

    CodeWriter(InferenceContext context, Inference inference, MethodInstance instance, Body body) {
        operations = context.operations();
        this.inference = inference;
        this.instance = instance;
        this.body = body;
        isa = context.builtin("isa");
        slotTypes = new ArrayList<>();
        getfield = new Operand.Constant(context.builtin("getfield"));
        findSlotTypes();
        code = new Code(body.argumentCount(), body.slotNames(), slotTypes);
        values = new int[body.instructionCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = code.newValue(inference.value(i));
        }
    }

    Inferred write() {
        inference.beginRecording();
        int number = 0;
        for (int i = 0; i < body.blocks().size(); i++) {
            Block block = body.blocks().get(i);
            Optional<Lattice[]> slots = inference.entry(i);
            OptionalInt handler = slots.isPresent() ? block.handler() : OptionalInt.empty();
            CodeBlock target = code.newBlock(new Terminator.Unreachable(), handler);
            if (slots.isPresent()) {
                write(i, number, slots.get(), target.steps()).ifPresent(target::endWith);
            }
            number += block.statements().size();
        }
        CallSplitting.run(code, cases, operations, isa);
        return new Inferred(inference.result(), inference.edges(), Optional.of(code));
    }

    /// Writes the steps of a block.
    ///
    /// @return how it ends; empty if its end is not reached
    private Optional<Terminator> write(
            int index, int first, Lattice[] slots, List<CodeStep> steps) {
        Block block = body.blocks().get(index);
        int number = first;
        for (Statement statement : block.statements()) {
            Reading reading = new Reading(slots, steps, statement.line());
            Instruction instruction = reading.in(statement.instruction());
            if (reading.fails) {
                return Optional.empty();
            }
            CallInference.Outcome outcome =
                    inference.statement(index, statement.instruction(), slots);
            int value = values[number++];
            if (!outcome.cases().isEmpty()) {
                cases.put(value, outcome.cases());
            }
            Instruction called =
                    called(
                            spread(instruction, statement, slots, steps).orElse(instruction),
                            outcome);
            if (outcome.way() == CallInference.Way.COMPUTED
                    || operations.same(outcome.declared(), outcome.result())) {
                steps.add(new CodeStep(value, called, statement.line()));
            } else {
                refined(value, called, outcome, statement.line(), steps);
            }
            if (outcome.result().isNever()) {
                return Optional.empty();
            }
        }
        int line = block.statements().isEmpty() ? 0 : block.statements().getLast().line();
        Reading reading = new Reading(slots, steps, line);
        Terminator terminator = reading.in(block.terminator());
        return reading.fails ? Optional.empty() : Optional.of(decided(terminator));
    }

    /// The result of a callee, of which more is known for the constants of this call.
    private void refined(
            int value,
            Instruction called,
            CallInference.Outcome outcome,
            int line,
            List<CodeStep> steps) {
        int result = code.newValue(outcome.declared());
        steps.add(new CodeStep(result, called, line));
        Operand.Constant type = new Operand.Constant(operations.widened(outcome.result()));
        steps.add(
                new CodeStep(value, new Instruction.Refine(new Operand.Value(result), type), line));
    }

    /// A branch on what is known goes one way.
    private Terminator decided(Terminator terminator) {
        if (terminator
                instanceof Terminator.Branch(Operand condition, int whenTrue, int whenFalse)) {
            if (condition instanceof Operand.Constant(Boolean truth)) {
                return new Terminator.Goto(truth ? whenTrue : whenFalse);
            }
            if (condition instanceof Operand.Value(int value)
                    && code.known(value) instanceof Lattice.Constant(Boolean truth)) {
                return new Terminator.Goto(truth ? whenTrue : whenFalse);
            }
        }
        return terminator;
    }

    /// The plain call that stands for one with the elements of tuples.
    private Optional<Instruction> spread(
            Instruction instruction, Statement statement, Lattice[] slots, List<CodeStep> steps) {
        if (!(instruction instanceof Instruction.Call(Operand _, List<Operand> given))) {
            return Optional.empty();
        }
        return inference
                .spread(statement.instruction(), slots)
                .map(spread -> {
                    List<Operand> elements = new ArrayList<>();
                    for (Spread.Element element : spread.elements()) {
                        Operand tuple = given.get(element.container());
                        elements.add(element(element, tuple, statement.line(), steps));
                    }
                    return new Instruction.Call(given.get(spread.callee()), elements);
                });
    }

    private Operand element(Spread.Element element, Operand tuple, int line, List<CodeStep> steps) {
        if (element.known() instanceof Lattice.Constant(Object value)) {
            return new Operand.Constant(value);
        }
        int value = code.newValue(element.known());
        Operand.Constant number = new Operand.Constant(element.index() + 1L);
        steps.add(
                new CodeStep(value, new Instruction.Call(getfield, List.of(tuple, number)), line));
        return new Operand.Value(value);
    }

    /// A call as it is made: of its target where that is known, or not at all.
    private Instruction called(Instruction instruction, CallInference.Outcome outcome) {
        if (outcome.way() == CallInference.Way.COMPUTED
                && outcome.result() instanceof Lattice.Constant(Object value)) {
            return new Instruction.Refine(
                    new Operand.Constant(value),
                    new Operand.Constant(operations.widened(outcome.result())));
        }
        return outcome.target().map(target -> invoke(instruction, target)).orElse(instruction);
    }

    private static Instruction invoke(Instruction instruction, MethodInstance target) {
        return instruction instanceof Instruction.Call(Operand callee, List<Operand> arguments)
                ? new Instruction.Invoke(new Operand.Constant(target), callee, arguments)
                : instruction;
    }

    /// What is ever in each slot: its argument, and all that is written to it.
    private void findSlotTypes() {
        Lattice[] known = new Lattice[body.slotNames().size()];
        for (int slot = 0; slot < known.length; slot++) {
            known[slot] = slot < body.argumentCount() ? inference.argument(slot) : Lattice.NEVER;
        }
        int number = 0;
        for (Block block : body.blocks()) {
            for (Statement statement : block.statements()) {
                if (statement.instruction() instanceof Instruction.SetSlot(int slot, Operand _)) {
                    written.set(slot);
                    known[slot] = operations.join(known[slot], inference.value(number));
                }
                number++;
            }
        }
        for (Lattice lattice : known) {
            slotTypes.add(operations.widened(lattice));
        }
    }

    /// Puts steps that read before an instruction what it can't take as it is.
    private final class Reading {
        private final Lattice[] slots;
        private final List<CodeStep> steps;
        private final int line;
        private boolean fails;

        Reading(Lattice[] slots, List<CodeStep> steps, int line) {
            this.slots = slots;
            this.steps = steps;
            this.line = line;
        }

        Instruction in(Instruction instruction) {
            return switch (instruction) {
                case Instruction.IsDefined(Operand.Slot _) -> instruction;
                case Instruction.IsDefined(Operand.Global _) -> instruction;
                case Instruction.IsDefined(Operand.StaticParameter _) -> instruction;
                case Instruction.Phi(List<Instruction.Phi.Choice> choices) ->
                        new Instruction.Phi(
                                choices.stream()
                                        .map(choice ->
                                                new Instruction.Phi.Choice(
                                                        choice.block(), plain(choice.value())))
                                        .toList());
                default -> {
                    OperandMap map = this::read;
                    yield map.of(instruction);
                }
            };
        }

        Terminator in(Terminator terminator) {
            OperandMap map = this::read;
            return map.of(terminator);
        }

        /// What a phi chooses has no place before it: names and parameters are left as they are.
        private Operand plain(Operand operand) {
            return operand instanceof Operand.Value(int number)
                    ? new Operand.Value(values[number])
                    : operand;
        }

        private Operand read(Operand operand) {
            return switch (operand) {
                case Operand.Constant _ -> operand;
                case Operand.Value(int number) -> new Operand.Value(values[number]);
                case Operand.Slot(int slot) -> slot(slot);
                case Operand.Global _ ->
                        inference.operand(operand, slots) instanceof Lattice.Constant(Object value)
                                ? new Operand.Constant(value)
                                : step(operand, inference.operand(operand, slots));
                case Operand.StaticParameter(int index) -> {
                    Object value = instance.staticParameters().get(index);
                    yield value instanceof TypeVar
                            ? step(operand, operations.any())
                            : new Operand.Constant(value);
                }
            };
        }

        private Operand slot(int slot) {
            Operand operand = new Operand.Slot(slot);
            boolean argument = slot < body.argumentCount();
            if (argument && slots[slot] instanceof Lattice.Constant(Object value)) {
                return new Operand.Constant(value);
            }
            boolean same =
                    argument
                            && !written.get(slot)
                            && operations.same(slots[slot], inference.argument(slot));
            return same ? operand : step(operand, slots[slot]);
        }

        private Operand step(Operand operand, Lattice known) {
            int value = code.newValue(known);
            Operand.Constant type = new Operand.Constant(operations.widened(known));
            steps.add(new CodeStep(value, new Instruction.Refine(operand, type), line));
            fails |= known.isNever();
            return new Operand.Value(value);
        }
    }
}
