package dev.backedge.compile;

import dev.backedge.ir.Block;
import dev.backedge.ir.Body;
import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Statement;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.Terminator;
import dev.backedge.lattice.Lattice;
import dev.backedge.model.Builtin;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.DataType;
import dev.backedge.model.Effects;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.MethodShape;
import dev.backedge.model.Raised;
import dev.backedge.model.StructValue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Makes calls with known arguments before the program runs, where the callee's code is final and
/// promises that this is the same: its result depends on the arguments alone, it changes nothing,
/// and it ends. A bounded number of steps; what is not worth while is left to the program.
/// Counterpart: `concrete_eval_call`, Julia 1.9, `base/compiler/abstractinterpretation.jl`.
final class ConstantEvaluation {
    private static final int MAX_STEPS = 500;
    private static final int MAX_NESTED = 30;

    private final InferenceContext context;
    private final BuiltinInference builtins;
    private final long world;
    private final Set<MethodInstance> made = new LinkedHashSet<>();
    private int steps;

    ConstantEvaluation(InferenceContext context, BuiltinInference builtins, long world) {
        this.context = context;
        this.builtins = builtins;
        this.world = world;
    }

    /// What a call gives; nothing where it surely throws; empty where it was not made.
    Optional<Lattice> result(MethodInstance callee, Lattice function, List<Lattice> arguments) {
        if (!(function instanceof Lattice.Constant(Object called))) {
            return Optional.empty();
        }
        List<Object> values = new ArrayList<>(List.of(called));
        for (Lattice argument : arguments) {
            if (!(argument instanceof Lattice.Constant(Object value))) {
                return Optional.empty();
            }
            values.add(value);
        }
        steps = 0;
        made.clear();
        try {
            return evaluate(callee, values, 0).map(Lattice.Constant::new);
        } catch (Raised _) {
            return Optional.of(Lattice.NEVER);
        }
    }

    /// The instances whose code was run for the last result.
    Set<MethodInstance> made() {
        return made;
    }

    private Optional<Object> evaluate(MethodInstance callee, List<Object> arguments, int nested) {
        Optional<CodeInstance> code = callee.codeAt(world);
        if (nested > MAX_NESTED
                || code.isEmpty()
                || !code.get().effects().include(Effects.FOLDABLE)) {
            return Optional.empty();
        }
        made.add(callee);
        return code.get()
                .body()
                .flatMap(body -> new Run(body, passed(callee, arguments), nested).run());
    }

    private List<Object> passed(MethodInstance callee, List<Object> arguments) {
        MethodShape shape = callee.method().shape();
        if (!shape.isVararg()) {
            return arguments;
        }
        int plain = shape.argumentCount() - 1;
        List<Object> passed = new ArrayList<>(arguments.subList(0, plain));
        Object[] rest = arguments.subList(plain, arguments.size()).toArray();
        passed.add(builtins.run(context.builtin("tuple"), rest));
        return passed;
    }

    /// One call.
    private final class Run {
        private final Body body;
        private final List<Object> arguments;
        private final int nested;
        private final List<Optional<Object>> values = new ArrayList<>();
        private final int[] firstNumbers;

        Run(Body body, List<Object> arguments, int nested) {
            this.body = body;
            this.arguments = arguments;
            this.nested = nested;
            firstNumbers = new int[body.blocks().size()];
            int number = 0;
            for (int i = 0; i < firstNumbers.length; i++) {
                firstNumbers[i] = number;
                number += body.blocks().get(i).statements().size();
            }
            for (int i = 0; i < number; i++) {
                values.add(Optional.empty());
            }
        }

        Optional<Object> run() {
            int from = -1;
            int at = 0;
            while (true) {
                Block block = body.blocks().get(at);
                if (block.handler().isPresent() || !steps(block, at, from)) {
                    return Optional.empty();
                }
                from = at;
                switch (block.terminator()) {
                    case Terminator.Goto(int next) -> at = next;
                    case Terminator.Return(Operand value) -> {
                        return operand(value);
                    }
                    case Terminator.Unreachable() -> {
                        return Optional.empty();
                    }
                    case Terminator.Branch(Operand condition, int whenTrue, int whenFalse) -> {
                        if (!(operand(condition).orElse(this) instanceof Boolean truth)) {
                            return Optional.empty();
                        }
                        at = truth ? whenTrue : whenFalse;
                    }
                }
            }
        }

        /// Whether all steps of a block could be made. All choices of a block are made at once.
        private boolean steps(Block block, int at, int from) {
            steps += block.statements().size();
            if (steps > MAX_STEPS) {
                return false;
            }
            int number = firstNumbers[at];
            List<Optional<Object>> chosen = new ArrayList<>();
            for (Statement statement : block.statements()) {
                if (statement.instruction() instanceof Instruction.Phi phi) {
                    chosen.add(chosen(phi, from));
                }
            }
            for (int i = 0; i < block.statements().size(); i++) {
                Optional<Object> value =
                        i < chosen.size()
                                ? chosen.get(i)
                                : value(block.statements().get(i).instruction());
                if (value.isEmpty()) {
                    return false;
                }
                values.set(number + i, value);
            }
            return true;
        }

        private Optional<Object> chosen(Instruction.Phi phi, int from) {
            return phi.choices().stream()
                    .filter(choice -> choice.block() == from)
                    .findFirst()
                    .flatMap(choice -> operand(choice.value()));
        }

        private Optional<Object> operand(Operand operand) {
            return switch (operand) {
                case Operand.Value(int number) -> values.get(number);
                case Operand.Constant(Object value) -> Optional.of(value);
                case Operand.Slot(int slot) ->
                        slot < arguments.size()
                                ? Optional.of(arguments.get(slot))
                                : Optional.empty();
                case Operand.Global _, Operand.StaticParameter _ -> Optional.empty();
            };
        }

        private Optional<List<Object>> operands(List<Operand> operands) {
            List<Object> found = new ArrayList<>();
            for (Operand operand : operands) {
                operand(operand).ifPresent(found::add);
            }
            return found.size() == operands.size() ? Optional.of(found) : Optional.empty();
        }

        private Optional<Object> value(Instruction instruction) {
            return switch (instruction) {
                case Instruction.Refine(Operand value, Operand.Constant _) -> operand(value);
                case Instruction.Call(Operand.Constant(Builtin function), List<Operand> given) ->
                        operands(given).flatMap(found -> called(function, found));
                case Instruction.Invoke(
                                Operand.Constant(Object callee),
                                Operand function,
                                List<Operand> given) -> {
                    List<Operand> all = new ArrayList<>(List.of(function));
                    all.addAll(given);
                    yield operands(all)
                            .flatMap(found -> evaluate((MethodInstance) callee, found, nested + 1));
                }
                case Instruction.New(Operand.Constant(DataType type), List<Operand> fields) ->
                        operands(fields).flatMap(found -> made(type, found));
                case Instruction.GetField(Operand object, Symbol field) ->
                        operand(object).flatMap(found -> field(found, field));
                case Instruction.Call _,
                        Instruction.New _,
                        Instruction.SetField _,
                        Instruction.SetSlot _,
                        Instruction.SetGlobal _,
                        Instruction.IsDefined _,
                        Instruction.Caught _,
                        Instruction.Phi _ ->
                        Optional.empty();
            };
        }

        private Optional<Object> called(Builtin function, List<Object> given) {
            List<Lattice> known = new ArrayList<>();
            given.forEach(value -> known.add(new Lattice.Constant(value)));
            return context.builtinEffects().of(function, known).include(Effects.FOLDABLE)
                    ? Optional.of(builtins.run(function, given.toArray()))
                    : Optional.empty();
        }

        private Optional<Object> made(DataType type, List<Object> fields) {
            boolean fits =
                    type.isConcrete()
                            && !type.isMutable()
                            && fields.size() == type.fieldTypes().size();
            for (int i = 0; fits && i < fields.size(); i++) {
                fits = context.subtyping().isInstance(fields.get(i), type.fieldTypes().get(i));
            }
            if (!fits) {
                return Optional.empty();
            }
            return type.isSingleton()
                    ? type.instance().map(Object.class::cast)
                    : Optional.of(StructValue.of(type, fields.toArray()));
        }

        private Optional<Object> field(Object object, Symbol field) {
            if (!(object instanceof StructValue struct) || struct.type().isMutable()) {
                return Optional.empty();
            }
            OptionalInt index = FieldSteps.indexOf(struct.type(), field);
            return index.isPresent() && struct.isDefined(index.getAsInt())
                    ? Optional.of(struct.field(index.getAsInt()))
                    : Optional.empty();
        }
    }
}
