package dev.backedge.compile;

import dev.backedge.ir.Block;
import dev.backedge.ir.Body;
import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Statement;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.Terminator;
import dev.backedge.lattice.Lattice;
import dev.backedge.lattice.LatticeOperations;
import dev.backedge.model.Binding;
import dev.backedge.model.Builtin;
import dev.backedge.model.DataType;
import dev.backedge.model.Edge;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.Reliance;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.StructValue;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Infers one body: forward data flow over its blocks, with what is known of each slot at the
/// beginning of each block, until nothing changes; then one more pass that records edges and writes
/// what is known into the body. Counterpart: `abstract_interpretation`, Julia 1.9,
/// `base/compiler/abstractinterpretation.jl`.
final class Inference {
    private static final int MAX_VISITS = 12;

    private final InferenceContext context;
    private final LatticeOperations operations;
    private final MethodInstance instance;
    private final RuntimeModule module;
    private final Body body;
    private final CallInference calls;
    private final BranchNarrowing narrowing;
    private final long world;
    private final Lattice[][] entries;
    private final int[] visits;
    private final int[] firstNumbers;
    private final ValueUsers users;
    private final List<Lattice> arguments;
    private final Lattice[] values;
    private final Set<Way> taken = new HashSet<>();
    private final Lattice[] returned;
    private final Set<MethodInstance> testsRead = new LinkedHashSet<>();

    /// A way from one block to another.
    private record Way(int from, int to) {}

    Inference(
            InferenceContext context,
            Compiler.InferenceSession session,
            MethodInstance instance,
            Body body,
            List<Lattice> arguments) {
        this.arguments = arguments;
        this.context = context;
        operations = context.operations();
        this.instance = instance;
        module = instance.method().module();
        this.body = body;
        world = session.world();
        calls = new CallInference(context, session);
        entries = new Lattice[body.blocks().size()][];
        visits = new int[body.blocks().size()];
        values = new Lattice[body.instructionCount()];
        Arrays.fill(values, Lattice.NEVER);
        returned = new Lattice[body.blocks().size()];
        Arrays.fill(returned, Lattice.NEVER);
        firstNumbers = new int[body.blocks().size()];
        for (int i = 1; i < firstNumbers.length; i++) {
            firstNumbers[i] = firstNumbers[i - 1] + body.blocks().get(i - 1).statements().size();
        }
        users = new ValueUsers(body);
        narrowing = new BranchNarrowing(context, body);
    }

    Inferred run() {
        Lattice[] slots = new Lattice[body.slotNames().size()];
        Arrays.fill(slots, Lattice.NEVER);
        for (int i = 0; i < body.argumentCount(); i++) {
            slots[i] = arguments.get(i);
        }
        entries[0] = slots;
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        while (!open.isEmpty()) {
            block(open.remove(), open);
        }
        return new CodeWriter(context, this, instance, body).write();
    }

    /// What the blocks that return give together.
    Lattice result() {
        Lattice result = Lattice.NEVER;
        for (Lattice known : returned) {
            result = operations.join(result, known);
        }
        return result;
    }

    /// Forgets the edges of the passes before, whose knowledge was not final.
    void beginRecording() {
        calls.beginRecording();
    }

    List<Edge> edges() {
        testsRead.forEach(
                callee -> calls.rely(new Edge.Code(callee, Reliance.of(Reliance.Kind.BODY))));
        return calls.edges();
    }

    /// Notes that a callee's body told what its result says of its arguments.
    void relyOnTest(MethodInstance callee) {
        testsRead.add(callee);
    }

    /// What is known of the result of an instruction; nothing if it is never reached.
    Lattice value(int number) {
        return values[number];
    }

    /// What is known of an argument when the body is entered.
    Lattice argument(int slot) {
        return arguments.get(slot);
    }

    /// What is known at the beginning of a block; empty if it is never reached.
    Optional<Lattice[]> entry(int block) {
        return Optional.ofNullable(entries[block]).map(Lattice[]::clone);
    }

    private void block(int index, Deque<Integer> open) {
        Block block = body.blocks().get(index);
        Lattice[] slots = entries[index].clone();
        int number = firstNumbers[index];
        flowToHandler(index, slots, open);
        for (Statement statement : block.statements()) {
            Lattice found = statement(index, statement.instruction(), slots).result();
            if (found.isNever()) {
                return;
            }
            note(number++, visits[index] > MAX_VISITS, found, open);
            if (statement.instruction() instanceof Instruction.SetSlot) {
                flowToHandler(index, slots, open);
            }
        }
        switch (block.terminator()) {
            case Terminator.Unreachable() -> {}
            case Terminator.Goto(int target) -> flow(index, target, slots, open);
            case Terminator.Return(Operand value) -> returned[index] = operand(value, slots);
            case Terminator.Branch(Operand condition, int whenTrue, int whenFalse) -> {
                Lattice known = operand(condition, slots);
                if (!(known instanceof Lattice.Constant(Boolean truth) && !truth)) {
                    flow(
                            index,
                            whenTrue,
                            narrowing.narrowed(index, condition, true, slots, this),
                            open);
                }
                if (!(known instanceof Lattice.Constant(Boolean truth) && truth)) {
                    flow(
                            index,
                            whenFalse,
                            narrowing.narrowed(index, condition, false, slots, this),
                            open);
                }
            }
        }
    }

    /// Knows a value from now on. After many visits of its block it is never less than before, so
    /// that the fixpoint ends.
    private void note(int number, boolean settle, Lattice found, Deque<Integer> open) {
        Lattice before = values[number];
        values[number] = settle ? operations.join(before, found) : found;
        if (!operations.same(before, values[number])) {
            users.of(number).stream()
                    .filter(block -> entries[block] != null && !open.contains(block))
                    .forEach(open::add);
        }
    }

    private void flowToHandler(int block, Lattice[] slots, Deque<Integer> open) {
        OptionalInt handler = body.blocks().get(block).handler();
        if (handler.isPresent()) {
            flow(block, handler.getAsInt(), slots, open);
        }
    }

    /// Whether a way between two blocks was found to be taken.
    boolean isTaken(int from, int to) {
        return taken.contains(new Way(from, to));
    }

    private void flow(int from, int target, Lattice[] slots, Deque<Integer> open) {
        Lattice[] known = entries[target];
        boolean changed = taken.add(new Way(from, target)) || known == null;
        if (known == null) {
            entries[target] = slots.clone();
        } else {
            boolean settle = ++visits[target] > MAX_VISITS;
            for (int i = 0; i < slots.length; i++) {
                Lattice joined = operations.join(known[i], slots[i]);
                if (!operations.same(joined, known[i])) {
                    known[i] = settle ? operations.any() : joined;
                    changed = true;
                }
            }
        }
        if (changed && !open.contains(target)) {
            open.add(target);
        }
    }

    /// What one instruction gives, and the method instance that it surely calls.
    CallInference.Outcome statement(int block, Instruction instruction, Lattice[] slots) {
        return switch (instruction) {
            case Instruction.Call(Operand callee, List<Operand> arguments) ->
                    call(operand(callee, slots), arguments, slots);
            case Instruction.Invoke(Operand.Constant _, Operand callee, List<Operand> arguments) ->
                    call(operand(callee, slots), arguments, slots);
            case Instruction.New(Operand type, List<Operand> _) ->
                    value(made(operand(type, slots)));
            case Instruction.GetField(Operand object, Symbol field) ->
                    value(field(operand(object, slots), field));
            case Instruction.SetField(Operand _, Symbol _, Operand stored) ->
                    value(operand(stored, slots));
            case Instruction.SetGlobal(Symbol _, Operand stored) -> value(operand(stored, slots));
            case Instruction.SetSlot(int slot, Operand stored) -> {
                slots[slot] = operand(stored, slots);
                yield value(slots[slot]);
            }
            case Instruction.IsDefined(Operand asked) -> value(isDefined(asked));
            case Instruction.Phi(List<Instruction.Phi.Choice> choices) ->
                    value(chosen(block, choices, slots));
            case Instruction.Refine(Operand refined, Operand.Constant(Object type)) ->
                    value(refined(operand(refined, slots), (Type) type));
            case Instruction.Caught() -> value(operations.any());
        };
    }

    /// The body of a callee, if it is known by now and small.
    Optional<Body> bodyOf(MethodInstance callee) {
        return InlinedBody.find(callee, world);
    }

    private Lattice isDefined(Operand operand) {
        return switch (operand) {
            case Operand.Value _, Operand.Constant _ -> new Lattice.Constant(true);
            case Operand.StaticParameter(int index) ->
                    new Lattice.Constant(
                            !(instance.staticParameters().get(index) instanceof TypeVar));
            case Operand.Global(Symbol name) ->
                    global(module, name) instanceof Lattice.Constant
                            ? new Lattice.Constant(true)
                            : operations.ofType(context.core().bool());
            case Operand.Slot(int index) when index < body.argumentCount() ->
                    new Lattice.Constant(true);
            case Operand.Slot _ -> operations.ofType(context.core().bool());
        };
    }

    private Lattice chosen(int block, List<Instruction.Phi.Choice> choices, Lattice[] slots) {
        Lattice chosen = Lattice.NEVER;
        for (Instruction.Phi.Choice choice : choices) {
            if (isTaken(choice.block(), block)) {
                chosen = operations.join(chosen, operand(choice.value(), slots));
            }
        }
        return chosen;
    }

    private Lattice refined(Lattice value, Type type) {
        return value instanceof Lattice.Constant
                        || context.subtyping().isSubtype(operations.widened(value), type)
                ? value
                : operations.ofType(
                        context.intersection().intersect(operations.widened(value), type));
    }

    private CallInference.Outcome call(Lattice callee, List<Operand> arguments, Lattice[] slots) {
        List<Lattice> known = new ArrayList<>();
        for (Operand argument : arguments) {
            known.add(operand(argument, slots));
        }
        if (callee.isNever() || known.stream().anyMatch(Lattice::isNever)) {
            return value(Lattice.NEVER);
        }
        return calls.call(callee, known);
    }

    /// The plain call that an instruction stands for, where it is one with the elements of tuples.
    Optional<Spread> spread(Instruction instruction, Lattice[] slots) {
        if (!(instruction instanceof Instruction.Call(Operand callee, List<Operand> arguments))
                || !(operand(callee, slots) instanceof Lattice.Constant(Builtin builtin))) {
            return Optional.empty();
        }
        List<Lattice> known = new ArrayList<>();
        arguments.forEach(argument -> known.add(operand(argument, slots)));
        return Spread.of(builtin, known, operations);
    }

    private static CallInference.Outcome value(Lattice lattice) {
        return new CallInference.Outcome(lattice, Optional.empty());
    }

    private Lattice made(Lattice type) {
        return type instanceof Lattice.Constant(DataType made) && made.isConcrete()
                ? operations.ofType(made)
                : operations.any();
    }

    Lattice operand(Operand operand, Lattice[] slots) {
        return switch (operand) {
            case Operand.Value(int number) -> values[number];
            case Operand.Slot(int index) -> slots[index];
            case Operand.Constant(Object value) -> new Lattice.Constant(value);
            case Operand.Global(Symbol name) -> global(module, name);
            case Operand.StaticParameter(int index) -> {
                Object value = instance.staticParameters().get(index);
                yield value instanceof TypeVar ? operations.any() : new Lattice.Constant(value);
            }
        };
    }

    private Lattice global(RuntimeModule in, Symbol name) {
        Optional<Binding> binding = in.find(name, world);
        Optional<Object> constant = binding.flatMap(found -> found.constantAt(world));
        if (constant.isEmpty()) {
            return operations.any();
        }
        calls.rely(new Edge.Global(binding.orElseThrow()));
        return new Lattice.Constant(constant.get());
    }

    private Lattice field(Lattice object, Symbol field) {
        return switch (object) {
            case Lattice.Constant(RuntimeModule in) -> global(in, field);
            case Lattice.Constant(StructValue struct) when !struct.type().isMutable() -> {
                OptionalInt index = FieldSteps.indexOf(struct.type(), field);
                yield index.isPresent() && struct.isDefined(index.getAsInt())
                        ? new Lattice.Constant(struct.field(index.getAsInt()))
                        : Lattice.NEVER;
            }
            case Lattice.OfType(DataType type) when type.isConcrete() && isStruct(type) -> {
                OptionalInt index = FieldSteps.indexOf(type, field);
                yield index.isPresent()
                        ? operations.ofType(type.fieldTypes().get(index.getAsInt()))
                        : Lattice.NEVER;
            }
            default -> operations.any();
        };
    }

    private static boolean isStruct(DataType type) {
        return switch (type.typeName().kind()) {
            case STRUCT, MUTABLE_STRUCT ->
                    !type.typeName().module().isCore()
                            || type.typeName().name().name().endsWith("Error");
            case BUILTIN -> type.typeName().isTuple() || type.typeName().isNamedTuple();
            case ABSTRACT, PRIMITIVE -> false;
        };
    }
}
