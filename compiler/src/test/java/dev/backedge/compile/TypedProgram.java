package dev.backedge.compile;

import dev.backedge.ir.BodyBuilder;
import dev.backedge.ir.BodyText;
import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Symbol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/// Some functions that compute with numbers of all kinds, structs, tuples and an array, in
/// branches, loops and handlers. Each calls those after it, so that all calls end; steps may raise
/// errors: division by zero, overflow, indices out of bounds, operands of the wrong type.
final class TypedProgram {
    /// What every program has beside its own functions.
    static final String LIBRARY =
            """
            struct Point x::Int64 y::Float64
            struct Line from::Point to::Point
            mutable Cell n::Int64 r::Float32 any::Any
            twice{Int64}
              block 0:
                %0 = call @add_int(_1, _1)
                return %0
            twice{Float64}
              block 0:
                %0 = call @add_float(_1, _1)
                return %0
            twice{Int8}
              block 0:
                %0 = call @add_int(_1, _1)
                return %0
            twice{Integer}
              block 0:
                %0 = call @mul_int(_1, _1)
                return %0
            twice{Any}
              block 0:
                return _1
            """;

    /// Makes the array, calls the first function, and shows what became of the array.
    private static final String START =
            """
            body 3 (start, n, x, v)
            block 0:
              %0 = call @apply_type(@Array, @Float64, 1)
              %1 = call @new_array(%0, 3)
              %2 = setslot _3 %1
              %3 = call @arrayset(_3, Float64(0.0), 1)
              %4 = call @arrayset(_3, Float64(1.5), 2)
              %5 = call @arrayset(_3, Float64(-2.0), 3)
              goto 1
            block 1 handler 2:
              %6 = call @f0(_1, _2, _3)
              goto 3
            block 2:
              %7 = caught
              goto 3
            block 3:
              %8 = phi (1 %6, 2 %7)
              %9 = call @arrayref(_3, 1)
              %10 = call @arrayref(_3, 2)
              %11 = call @arrayref(_3, 3)
              %12 = call @tuple(%8, %9, %10, %11)
              return %12
            """;

    private static final int FUNCTIONS = 3;
    private static final List<String> INTEGER_OPERATIONS =
            List.of(
                    "add_int",
                    "sub_int",
                    "mul_int",
                    "and_int",
                    "or_int",
                    "xor_int",
                    "sdiv_int",
                    "srem_int",
                    "udiv_int",
                    "urem_int",
                    "checked_sdiv_int",
                    "checked_srem_int",
                    "checked_udiv_int",
                    "checked_urem_int",
                    "checked_add_int",
                    "checked_sub_int",
                    "checked_mul_int",
                    "shl_int",
                    "ashr_int",
                    "lshr_int");
    private static final List<String> INTEGER_FUNCTIONS =
            List.of("neg_int", "not_int", "ctpop_int", "ctlz_int", "cttz_int");
    private static final List<String> INTEGER_TESTS =
            List.of("eq_int", "ne_int", "slt_int", "sle_int", "ult_int", "ule_int");
    private static final List<String> FLOAT_OPERATIONS =
            List.of(
                    "add_float",
                    "sub_float",
                    "mul_float",
                    "div_float",
                    "rem_float",
                    "copysign_float");
    private static final List<String> FLOAT_TESTS =
            List.of("eq_float", "ne_float", "lt_float", "le_float", "fpiseq");
    private static final List<String> FLOAT_FUNCTIONS =
            List.of(
                    "neg_float",
                    "abs_float",
                    "sqrt_llvm",
                    "floor_llvm",
                    "ceil_llvm",
                    "trunc_llvm",
                    "rint_llvm");
    private static final List<String> TESTED =
            List.of("Int64", "Float64", "Bool", "Integer", "Number", "Tuple", "Point", "Any");

    private final Random random;
    private final int function;
    private final NumberChoice numbers;
    private final BodyBuilder builder;
    private final Map<String, List<Operand>> variables = new HashMap<>();
    private BodyBuilder.Label current = new BodyBuilder.Label(0);
    private Optional<BodyBuilder.Label> handler = Optional.empty();

    private TypedProgram(Random random, int function) {
        this.random = random;
        this.function = function;
        numbers = new NumberChoice(random);
        builder = new BodyBuilder(Symbol.of("f"), Symbol.of("n"), Symbol.of("x"), Symbol.of("v"));
        known("Int64").add(builder.argument(1));
        known("Float64").add(builder.argument(2));
    }

    /// @param size how many statements a function has, about
    static List<Definition> definitions(Random random, int size) {
        List<Definition> all = new ArrayList<>();
        all.add(new Definition("start", "Tuple{Int64, Float64}", BodyText.parse(START)));
        for (int i = 0; i < FUNCTIONS; i++) {
            all.add(
                    new Definition(
                            "f" + i,
                            "Tuple{Int64, Float64, Array{Float64, 1}}",
                            new TypedProgram(random, i).body(size).build()));
        }
        return all;
    }

    private BodyBuilder body(int size) {
        for (int i = 0; i < 2; i++) {
            for (String type : List.of("Int64", "Float64", numbers.type(), "Bool", "Any")) {
                set(type, "a" + i);
            }
        }
        if (random.nextInt(4) == 0) {
            known("Any").add(builder.newSlot(Symbol.of("unset")));
        }
        statements(size, 2);
        return builder.returning(
                random.nextBoolean()
                        ? value("Int64")
                        : call(
                                "tuple",
                                value("Int64"),
                                value("Float64"),
                                variable("Bool"),
                                variable("Any")));
    }

    private List<Operand> known(String type) {
        return variables.computeIfAbsent(type, _ -> new ArrayList<>());
    }

    private void set(String type, String name) {
        Operand.Slot slot = builder.newSlot(Symbol.of(name));
        builder.add(new Instruction.SetSlot(slot.index(), numbers.constant(type)));
        known(type).add(slot);
    }

    private void start(BodyBuilder.Label label) {
        builder.startBlock(label);
        current = label;
        handler.ifPresent(builder::handledBy);
    }

    private void statements(int count, int depth) {
        for (int i = 0; i < count; i++) {
            switch (random.nextInt(depth == 0 ? 7 : 12)) {
                case 0 -> call("arrayset", builder.argument(3), value("Float64"), index());
                case 1 -> cell();
                case 7, 8 -> choice(depth);
                case 9 -> loop(depth);
                case 10 -> handled(depth);
                case 11 -> narrowed(depth);
                default -> assign();
            }
        }
    }

    private void assign() {
        String type = pick(List.copyOf(variables.keySet()));
        if (variable(type) instanceof Operand.Slot(int slot)) {
            builder.add(new Instruction.SetSlot(slot, value(type)));
        }
    }

    /// A mutable struct, made, changed and read.
    private void cell() {
        Operand made =
                builder.add(
                        new Instruction.New(
                                global("Cell"),
                                List.of(value("Int64"), value("Float32"), variable("Any"))));
        if (random.nextBoolean()) {
            builder.add(new Instruction.SetField(made, Symbol.of("n"), value("Int64")));
        }
        Operand other = random.nextInt(4) == 0 ? variable("Any") : value("Float32");
        builder.add(new Instruction.SetField(made, Symbol.of("r"), other));
        for (String field : List.of("n", "r", "any")) {
            String type = field.equals("n") ? "Int64" : field.equals("r") ? "Float32" : "Any";
            List<Operand> slots =
                    known(type).stream().filter(Operand.Slot.class::isInstance).toList();
            if (!slots.isEmpty() && random.nextBoolean()) {
                Operand read = builder.add(new Instruction.GetField(made, Symbol.of(field)));
                builder.add(new Instruction.SetSlot(((Operand.Slot) pick(slots)).index(), read));
            }
        }
    }

    /// Values of one type, made on two ways.
    private void choice(int depth) {
        BodyBuilder.Label whenTrue = builder.newBlock();
        BodyBuilder.Label whenFalse = builder.newBlock();
        BodyBuilder.Label after = builder.newBlock();
        String type = pick(List.copyOf(variables.keySet()));
        builder.branch(value("Bool"), whenTrue, whenFalse);
        List<Instruction.Phi.Choice> choices = new ArrayList<>();
        for (BodyBuilder.Label way : List.of(whenTrue, whenFalse)) {
            start(way);
            Operand made =
                    inside(() -> {
                        statements(random.nextInt(3), depth - 1);
                        return value(type);
                    });
            boolean stays = made instanceof Operand.Value || made instanceof Operand.Constant;
            Operand chosen =
                    stays ? made : call("ifelse_value", new Operand.Constant(true), made, made);
            choices.add(new Instruction.Phi.Choice(current.index(), chosen));
            builder.jump(after);
        }
        start(after);
        known(type).add(builder.add(new Instruction.Phi(choices)));
    }

    /// Values that are made in a part are not used outside of it.
    private <T> T inside(Supplier<T> part) {
        Map<String, List<Operand>> before = new HashMap<>();
        variables.forEach((type, list) -> before.put(type, new ArrayList<>(list)));
        T made = part.get();
        variables.clear();
        variables.putAll(before);
        return made;
    }

    private void loop(int depth) {
        Operand.Slot counter = builder.newSlot(Symbol.of("k"));
        builder.add(new Instruction.SetSlot(counter.index(), new Operand.Constant(0L)));
        BodyBuilder.Label test = builder.newBlock();
        BodyBuilder.Label inside = builder.newBlock();
        BodyBuilder.Label after = builder.newBlock();
        builder.jump(test);
        start(test);
        builder.branch(call("slt_int", counter, new Operand.Constant(3L)), inside, after);
        start(inside);
        Operand next = call("add_int", counter, new Operand.Constant(1L));
        builder.add(new Instruction.SetSlot(counter.index(), next));
        inside(() -> {
            known("Int64").add(next);
            statements(1 + random.nextInt(3), depth - 1);
            return next;
        });
        builder.jump(test);
        start(after);
    }

    private void handled(int depth) {
        BodyBuilder.Label guarded = builder.newBlock();
        BodyBuilder.Label catching = builder.newBlock();
        BodyBuilder.Label after = builder.newBlock();
        builder.jump(guarded);
        Optional<BodyBuilder.Label> outer = handler;
        handler = Optional.of(catching);
        start(guarded);
        inside(() -> {
            statements(1 + random.nextInt(3), depth - 1);
            return guarded;
        });
        builder.jump(after);
        handler = outer;
        start(catching);
        Operand error = builder.add(new Instruction.Caught());
        if (variable("Any") instanceof Operand.Slot(int slot)) {
            Operand kept = random.nextBoolean() ? error : call("typeof", error);
            builder.add(new Instruction.SetSlot(slot, kept));
        }
        builder.jump(after);
        start(after);
    }

    /// A value of any type, of which a test tells the type.
    private void narrowed(int depth) {
        String type = pick(List.of("Int64", "Float64", "Bool", "Int8", "UInt32"));
        BodyBuilder.Label is = builder.newBlock();
        BodyBuilder.Label after = builder.newBlock();
        Operand tested = call("twice", variable("Any"));
        builder.branch(call("isa", tested, global(type)), is, after);
        start(is);
        inside(() -> {
            known(type)
                    .add(
                            builder.add(
                                    new Instruction.Refine(
                                            tested, new Operand.Constant(Symbol.of(type)))));
            statements(1 + random.nextInt(2), depth - 1);
            return is;
        });
        builder.jump(after);
        start(after);
    }

    private Operand variable(String type) {
        List<Operand> all = known(type);
        return all.isEmpty() ? numbers.constant(type) : pick(all);
    }

    private Operand value(String type) {
        if (random.nextInt(3) == 0) {
            return random.nextInt(3) == 0 ? numbers.constant(type) : variable(type);
        }
        return switch (type) {
            case "Bool" -> truth();
            case "Any" -> anything();
            case "Float32", "Float64" -> number(type);
            default -> integer(type);
        };
    }

    private Operand integer(String type) {
        return switch (random.nextInt(12)) {
            case 0 ->
                    call(
                            numbers.isSigned(type) ? "fptosi" : "fptoui",
                            global(type),
                            variable("Float64"));
            case 1 -> converted(type);
            case 2 -> call("ifelse_value", value("Bool"), variable(type), variable(type));
            case 3 -> call(pick(INTEGER_FUNCTIONS), variable(type));
            case 4 -> call("bitcast", global(type), variable(numbers.sameWidth(type)));
            case 5 -> field(type);
            case 6 ->
                    type.equals("Int64") && function + 1 < FUNCTIONS && random.nextBoolean()
                            ? called()
                            : call("twice", variable(type));
            default -> call(pick(INTEGER_OPERATIONS), variable(type), value(type));
        };
    }

    /// A call of a later function: its result is an integer, or a tuple that begins with one.
    private Operand called() {
        Operand result =
                call(
                        "f" + random.nextInt(function + 1, FUNCTIONS),
                        variable("Int64"),
                        variable("Float64"),
                        builder.argument(3));
        known("Any").stream()
                .filter(Operand.Slot.class::isInstance)
                .findFirst()
                .ifPresent(slot ->
                        builder.add(
                                new Instruction.SetSlot(((Operand.Slot) slot).index(), result)));
        return call("getfield", call("tuple", variable("Int64"), result), new Operand.Constant(1L));
    }

    private Operand converted(String type) {
        String from = numbers.type();
        int width = numbers.width(type);
        if (numbers.width(from) == width) {
            return call("bitcast", global(type), variable(from));
        }
        return numbers.width(from) > width
                ? call("trunc_int", global(type), value(from))
                : call(random.nextBoolean() ? "sext_int" : "zext_int", global(type), value(from));
    }

    private Operand field(String type) {
        if (!type.equals("Int64")) {
            Operand tuple = call("tuple", variable(type), variable("Float64"));
            return call("getfield", tuple, new Operand.Constant(1L));
        }
        Operand from = point();
        return random.nextBoolean()
                ? builder.add(new Instruction.GetField(from, Symbol.of("x")))
                : builder.add(
                        new Instruction.GetField(
                                builder.add(new Instruction.GetField(line(from), Symbol.of("to"))),
                                Symbol.of("x")));
    }

    private Operand point() {
        return builder.add(
                new Instruction.New(global("Point"), List.of(value("Int64"), variable("Float64"))));
    }

    private Operand line(Operand from) {
        return builder.add(new Instruction.New(global("Line"), List.of(from, point())));
    }

    private Operand number(String type) {
        boolean isDouble = type.equals("Float64");
        return switch (random.nextInt(9)) {
            case 0 -> call("sitofp", global(type), variable("Int64"));
            case 1 -> call("uitofp", global(type), variable("UInt64"));
            case 2 -> isDouble ? call("arrayref", builder.argument(3), index()) : variable(type);
            case 3 -> call(pick(FLOAT_FUNCTIONS), variable(type));
            case 4 ->
                    isDouble
                            ? call("fpext", global(type), value("Float32"))
                            : call("fptrunc", global(type), variable("Float64"));
            case 5 -> call("bitcast", global(type), variable(isDouble ? "UInt64" : "UInt32"));
            default -> call(pick(FLOAT_OPERATIONS), variable(type), value(type));
        };
    }

    private Operand index() {
        return random.nextInt(3) == 0
                ? variable("Int64")
                : new Operand.Constant(1L + random.nextInt(random.nextInt(5) == 0 ? 5 : 3));
    }

    private Operand truth() {
        String type = numbers.type();
        return switch (random.nextInt(7)) {
            case 0 -> call("===", variable("Any"), anything());
            case 1 -> call("isa", variable("Any"), global(pick(TESTED)));
            case 2 -> call("not_int", variable("Bool"));
            case 3 -> call(pick(FLOAT_TESTS), variable("Float64"), value("Float64"));
            case 4 ->
                    call(
                            pick(List.of("and_int", "or_int", "xor_int")),
                            variable("Bool"),
                            variable("Bool"));
            default -> call(pick(INTEGER_TESTS), variable(type), value(type));
        };
    }

    private Operand anything() {
        return switch (random.nextInt(10)) {
            case 0 -> variable(numbers.type());
            case 1 -> call("tuple", variable("Int64"), variable("Any"));
            case 2 -> line(point());
            case 3 -> point();
            case 4 -> call("getfield", call("tuple", variable("Any"), value("Int64")), index());
            case 5 -> call(pick(INTEGER_OPERATIONS), variable("Any"), variable("Int64"));
            case 6 -> call("twice", variable("Any"));
            case 7 -> call("typeof", variable("Any"));
            case 8 -> global("nothing");
            default -> variable("Any");
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Operand call(String name, Operand... arguments) {
        return builder.call(global(name), arguments);
    }

    private static Operand global(String name) {
        return new Operand.Global(Symbol.of(name));
    }
}
