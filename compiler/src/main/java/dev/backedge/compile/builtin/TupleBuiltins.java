package dev.backedge.compile.builtin;

import dev.backedge.ir.Symbol;
import dev.backedge.model.ArrayValue;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.StructValue;
import dev.backedge.model.Task;
import dev.backedge.model.Type;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Tuples, and calls with the elements of containers as arguments.
final class TupleBuiltins {
    private final BuiltinTable table;
    private final CoreTypes core;

    TupleBuiltins(BuiltinTable table) {
        this.table = table;
        core = table.core();
    }

    void add() {
        table.pureRest("tuple", TupleBuiltins::tupleType, (_, arguments) -> tuple(core, arguments));
        table.pureRest("named_tuple", ResultRules.ANY, (_, arguments) -> namedTuple(arguments));
        table.effectRest(
                "_apply",
                ResultRules.ANY,
                (task, arguments) -> task.call(arguments[0], spread(task, arguments, 1)));
        table.effectRest(
                "_apply_iterate",
                ResultRules.ANY,
                (task, arguments) -> task.call(arguments[1], spread(task, arguments, 2)));
        table.effect(
                "tuple_of_vector",
                1,
                ResultRules.TUPLE,
                (task, arguments) -> tuple(core, spread(task, arguments, 0)));
    }

    /// The named tuple of names, the first argument, and as many values.
    private Object namedTuple(Object[] arguments) {
        if (arguments.length == 0
                || !(arguments[0] instanceof StructValue names)
                || !names.type().typeName().isTuple()
                || names.size() != arguments.length - 1) {
            throw table.errors()
                    .argument("named_tuple: expected a tuple of names and their values");
        }
        Object[] values = Arrays.copyOfRange(arguments, 1, arguments.length);
        DataType type = core.namedTupleName().instance(names, tuple(core, values).type());
        return type.isSingleton() ? type.instance().orElseThrow() : StructValue.of(type, values);
    }

    /// {@return the tuple of values}
    static StructValue tuple(CoreTypes core, Object... elements) {
        Object[] types = new Object[elements.length];
        for (int i = 0; i < elements.length; i++) {
            types[i] = core.typeOf(elements[i]);
        }
        DataType type = core.tuple(types);
        return elements.length == 0
                ? (StructValue) type.instance().orElseThrow()
                : StructValue.of(type, elements);
    }

    /// An argument known to be a type has the kind of that type as element, as `typeof` of the
    /// tuple says.
    private static Type tupleType(CoreTypes core, List<Type> arguments) {
        Object[] elements = new Object[arguments.size()];
        for (int i = 0; i < elements.length; i++) {
            Type argument = arguments.get(i);
            elements[i] =
                    argument instanceof DataType type
                                    && type.isTypeType()
                                    && type.parameter(0) instanceof Type named
                                    && !type.hasFreeVariables()
                            ? core.typeOf(named)
                            : argument;
        }
        return core.tuple(elements);
    }

    private Object[] spread(Task task, Object[] arguments, int from) {
        List<Object> all = new ArrayList<>();
        for (int i = from; i < arguments.length; i++) {
            addElements(task, arguments[i], all);
        }
        return all.toArray();
    }

    private void addElements(Task task, Object container, List<Object> all) {
        switch (container) {
            case StructValue struct when struct.type().typeName().isTuple() -> {
                for (int i = 0; i < struct.size(); i++) {
                    all.add(struct.field(i));
                }
            }
            case ArrayValue array -> {
                for (int i = 0; i < array.length(); i++) {
                    if (!array.isDefined(i)) {
                        throw table.errors().undefinedReference();
                    }
                    all.add(array.get(i));
                }
            }
            default -> addElements(task, collected(task, container), all);
        }
    }

    /// What a container that is neither tuple nor array holds, as the library's `collect` says.
    private Object collected(Task task, Object container) {
        Object collect =
                task.universe()
                        .modules()
                        .find(Symbol.of("Base"))
                        .flatMap(base -> base.find(Symbol.of("collect")))
                        .flatMap(binding -> binding.valueAt(task.world()))
                        .orElseThrow(() -> table.errors().undefinedVariable(Symbol.of("collect")));
        Object result = task.call(collect, container);
        if (result instanceof ArrayValue array) {
            return array;
        }
        throw table.errors().type("collect", "", core.arrayName().wrapper(), result);
    }
}
