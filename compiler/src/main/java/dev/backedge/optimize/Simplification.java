package dev.backedge.optimize;

import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.Terminator;
import dev.backedge.lattice.Lattice;
import dev.backedge.lattice.LatticeOperations;
import dev.backedge.model.Builtin;
import dev.backedge.model.DataType;
import dev.backedge.model.Effects;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.StructValue;
import dev.backedge.model.Type;
import dev.backedge.types.Subtyping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Computes what is known, and takes it out: calls of builtin functions on known values, fields of
/// structs that were made here, refinements that say nothing new, branches that always go one way.
/// Walks the blocks once; [Optimizer] repeats it while it finds something.
final class Simplification {
    /// Builtin functions whose inference looks up methods, which is not for the optimizer.
    private static final Set<String> CALLING =
            Set.of(
                    "_apply",
                    "_apply_iterate",
                    "invoke",
                    "applicable",
                    "invokelatest",
                    "result_type");

    private final Code code;
    private final LatticeOperations operations;
    private final Subtyping subtyping;
    private final Knowledge knowledge;
    private final Purity purity;
    private final Map<Integer, Instruction> makers = new HashMap<>();
    private final Set<Integer> found = new HashSet<>();
    private boolean changed;

    private Simplification(
            Code code, LatticeOperations operations, Subtyping subtyping, Knowledge knowledge) {
        this.code = code;
        this.operations = operations;
        this.subtyping = subtyping;
        this.knowledge = knowledge;
        purity = new Purity(code, operations, subtyping, knowledge);
    }

    /// {@return whether something was found}
    static boolean run(
            Code code, LatticeOperations operations, Subtyping subtyping, Knowledge knowledge) {
        Simplification pass = new Simplification(code, operations, subtyping, knowledge);
        pass.walk();
        return pass.changed;
    }

    private void walk() {
        for (CodeBlock block : code.blocks()) {
            for (CodeStep step : block.steps()) {
                makers.put(step.value(), step.instruction());
            }
        }
        for (int block : code.reached()) {
            walk(code.blocks().get(block));
        }
        code.replaceAll();
        code.prune();
        TrivialPhis.remove(code);
    }

    private void walk(CodeBlock block) {
        List<CodeStep> kept = new ArrayList<>(block.steps().size());
        boolean ends = false;
        OperandMap current = code::current;
        for (CodeStep old : block.steps()) {
            CodeStep step = old.with(current.of(old.instruction()));
            Optional<Operand> known = simplified(step);
            if (known.isPresent() && !known.get().equals(new Operand.Value(step.value()))) {
                code.replace(step.value(), known.get());
            }
            boolean needless =
                    known.isPresent()
                            && (found.contains(step.value())
                                    || isComputed(step.instruction())
                                    || purity.isNeedless(step.instruction()));
            if (needless) {
                code.relyOnEffects(step.instruction());
                changed = true;
                continue;
            }
            kept.add(step);
            if (code.known(step.value()).isNever()) {
                ends = true;
                break;
            }
        }
        if (ends && !(block.terminator() instanceof Terminator.Unreachable)) {
            changed = true;
            block.endWith(new Terminator.Unreachable());
        }
        block.steps().clear();
        block.steps().addAll(kept);
        terminator(block, current);
    }

    private void terminator(CodeBlock block, OperandMap current) {
        if (!(current.of(block.terminator())
                instanceof Terminator.Branch(Operand condition, int whenTrue, int whenFalse))) {
            return;
        }
        Lattice known = code.known(condition, operations);
        if (whenTrue == whenFalse && known instanceof Lattice.Constant(Boolean _)) {
            block.endWith(new Terminator.Goto(whenTrue));
            changed = true;
        } else if (known instanceof Lattice.Constant(Boolean truth)) {
            block.endWith(new Terminator.Goto(truth ? whenTrue : whenFalse));
            changed = true;
        } else {
            negated(block, condition, whenTrue, whenFalse);
        }
    }

    /// A branch on `not_int(x)` is one on `x` the other way round.
    private void negated(CodeBlock block, Operand condition, int whenTrue, int whenFalse) {
        if (condition instanceof Operand.Value(int value)
                && makers.get(value)
                        instanceof
                        Instruction.Call(
                                Operand.Constant(Builtin function),
                                List<Operand> arguments)
                && function.name().name().equals("not_int")
                && arguments.size() == 1
                && isBool(code.current(arguments.getFirst()))) {
            block.endWith(
                    new Terminator.Branch(code.current(arguments.getFirst()), whenFalse, whenTrue));
            changed = true;
        }
    }

    private boolean isBool(Operand operand) {
        return purity.typeOf(operand) instanceof DataType type
                && type.typeName().module().isCore()
                && type.typeName().name().name().equals("Bool");
    }

    /// Whether an instruction with a known result was carried out here instead of by the program.
    private boolean isComputed(Instruction instruction) {
        return instruction
                        instanceof
                        Instruction.Call(Operand.Constant(Builtin _), List<Operand> arguments)
                && purity.effectsOf(instruction).include(Effects.FOLDABLE)
                && arguments.stream()
                        .allMatch(argument ->
                                code.known(argument, operations) instanceof Lattice.Constant);
    }

    /// What stands for the result of a step; empty where the step itself does.
    private Optional<Operand> simplified(CodeStep step) {
        Optional<Operand> other =
                switch (step.instruction()) {
                    case Instruction.Refine(Operand value, Operand.Constant(Object type)) ->
                            refined(step, value, (Type) type);
                    case Instruction.GetField(Operand object, Symbol field) ->
                            field(step, object, field);
                    case Instruction.Call(
                                    Operand.Constant(Builtin function),
                                    List<Operand> arguments) ->
                            called(step, function, arguments);
                    case Instruction.Phi(List<Instruction.Phi.Choice> choices) -> {
                        chosen(step, choices);
                        yield Optional.empty();
                    }
                    case Instruction.Call _,
                            Instruction.Invoke _,
                            Instruction.New _,
                            Instruction.SetField _,
                            Instruction.SetSlot _,
                            Instruction.SetGlobal _,
                            Instruction.IsDefined _,
                            Instruction.Caught _ ->
                            Optional.empty();
                };
        if (other.isPresent()) {
            return other;
        }
        return code.known(step.value()) instanceof Lattice.Constant(Object value)
                ? Optional.of(new Operand.Constant(value))
                : Optional.empty();
    }

    private Optional<Operand> refined(CodeStep step, Operand value, Type type) {
        if (!purity.isNeedless(step.instruction())) {
            return Optional.empty();
        }
        Lattice known = code.known(value, operations);
        if (known instanceof Lattice.Constant
                || subtyping.isSubtype(operations.widened(known), type)) {
            code.know(step.value(), known);
            return Optional.of(value);
        }
        return Optional.empty();
    }

    private void chosen(CodeStep step, List<Instruction.Phi.Choice> choices) {
        Lattice known = Lattice.NEVER;
        for (Instruction.Phi.Choice choice : choices) {
            if (!code.current(choice.value()).equals(new Operand.Value(step.value()))) {
                known = operations.join(known, code.known(choice.value(), operations));
            }
        }
        narrow(step, known);
    }

    /// Notes what was found if it is more than what was known.
    private void narrow(CodeStep step, Lattice found) {
        Lattice before = code.known(step.value());
        boolean fails = found.isNever() && step.instruction() instanceof Instruction.Call;
        if (found.isNever() && !fails && !before.isNever()
                || before instanceof Lattice.Constant && !fails
                || operations.same(before, found)) {
            return;
        }
        if (found instanceof Lattice.Constant
                || found.isNever()
                || subtyping.isSubtype(operations.widened(found), operations.widened(before))) {
            code.know(step.value(), found);
            changed = true;
        }
    }

    private Optional<Operand> field(CodeStep step, Operand object, Object field) {
        if (code.current(object) instanceof Operand.Constant(RuntimeModule _)
                && code.known(step.value()) instanceof Lattice.Constant(Object constant)) {
            return found(step, new Operand.Constant(constant));
        }
        if (!(purity.typeOf(object) instanceof DataType type) || !type.hasFixedFields()) {
            return Optional.empty();
        }
        OptionalInt index = type.fieldIndex(field);
        if (index.isEmpty()) {
            return Optional.empty();
        }
        narrow(step, operations.ofType(type.fieldTypes().get(index.getAsInt())));
        if (type.isMutable()) {
            return Optional.empty();
        }
        return switch (code.current(object)) {
            case Operand.Constant(StructValue struct) when struct.isDefined(index.getAsInt()) ->
                    found(step, new Operand.Constant(struct.field(index.getAsInt())));
            case Operand.Value(int value) ->
                    made(value, index.getAsInt()).flatMap(operand -> found(step, operand));
            default -> Optional.empty();
        };
    }

    /// Notes that reading a field surely gives an operand.
    private Optional<Operand> found(CodeStep step, Operand operand) {
        found.add(step.value());
        return Optional.of(operand);
    }

    /// The operand that a struct was made with, if it was made in this code.
    private Optional<Operand> made(int struct, int index) {
        return switch (makers.get(struct)) {
            case Instruction.New(Operand type, List<Operand> fields)
                    when index < fields.size() && purity.fits(type, fields) ->
                    Optional.of(code.current(fields.get(index)));
            case Instruction.Call(Operand.Constant(Builtin function), List<Operand> elements)
                    when function.name().name().equals("tuple") && index < elements.size() ->
                    Optional.of(code.current(elements.get(index)));
            case null, default -> Optional.empty();
        };
    }

    private Optional<Operand> called(CodeStep step, Builtin function, List<Operand> arguments) {
        String name = function.name().name();
        if (CALLING.contains(name)) {
            return Optional.empty();
        }
        List<Lattice> known = code.known(arguments, operations);
        narrow(step, knowledge.resultOf(function, known));
        return switch (name) {
            case "getfield" ->
                    arguments.size() == 2 && known.get(1) instanceof Lattice.Constant(Object field)
                            ? field(step, arguments.getFirst(), field)
                            : Optional.empty();
            case "typeassert" ->
                    arguments.size() == 2
                                    && known.get(1) instanceof Lattice.Constant(Type type)
                                    && subtyping.isSubtype(
                                            operations.callType(known.getFirst()), type)
                            ? found(step, arguments.getFirst())
                            : Optional.empty();
            case "===" -> identical(step, arguments);
            default -> Optional.empty();
        };
    }

    private Optional<Operand> identical(CodeStep step, List<Operand> arguments) {
        boolean same =
                arguments.size() == 2
                        && arguments.get(0) instanceof Operand.Value
                        && arguments.get(0).equals(arguments.get(1));
        if (same) {
            code.know(step.value(), new Lattice.Constant(true));
            return Optional.of(new Operand.Constant(true));
        }
        return Optional.empty();
    }
}
