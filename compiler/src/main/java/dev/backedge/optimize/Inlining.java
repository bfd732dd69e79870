package dev.backedge.optimize;

import dev.backedge.ir.Block;
import dev.backedge.ir.Body;
import dev.backedge.ir.BodyTypes;
import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Operands;
import dev.backedge.ir.Statement;
import dev.backedge.ir.Terminator;
import dev.backedge.lattice.Lattice;
import dev.backedge.lattice.LatticeOperations;
import dev.backedge.model.Builtin;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.MethodShape;
import dev.backedge.model.Reliance;
import dev.backedge.model.Type;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts the bodies of small callees in the place of their calls. Which may be is decided by
/// [Knowledge#bodyToInline]; they are optimized already, so that nothing in them is a call of
/// something small. The caller grows by a bounded number of steps. Counterpart:
/// `ssa_inlining_pass!`, Julia 1.9, `base/compiler/ssair/inlining.jl`.
final class Inlining {
    /// Most steps of code that grows: the JVM compiles no method of more than 8,000 bytes, and a
    /// step is some 10 bytes.
    private static final int MAX_STEPS = 700;

    private final Code code;
    private final LatticeOperations operations;
    private final Knowledge knowledge;
    private final Builtin tuple;
    private boolean changed;

    private Inlining(Code code, LatticeOperations operations, Knowledge knowledge, Builtin tuple) {
        this.code = code;
        this.operations = operations;
        this.knowledge = knowledge;
        this.tuple = tuple;
    }

    /// {@return whether something was put in}
    ///
    /// @param code to be changed
    /// @param operations of the lattice
    /// @param knowledge gives the bodies
    /// @param tuple the builtin function that makes the tuple of a vararg
    static boolean run(
            Code code, LatticeOperations operations, Knowledge knowledge, Builtin tuple) {
        Inlining pass = new Inlining(code, operations, knowledge, tuple);
        for (int block : code.reached()) {
            pass.block(block);
        }
        code.replaceAll();
        return pass.changed;
    }

    private void block(int start) {
        int block = start;
        int index = 0;
        while (index < code.blocks().get(block).steps().size()) {
            CodeStep step = code.blocks().get(block).steps().get(index);
            if (step.instruction()
                            instanceof
                            Instruction.Invoke(
                                    Operand.Constant(Object callee),
                                    Operand function,
                                    List<Operand> arguments)
                    && code.size() < MAX_STEPS) {
                MethodInstance instance = (MethodInstance) callee;
                Optional<Body> body = knowledge.bodyToInline(instance);
                if (body.isPresent() && body.get().types().isPresent()) {
                    code.rely(instance, Reliance.Kind.BODY);
                    block = put(block, index, instance, body.get(), function, arguments);
                    index = 0;
                    changed = true;
                    continue;
                }
            }
            index++;
        }
    }

    /// Puts a body in the place of a step.
    ///
    /// @return the block that goes on after it
    private int put(
            int block,
            int index,
            MethodInstance instance,
            Body body,
            Operand function,
            List<Operand> arguments) {
        CodeBlock before = code.blocks().get(block);
        CodeStep call = before.steps().get(index);
        int after = CodeEdges.split(code, block, index);
        List<Operand> passed = passed(block, instance, function, arguments, call.line());
        int first = code.blocks().size();
        Map<Integer, Integer> values = new HashMap<>();
        BodyTypes types = body.types().orElseThrow();
        for (int i = 0; i < body.instructionCount(); i++) {
            values.put(i, code.newValue(operations.ofType((Type) types.values().get(i).value())));
        }
        OperandMap map =
                operand ->
                        switch (operand) {
                            case Operand.Value(int value) ->
                                    new Operand.Value(values.getOrDefault(value, -1));
                            case Operand.Slot(int slot) -> passed.get(slot);
                            case Operand.Constant _, Operand.Global _, Operand.StaticParameter _ ->
                                    operand;
                        };
        List<Instruction.Phi.Choice> results = new ArrayList<>();
        InlinedLines lines = new InlinedLines(code, instance.method(), body.inlined(), call.line());
        int number = 0;
        for (Block source : body.blocks()) {
            int at = code.blocks().size();
            CodeBlock copy = code.newBlock(new Terminator.Unreachable(), before.handler());
            for (Statement statement : source.statements()) {
                copy.steps()
                        .add(
                                new CodeStep(
                                        values.getOrDefault(number++, -1),
                                        shifted(map.of(statement.instruction()), first),
                                        lines.of(statement.line())));
            }
            copy.endWith(shifted(map.of(source.terminator()), first, after));
            if (source.terminator() instanceof Terminator.Return(Operand value)) {
                results.add(new Instruction.Phi.Choice(at, map.of(value)));
            }
        }
        before.endWith(new Terminator.Goto(first));
        result(after, call, results);
        return after;
    }

    /// What the body has in its arguments' slots.
    private List<Operand> passed(
            int block,
            MethodInstance instance,
            Operand function,
            List<Operand> arguments,
            int line) {
        MethodShape shape = instance.method().shape();
        List<Operand> passed = new ArrayList<>();
        passed.add(function);
        if (!shape.isVararg()) {
            passed.addAll(arguments);
            return passed;
        }
        int plain = shape.argumentCount() - 2;
        passed.addAll(arguments.subList(0, plain));
        List<Operand> rest = arguments.subList(plain, arguments.size());
        Lattice known =
                knowledge.resultOf(
                        tuple,
                        rest.stream().map(operand -> code.known(operand, operations)).toList());
        int value = code.newValue(known);
        code.blocks()
                .get(block)
                .steps()
                .add(
                        new CodeStep(
                                value,
                                new Instruction.Call(new Operand.Constant(tuple), rest),
                                line));
        passed.add(new Operand.Value(value));
        return passed;
    }

    private void result(int after, CodeStep call, List<Instruction.Phi.Choice> results) {
        CodeBlock rest = code.blocks().get(after);
        if (results.size() == 1) {
            code.replace(call.value(), results.getFirst().value());
        } else if (!results.isEmpty()) {
            rest.steps().addFirst(call.with(new Instruction.Phi(results)));
        }
    }

    private static Instruction shifted(Instruction instruction, int first) {
        return instruction instanceof Instruction.Phi(List<Instruction.Phi.Choice> choices)
                ? new Instruction.Phi(
                        choices.stream()
                                .map(choice ->
                                        new Instruction.Phi.Choice(
                                                choice.block() + first, choice.value()))
                                .toList())
                : instruction;
    }

    private static Terminator shifted(Terminator terminator, int first, int after) {
        return switch (terminator) {
            case Terminator.Goto(int block) -> new Terminator.Goto(block + first);
            case Terminator.Branch(Operand condition, int whenTrue, int whenFalse) ->
                    new Terminator.Branch(condition, whenTrue + first, whenFalse + first);
            case Terminator.Return _ -> new Terminator.Goto(after);
            case Terminator.Unreachable _ -> terminator;
        };
    }

    /// Whether the body of a callee can stand in the place of its calls at all: it reads neither
    /// names, whose module is that of its own method, nor static parameters, nor keeps variables in
    /// slots, nor catches, nor calls itself.
    static boolean canBeInlined(MethodInstance callee, Body body) {
        for (Block block : body.blocks()) {
            if (block.handler().isPresent()) {
                return false;
            }
            for (Statement statement : block.statements()) {
                if (!canBeInlined(callee, statement.instruction())) {
                    return false;
                }
            }
        }
        return body.slotNames().size() == body.argumentCount();
    }

    private static boolean canBeInlined(MethodInstance callee, Instruction instruction) {
        return switch (instruction) {
            case Instruction.SetGlobal _,
                    Instruction.SetSlot _,
                    Instruction.Caught _,
                    Instruction.IsDefined _ ->
                    false;
            case Instruction.Invoke(Operand.Constant(Object invoked), _, _)
                    when invoked == callee ->
                    false;
            case Instruction.Call _,
                    Instruction.Invoke _,
                    Instruction.New _,
                    Instruction.GetField _,
                    Instruction.SetField _,
                    Instruction.Phi _,
                    Instruction.Refine _ ->
                    Operands.of(instruction).stream()
                            .noneMatch(operand ->
                                    operand instanceof Operand.Global
                                            || operand instanceof Operand.StaticParameter);
        };
    }
}
