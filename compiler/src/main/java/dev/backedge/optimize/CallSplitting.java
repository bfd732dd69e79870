package dev.backedge.optimize;

import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Terminator;
import dev.backedge.lattice.Lattice;
import dev.backedge.lattice.LatticeOperations;
import dev.backedge.model.Builtin;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.Type;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes calls of arguments that are of one of few types into tests of these types, and a call for
/// each. Counterpart: union splitting in `ir_inline_unionsplit!`, Julia 1.9,
/// `base/compiler/ssair/inlining.jl`.
public final class CallSplitting {
    private final Code code;
    private final Map<Integer, List<Case>> cases;
    private final LatticeOperations operations;
    private final Builtin isa;

    /// One of the cases of a call, which cover it together.
    ///
    /// @param arguments type of each argument that is tested
    /// @param target method instance that is surely called
    /// @param result what it gives
    public record Case(
            Map<Integer, Type> arguments, Optional<MethodInstance> target, Lattice result) {
        /// Copies the types.
        public Case {
            arguments = Map.copyOf(arguments);
        }
    }

    private CallSplitting(
            Code code, Map<Integer, List<Case>> cases, LatticeOperations operations, Builtin isa) {
        this.code = code;
        this.cases = cases;
        this.operations = operations;
        this.isa = isa;
    }

    /// Splits calls.
    ///
    /// @param code to be changed
    /// @param cases of each call, under the number of its value
    /// @param operations of the lattice
    /// @param isa the builtin function that tests types
    public static void run(
            Code code, Map<Integer, List<Case>> cases, LatticeOperations operations, Builtin isa) {
        CallSplitting splitting = new CallSplitting(code, cases, operations, isa);
        int blocks = cases.isEmpty() ? 0 : code.blocks().size();
        for (int block = 0; block < blocks; block++) {
            splitting.block(block);
        }
    }

    private void block(int start) {
        int block = start;
        int index = 0;
        while (index < code.blocks().get(block).steps().size()) {
            CodeStep step = code.blocks().get(block).steps().get(index);
            List<Case> found = cases.get(step.value());
            if (found != null && step.instruction() instanceof Instruction.Call call) {
                block = split(block, index, call, found);
                index = 1;
            } else {
                index++;
            }
        }
    }

    /// The step becomes a phi of the results.
    ///
    /// @return the block that begins with it
    private int split(int block, int index, Instruction.Call call, List<Case> found) {
        CodeStep step = code.blocks().get(block).steps().get(index);
        int after = CodeEdges.split(code, block, index);
        List<Instruction.Phi.Choice> results = new ArrayList<>();
        int tested = block;
        for (int i = 0; i < found.size(); i++) {
            Case one = found.get(i);
            int made = newBlock(block, new Terminator.Goto(after));
            results.add(new Instruction.Phi.Choice(made, call(made, step, call, one)));
            if (one.result().isNever()) {
                code.blocks().get(made).endWith(new Terminator.Unreachable());
                results.removeLast();
            }
            if (i == found.size() - 1) {
                code.blocks().get(tested).endWith(new Terminator.Goto(made));
            } else {
                int other = newBlock(block, new Terminator.Unreachable());
                test(tested, step, call, one, made, other);
                tested = other;
            }
        }
        code.blocks().get(after).steps().addFirst(step.with(new Instruction.Phi(results)));
        return after;
    }

    private int newBlock(int like, Terminator terminator) {
        code.newBlock(terminator, code.blocks().get(like).handler());
        return code.blocks().size() - 1;
    }

    /// Leads to one block where all arguments are of the types of a case, and to another elsewhere.
    private void test(
            int block, CodeStep step, Instruction.Call call, Case one, int made, int other) {
        List<Integer> tested = one.arguments().keySet().stream().sorted().toList();
        int at = block;
        for (int i = 0; i < tested.size(); i++) {
            int argument = tested.get(i);
            int value = code.newValue(operations.ofType(operations.bool()));
            code.blocks()
                    .get(at)
                    .steps()
                    .add(
                            new CodeStep(
                                    value,
                                    new Instruction.Call(
                                            new Operand.Constant(isa),
                                            List.of(
                                                    call.arguments().get(argument),
                                                    type(one, argument))),
                                    step.line()));
            boolean last = i == tested.size() - 1;
            int next = last ? made : newBlock(block, new Terminator.Unreachable());
            code.blocks()
                    .get(at)
                    .endWith(new Terminator.Branch(new Operand.Value(value), next, other));
            at = next;
        }
    }

    private static Operand.Constant type(Case one, int argument) {
        Type type = one.arguments().get(argument);
        if (type == null) {
            throw new IllegalStateException("argument " + argument + " is not tested");
        }
        return new Operand.Constant(type);
    }

    private Operand call(int block, CodeStep step, Instruction.Call call, Case one) {
        List<CodeStep> steps = code.blocks().get(block).steps();
        Map<Integer, Operand> refined = new HashMap<>();
        one.arguments().keySet().stream()
                .sorted()
                .forEach(argument -> {
                    Operand.Constant type = type(one, argument);
                    int value = code.newValue(operations.ofType((Type) type.value()));
                    Operand whole = call.arguments().get(argument);
                    steps.add(
                            new CodeStep(value, new Instruction.Refine(whole, type), step.line()));
                    refined.put(argument, new Operand.Value(value));
                });
        List<Operand> passed = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            passed.add(refined.getOrDefault(i, call.arguments().get(i)));
        }
        int value = code.newValue(one.result());
        Instruction made =
                one.target()
                        .<Instruction>map(target ->
                                new Instruction.Invoke(
                                        new Operand.Constant(target), call.callee(), passed))
                        .orElseGet(() -> new Instruction.Call(call.callee(), passed));
        steps.add(new CodeStep(value, made, step.line()));
        return new Operand.Value(value);
    }
}
