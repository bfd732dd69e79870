package dev.backedge.compile;

import dev.backedge.ir.Block;
import dev.backedge.ir.Body;
import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Statement;
import dev.backedge.ir.Terminator;
import dev.backedge.lattice.Lattice;
import dev.backedge.model.Builtin;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.Type;
import dev.backedge.model.Union;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a condition tells of a slot: after `x === nothing` or `isa(x, T)`, possibly negated, `x` is
/// narrower in each branch. Only conditions that were computed in the block that ends with the
/// branch count, and only while the slot was not written in between.
final class BranchNarrowing {
    private final InferenceContext context;
    private final Body body;

    /// The call that decides, and whether its result was negated.
    private record Test(int statement, Instruction.Call call, boolean negated) {
        /// Whether this is a test, not only a negation of another.
        boolean isFound(Inference inference, Lattice[] slots) {
            return inference.operand(call.callee(), slots)
                            instanceof Lattice.Constant(Builtin builtin)
                    && isTest(builtin);
        }
    }

    BranchNarrowing(InferenceContext context, Body body) {
        this.context = context;
        this.body = body;
    }

    Lattice[] narrowed(
            int block, Operand condition, boolean outcome, Lattice[] slots, Inference inference) {
        Optional<Test> found = find(block, condition, slots, inference);
        if (found.isEmpty() || found.get().call.arguments().size() != 2) {
            return slots;
        }
        Test test = found.get();
        boolean holds = outcome != test.negated;
        Operand first = test.call.arguments().get(0);
        Operand second = test.call.arguments().get(1);
        boolean isa = isBuiltin(inference.operand(test.call.callee(), slots), "isa");
        Lattice[] narrower = slots.clone();
        if (first instanceof Operand.Slot(int slot)
                && !isWrittenAfter(block, test.statement, slot)) {
            narrower[slot] = narrower(slots[slot], inference.operand(second, slots), isa, holds);
        } else if (!isa
                && second instanceof Operand.Slot(int slot)
                && !isWrittenAfter(block, test.statement, slot)) {
            narrower[slot] = narrower(slots[slot], inference.operand(first, slots), false, holds);
        }
        return narrower;
    }

    private Optional<Test> find(
            int block, Operand condition, Lattice[] slots, Inference inference) {
        List<Statement> statements = body.blocks().get(block).statements();
        int first = firstNumber(block);
        boolean negated = false;
        Operand operand = condition;
        while (operand instanceof Operand.Value(int number)
                && number >= first
                && number < first + statements.size()) {
            if (!(statements.get(number - first).instruction() instanceof Instruction.Call call)) {
                return Optional.empty();
            }
            Optional<Test> test = test(block, number - first, call, negated, slots, inference);
            if (test.isEmpty() || test.get().isFound(inference, slots)) {
                return test;
            }
            negated = test.get().negated;
            operand = test.get().call.arguments().getFirst();
        }
        return Optional.empty();
    }

    /// The test or negation that a call comes down to.
    private Optional<Test> test(
            int block,
            int statement,
            Instruction.Call call,
            boolean negated,
            Lattice[] slots,
            Inference inference) {
        Lattice callee = inference.operand(call.callee(), slots);
        if (isBuiltin(callee, "not_int") && call.arguments().size() == 1) {
            return Optional.of(new Test(statement, call, !negated));
        }
        if (isBuiltin(callee, "===") || isBuiltin(callee, "isa")) {
            return Optional.of(new Test(statement, call, negated));
        }
        Optional<MethodInstance> target = inference.statement(block, call, slots.clone()).target();
        Optional<Test> test =
                target.flatMap(inference::bodyOf)
                        .flatMap(body -> inside(body, statement, call, negated));
        if (test.isPresent()) {
            inference.relyOnTest(target.orElseThrow());
        }
        return test;
    }

    /// The test that is all that a callee does, of the arguments of its call.
    private static Optional<Test> inside(
            Body callee, int statement, Instruction.Call call, boolean negated) {
        if (callee.blocks().size() != 1
                || !(callee.blocks().getFirst().terminator()
                        instanceof Terminator.Return(Operand.Value(int last)))) {
            return Optional.empty();
        }
        List<Statement> statements = callee.blocks().getFirst().statements();
        boolean negates = negated;
        int number = last;
        while (statements.get(number).instruction()
                instanceof
                Instruction.Call(Operand.Constant(Builtin builtin), List<Operand> arguments)) {
            List<Optional<Operand>> passed =
                    arguments.stream().map(argument -> passed(argument, call)).toList();
            boolean negation = builtin.name().name().equals("not_int") && arguments.size() == 1;
            negates ^= negation;
            if (passed.stream().allMatch(Optional::isPresent)) {
                Instruction.Call test =
                        new Instruction.Call(
                                new Operand.Constant(builtin),
                                passed.stream().map(Optional::orElseThrow).toList());
                return Optional.of(new Test(statement, test, negates))
                        .filter(_ -> negation || isTest(builtin));
            }
            if (!negation || !(arguments.getFirst() instanceof Operand.Value(int inner))) {
                return Optional.empty();
            }
            number = inner;
        }
        return Optional.empty();
    }

    /// What the caller passes for an operand of the callee; empty for its own values.
    private static Optional<Operand> passed(Operand operand, Instruction.Call call) {
        return switch (operand) {
            case Operand.Constant _ -> Optional.of(operand);
            case Operand.Slot(int slot) when slot >= 1 && slot <= call.arguments().size() ->
                    Optional.of(call.arguments().get(slot - 1));
            case Operand.Slot _, Operand.Value _, Operand.Global _, Operand.StaticParameter _ ->
                    Optional.empty();
        };
    }

    private static boolean isTest(Builtin builtin) {
        return builtin.name().name().equals("===") || builtin.name().name().equals("isa");
    }

    private int firstNumber(int block) {
        int number = 0;
        for (Block before : body.blocks().subList(0, block)) {
            number += before.statements().size();
        }
        return number;
    }

    private static boolean isBuiltin(Lattice callee, String name) {
        return callee instanceof Lattice.Constant(Builtin builtin)
                && builtin.name().name().equals(name);
    }

    private boolean isWrittenAfter(int block, int statement, int slot) {
        List<Statement> statements = body.blocks().get(block).statements();
        return statements.subList(statement, statements.size()).stream()
                .anyMatch(later ->
                        later.instruction() instanceof Instruction.SetSlot(int written, Operand _)
                                && written == slot);
    }

    /// The members of what a slot may hold for which a test has an outcome.
    private Lattice narrower(Lattice slot, Lattice other, boolean isa, boolean holds) {
        if (!(other instanceof Lattice.Constant(Object value)) || isa && !(value instanceof Type)) {
            return slot;
        }
        if (!isa && holds) {
            return other;
        }
        Type tested = isa ? (Type) value : context.core().typeOf(value);
        boolean single = isa || context.core().typeOf(value).isSingleton();
        Type before = context.operations().widened(slot);
        List<Type> members = new ArrayList<>();
        for (Type member : before instanceof Union union ? union.members() : List.of(before)) {
            boolean below = context.subtyping().isSubtype(member, tested);
            if (holds && below) {
                members.add(member);
            } else if (holds && !context.intersection().isEmpty(member, tested)) {
                members.add(context.intersection().intersect(member, tested));
            } else if (!holds && !(below && single)) {
                members.add(member);
            }
        }
        return context.operations().narrowed(slot, members);
    }
}
