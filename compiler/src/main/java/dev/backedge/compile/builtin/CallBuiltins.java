package dev.backedge.compile.builtin;

import dev.backedge.compile.error.FailedCallText;
import dev.backedge.ir.UnsignedValue;
import dev.backedge.model.Raised;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.StructValue;
import dev.backedge.model.Task;
import dev.backedge.model.Type;
import dev.backedge.model.Unions;

import java.util.Arrays;

/// Calls of a chosen method or in another world, thrown values, and the clock.
final class CallBuiltins {
    private final BuiltinTable table;
    private final LanguageErrors errors;

    CallBuiltins(BuiltinTable table) {
        this.table = table;
        errors = table.errors();
    }

    void add() {
        table.pure(
                "throw",
                1,
                ResultRules.NEVER,
                (_, arguments) -> {
                    throw raised(arguments[0]);
                });
        table.effect(
                "throw_again",
                1,
                ResultRules.NEVER,
                (task, arguments) -> {
                    throw task.caught().find(arguments[0]).orElseGet(() -> raised(arguments[0]));
                });
        table.effectRest(
                "_call_latest",
                ResultRules.ANY,
                (task, arguments) -> {
                    expectAtLeast("invokelatest", 1, arguments);
                    return task.inLatestWorld()
                            .call(arguments[0], Arrays.copyOfRange(arguments, 1, arguments.length));
                });
        table.effectRest(
                "_call_in_world",
                ResultRules.ANY,
                (task, arguments) -> {
                    expectAtLeast("invoke_in_world", 2, arguments);
                    long world =
                            Math.min(
                                    Integers.toLong(errors, "invoke_in_world", arguments[0]),
                                    task.universe().clock().current());
                    return task.inWorld(world)
                            .call(arguments[1], Arrays.copyOfRange(arguments, 2, arguments.length));
                });
        table.effectRest(
                "invoke",
                ResultRules.ANY,
                (task, arguments) -> {
                    expectAtLeast("invoke", 2, arguments);
                    return invoker(task)
                            .invoke(
                                    task,
                                    arguments[0],
                                    tupleType("invoke", arguments[1]),
                                    Arrays.copyOfRange(arguments, 2, arguments.length));
                });
        table.effect(
                "eval",
                2,
                ResultRules.ANY,
                (task, arguments) -> {
                    if (arguments[0] instanceof RuntimeModule module) {
                        return invoker(task).evaluate(module, arguments[1]);
                    }
                    throw errors.type("eval", "", errors.core().named("Module"), arguments[0]);
                });
        table.effectRest(
                "applicable",
                ResultRules.BOOL,
                (task, arguments) -> {
                    expectAtLeast("applicable", 1, arguments);
                    return invoker(task)
                            .isApplicable(
                                    task,
                                    arguments[0],
                                    Arrays.copyOfRange(arguments, 1, arguments.length));
                });
        table.effect(
                "failed_call_text",
                3,
                ResultRules.of("String"),
                (task, arguments) ->
                        new FailedCallText(errors.core())
                                .print(
                                        invoker(task)
                                                .failedCall(
                                                        arguments[0],
                                                        arguments[1],
                                                        ((UnsignedValue) arguments[2]).value())));
        table.effect(
                "precompile_call",
                2,
                ResultRules.BOOL,
                (task, arguments) ->
                        invoker(task)
                                .precompile(
                                        task, arguments[0], tupleType("precompile", arguments[1])));
        table.effect(
                "result_types",
                3,
                ResultRules.TUPLE,
                (task, arguments) ->
                        TupleBuiltins.tuple(
                                errors.core(),
                                invoker(task)
                                        .resultTypes(
                                                arguments[0],
                                                tupleType("result_types", arguments[1]),
                                                Integers.toLong(
                                                        errors, "result_types", arguments[2]))
                                        .toArray()));
        table.effect(
                "result_type",
                2,
                ResultRules.of("Type"),
                (task, arguments) ->
                        Unions.of(
                                invoker(task)
                                        .resultTypes(
                                                arguments[0],
                                                tupleType("result_type", arguments[1]),
                                                task.world())));
        table.reading(
                "world_age",
                0,
                ResultRules.of("UInt64"),
                (task, _) -> new UnsignedValue(64, task.world()));
        table.reading(
                "world_counter",
                0,
                ResultRules.of("UInt64"),
                (task, _) -> new UnsignedValue(64, task.universe().clock().current()));
        table.effect(
                "time_ns",
                0,
                ResultRules.of("UInt64"),
                (_, _) -> new UnsignedValue(64, System.nanoTime()));
        table.effect(
                "time_seconds",
                0,
                ResultRules.of("Float64"),
                (_, _) -> System.currentTimeMillis() / 1000.0);
    }

    private static Raised raised(Object value) {
        return new Raised(value, () -> text(value));
    }

    private static String text(Object value) {
        String type =
                value instanceof StructValue struct ? struct.type().toString() : "a thrown value";
        String message =
                value instanceof StructValue struct
                                && struct.size() > 0
                                && struct.isDefined(0)
                                && struct.field(0) instanceof String text
                        ? text
                        : "";
        return message.isEmpty() ? type : type + ": " + message;
    }

    private void expectAtLeast(String name, int count, Object[] arguments) {
        if (arguments.length < count) {
            throw errors.argument(name + ": too few arguments (expected " + count + ")");
        }
    }

    private Invoker invoker(Task task) {
        if (task.caller() instanceof Invoker invoker) {
            return invoker;
        }
        throw new IllegalStateException(
                "the task's caller cannot choose methods: " + task.caller().getClass().getName());
    }

    private Type tupleType(String name, Object value) {
        if (value instanceof Type type) {
            return type;
        }
        throw errors.type(name, "", errors.core().typeNamed("Type").wrapper(), value);
    }
}
