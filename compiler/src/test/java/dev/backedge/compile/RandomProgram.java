package dev.backedge.compile;

import dev.backedge.ir.Body;
import dev.backedge.ir.BodyBuilder;
import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Symbol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Some functions that call each other, with branches, loops, structs and caught errors, that
/// always end: each takes fuel, of which its calls get less. Most of what they compute with are
/// functions with methods for all types; some steps raise errors, and some variables are not always
/// defined.
final class RandomProgram {
    /// What every program has beside its own functions.
    static final String LIBRARY =
            """
            struct Pair a::Any b::Int64
            mutable Box value::Any
            plus{Int64, Int64}
              block 0:
                %0 = call @add_int(_1, _2)
                return %0
            plus{Float64, Float64}
              block 0:
                %0 = call @add_float(_1, _2)
                return %0
            plus{Any, Any}
              block 0:
                return _2
            head{Tuple{A, Vararg{Any}}} where A
              block 0:
                %0 = call @getfield(_1, 1)
                return %0
            head{Any}
              block 0:
                return _1
            count{Vararg{Any}}
              block 0:
                %0 = call @nfields(_1)
                return %0
            spread{Tuple}
              block 0:
                %0 = call @_apply(@count, _1)
                return %0
            spread{Any}
              block 0:
                %0 = call @tuple(_1, 1)
                return %0
            first{Pair}
              block 0:
                %0 = getfield _1 b
                return %0
            first{Any}
              block 0:
                %0 = call @getfield(_1, 2)
                return %0
            truth{Bool}
              block 0:
                return _1
            truth{Any}
              block 0:
                %0 = call @isa(_1, @Number)
                return %0
            """;

    private static final List<String> TYPES =
            List.of("Int64", "Float64", "Bool", "Tuple", "Any", "Any", "Number", "Type");
    private static final int FUNCTIONS = 3;

    private final Random random;
    private final int size;
    private BodyBuilder builder = new BodyBuilder();
    private List<Operand.Slot> slots = new ArrayList<>();
    private Operand.Slot maybe = new Operand.Slot(0);
    private Optional<BodyBuilder.Label> handler = Optional.empty();

    private RandomProgram(Random random, int size) {
        this.random = random;
        this.size = size;
    }

    /// @param size how many statements a function has, about
    static List<Definition> definitions(Random random, int size) {
        List<Definition> all = new ArrayList<>();
        for (int i = 0; i < FUNCTIONS; i++) {
            all.add(
                    new Definition(
                            "f" + i, "Tuple{Int64, Any}", new RandomProgram(random, size).body()));
            if (random.nextBoolean()) {
                String type = TYPES.get(random.nextInt(TYPES.size()));
                all.add(
                        new Definition(
                                "f" + i,
                                "Tuple{Int64, " + type + "}",
                                new RandomProgram(random, size).body()));
            }
        }
        return all;
    }

    private Body body() {
        builder = new BodyBuilder(Symbol.of("f"), Symbol.of("fuel"), Symbol.of("x"));
        slots = new ArrayList<>(List.of(builder.argument(2)));
        for (String name : List.of("a", "b", "c")) {
            Operand.Slot slot = builder.newSlot(Symbol.of(name));
            builder.add(new Instruction.SetSlot(slot.index(), constant()));
            slots.add(slot);
        }
        maybe = builder.newSlot(Symbol.of("maybe"));
        BodyBuilder.Label empty = builder.newBlock();
        BodyBuilder.Label go = builder.newBlock();
        builder.branch(call("slt_int", builder.argument(1), new Operand.Constant(1L)), empty, go);
        start(empty);
        builder.returning(operand());
        start(go);
        statements(size, 2);
        builder.returning(random.nextBoolean() ? operand() : expression());
        return builder.build();
    }

    private void statements(int count, int depth) {
        for (int i = 0; i < count; i++) {
            switch (depth == 0 ? 5 + random.nextInt(4) : random.nextInt(9)) {
                case 0 -> choice(depth);
                case 1 -> loop(depth);
                case 2 -> attempt(depth);
                case 8 -> change();
                default -> builder.add(new Instruction.SetSlot(slot().index(), expression()));
            }
        }
    }

    private void start(BodyBuilder.Label label) {
        builder.startBlock(label);
        handler.ifPresent(builder::handledBy);
    }

    /// Steps whose errors are caught.
    private void attempt(int depth) {
        BodyBuilder.Label inside = builder.newBlock();
        BodyBuilder.Label caught = builder.newBlock();
        BodyBuilder.Label after = builder.newBlock();
        builder.jump(inside);
        Optional<BodyBuilder.Label> outer = handler;
        handler = Optional.of(caught);
        start(inside);
        statements(1 + random.nextInt(2), depth - 1);
        risk();
        statements(random.nextInt(2), depth - 1);
        builder.jump(after);
        handler = outer;
        start(caught);
        Operand error = builder.add(new Instruction.Caught());
        builder.add(
                new Instruction.SetSlot(
                        slot().index(), random.nextBoolean() ? error : call("typeof", error)));
        statements(random.nextInt(2), depth - 1);
        builder.jump(after);
        start(after);
    }

    /// A step that may raise an error.
    private void risk() {
        switch (random.nextInt(5)) {
            case 0 -> call("throw", operand());
            case 1 -> call("add_int", operand(), operand());
            case 2 -> builder.add(new Instruction.GetField(operand(), Symbol.of("b")));
            case 3 -> call("plus", maybe, operand());
            default -> call("checked_sdiv_int", new Operand.Constant(6L), operand());
        }
    }

    /// Changes a variable that is not always defined, or a field.
    private void change() {
        switch (random.nextInt(3)) {
            case 0 -> {
                Operand box =
                        builder.add(
                                new Instruction.New(
                                        global("Box"),
                                        random.nextInt(4) == 0 ? List.of() : List.of(operand())));
                if (random.nextBoolean()) {
                    builder.add(new Instruction.SetField(box, Symbol.of("value"), operand()));
                    builder.add(
                            new Instruction.SetSlot(
                                    slot().index(),
                                    builder.add(
                                            new Instruction.GetField(box, Symbol.of("value")))));
                }
            }
            case 1 -> builder.add(new Instruction.SetSlot(maybe.index(), operand()));
            default ->
                    builder.add(
                            new Instruction.SetSlot(
                                    slot().index(), builder.add(new Instruction.IsDefined(maybe))));
        }
    }

    private void choice(int depth) {
        BodyBuilder.Label whenTrue = builder.newBlock();
        BodyBuilder.Label whenFalse = builder.newBlock();
        BodyBuilder.Label after = builder.newBlock();
        builder.branch(condition(), whenTrue, whenFalse);
        start(whenTrue);
        statements(1 + random.nextInt(2), depth - 1);
        builder.jump(after);
        start(whenFalse);
        statements(random.nextInt(2), depth - 1);
        builder.jump(after);
        start(after);
    }

    private void loop(int depth) {
        Operand.Slot counter = builder.newSlot(Symbol.of("i"));
        BodyBuilder.Label test = builder.newBlock();
        BodyBuilder.Label inside = builder.newBlock();
        BodyBuilder.Label after = builder.newBlock();
        builder.add(new Instruction.SetSlot(counter.index(), new Operand.Constant(0L)));
        Operand before = expression();
        builder.jump(test);
        start(test);
        Operand carried = expression();
        Operand more = call("slt_int", counter, new Operand.Constant(2L));
        builder.branch(more, inside, after);
        start(inside);
        Operand next = call("add_int", counter, new Operand.Constant(1L));
        builder.add(new Instruction.SetSlot(counter.index(), next));
        statements(1 + random.nextInt(2), depth - 1);
        builder.jump(test);
        start(after);
        builder.add(
                new Instruction.SetSlot(slot().index(), random.nextBoolean() ? carried : before));
    }

    private Operand condition() {
        Operand tested = slot();
        Operand condition =
                switch (random.nextInt(4)) {
                    case 0 ->
                            call(
                                    "===",
                                    tested,
                                    random.nextBoolean() ? global("nothing") : constant());
                    case 1 -> call("===", constant(), tested);
                    case 2 -> call("isa", tested, global(TYPES.get(random.nextInt(TYPES.size()))));
                    default -> call("truth", tested);
                };
        return random.nextInt(3) == 0 ? call("not_int", condition) : condition;
    }

    private Operand expression() {
        return switch (random.nextInt(12)) {
            case 10 ->
                    builder.add(
                            new Instruction.New(
                                    global("Pair"), List.of(operand(), new Operand.Constant(7L))));
            case 11 -> call("first", call("tuple", operand(), operand()));
            case 0 -> call("tuple", operand(), operand());
            case 1 -> call("head", operand());
            case 2 -> call("spread", operand());
            case 3 -> call("typeof", operand());
            case 4 -> call("count", operand(), operand(), operand(), operand(), operand());
            case 5, 6 ->
                    call(
                            "f" + random.nextInt(FUNCTIONS),
                            call("sub_int", builder.argument(1), new Operand.Constant(1L)),
                            operand());
            default -> call("plus", operand(), operand());
        };
    }

    private Operand operand() {
        return random.nextInt(4) == 0 ? constant() : slot();
    }

    private Operand.Slot slot() {
        return slots.get(random.nextInt(slots.size()));
    }

    private Operand constant() {
        return switch (random.nextInt(7)) {
            case 0 -> new Operand.Constant(0.5);
            case 1 -> new Operand.Constant(random.nextBoolean());
            case 2 -> global("nothing");
            case 3 -> global(TYPES.get(random.nextInt(TYPES.size())));
            case 4 -> new Operand.Constant("a");
            default -> new Operand.Constant((long) random.nextInt(3));
        };
    }

    private Operand call(String function, Operand... arguments) {
        return builder.call(global(function), arguments);
    }

    private static Operand global(String name) {
        return new Operand.Global(Symbol.of(name));
    }
}
