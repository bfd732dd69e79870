package dev.backedge.compile.builtin;

import dev.backedge.ir.Symbol;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.StructValue;
import dev.backedge.model.Task;
import dev.backedge.model.Type;
import dev.backedge.model.UnionAll;
import dev.backedge.types.Subtyping;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/// Fields of structs and tuples, by name or by number counted from 1, and bindings of modules.
final class FieldBuiltins {
    private static final int NOT_FOUND = -1;

    private final BuiltinTable table;
    private final CoreTypes core;
    private final LanguageErrors errors;
    private final Subtyping subtyping;
    private final GlobalNames names;

    FieldBuiltins(BuiltinTable table) {
        this.table = table;
        core = table.core();
        errors = table.errors();
        subtyping = new Subtyping(core);
        names = new GlobalNames(errors);
    }

    void add() {
        table.reading(
                "getfield",
                2,
                ResultRules.ANY,
                (task, arguments) -> get(task, arguments[0], arguments[1]));
        table.effect(
                "setfield!",
                3,
                ResultRules.ANY,
                (_, arguments) -> set(arguments[0], arguments[1], arguments[2]));
        table.reading(
                "isdefined",
                2,
                ResultRules.BOOL,
                (task, arguments) -> isDefined(task, arguments[0], arguments[1]));
        table.pure(
                "nfields",
                1,
                ResultRules.INT,
                (_, arguments) ->
                        arguments[0] instanceof StructValue struct ? (long) struct.size() : 0L);
        table.pure(
                "fieldtype",
                2,
                ResultRules.ANY,
                (_, arguments) -> fieldType(arguments[0], arguments[1]));
        table.pure(
                "fieldcount",
                1,
                ResultRules.INT,
                (_, arguments) -> (long) declared(arguments[0]).fieldTypes().size());
        table.pure(
                "fieldname",
                2,
                ResultRules.of("Symbol"),
                (_, arguments) -> fieldName(arguments[0], arguments[1]));
        table.pure(
                "field_names",
                1,
                ResultRules.TUPLE,
                (_, arguments) -> names(declared(arguments[0])));
        table.pure(
                "names_within",
                2,
                ResultRules.BOOL,
                (_, arguments) -> isWithin(declared(arguments[0]), arguments[1]));
        table.effectRest(
                "new_instance", ResultRules.NAMED, (_, arguments) -> newInstance(arguments));
    }

    private Object get(Task task, Object object, Object field) {
        return switch (object) {
            case StructValue struct -> {
                int index = index(struct, field);
                if (!struct.isDefined(index)) {
                    throw errors.undefinedReference();
                }
                yield struct.field(index);
            }
            case RuntimeModule module -> names.value(task, module, name(field));
            default -> throw noField(object, field);
        };
    }

    private Symbol name(Object name) {
        if (name instanceof Symbol symbol) {
            return symbol;
        }
        throw errors.type("getfield", "", core.named("Symbol"), name);
    }

    private Object set(Object object, Object field, Object value) {
        if (!(object instanceof StructValue struct) || !struct.type().isMutable()) {
            throw errors.failure(
                    "setfield! immutable struct of type "
                            + core.typeOf(object)
                            + " cannot be changed");
        }
        int index = index(struct, field);
        Type expected = struct.type().fieldTypes().get(index);
        if (!subtyping.isInstance(value, expected)) {
            throw errors.type("setfield!", "", expected, value);
        }
        struct.setField(index, value);
        return value;
    }

    private boolean isDefined(Task task, Object object, Object field) {
        if (object instanceof RuntimeModule module) {
            return names.isDefined(task, module, name(field));
        }
        if (!(object instanceof StructValue struct)) {
            return false;
        }
        int index = findIndex(struct.type(), field);
        return index != NOT_FOUND && struct.isDefined(index);
    }

    private int index(StructValue struct, Object field) {
        int index = findIndex(struct.type(), field);
        if (index == NOT_FOUND) {
            throw field instanceof Long ? errors.bounds(struct, field) : noField(struct, field);
        }
        return index;
    }

    private static int findIndex(DataType type, Object field) {
        int count = type.fieldTypes().size();
        if (field instanceof Long number) {
            return number >= 1 && number <= count ? (int) (number - 1) : NOT_FOUND;
        }
        for (int i = 0; i < count; i++) {
            if (type.fieldName(i).equals(field)) {
                return i;
            }
        }
        return NOT_FOUND;
    }

    private RuntimeException noField(Object object, Object field) {
        return errors.failure(
                "type " + core.typeOf(object).typeName().name() + " has no field " + field);
    }

    private DataType declared(Object type) {
        if (type instanceof Type any && UnionAll.unwrap(any) instanceof DataType data) {
            return data;
        }
        throw errors.argument("type does not have a definite number of fields");
    }

    private Object fieldType(Object type, Object field) {
        DataType data = declared(type);
        int index = findIndex(data, field);
        if (index == NOT_FOUND) {
            throw field instanceof Long
                    ? errors.bounds(type, field)
                    : errors.failure("type " + data.typeName().name() + " has no field " + field);
        }
        return UnionAll.rewrap(data.fieldTypes().get(index), (Type) type);
    }

    private Symbol fieldName(Object type, Object field) {
        DataType data = declared(type);
        int index = field instanceof Long ? findIndex(data, field) : NOT_FOUND;
        if (index == NOT_FOUND) {
            throw errors.bounds(type, field);
        }
        return data.fieldName(index);
    }

    private StructValue names(DataType type) {
        Object[] names = new Object[type.fieldTypes().size()];
        Arrays.setAll(names, type::fieldName);
        return TupleBuiltins.tuple(table.core(), names);
    }

    /// Whether a tuple has all names of the fields of a type.
    private static boolean isWithin(DataType type, Object known) {
        Set<Object> names = new HashSet<>();
        if (known instanceof StructValue tuple) {
            for (int i = 0; i < tuple.size(); i++) {
                names.add(tuple.field(i));
            }
        }
        return IntStream.range(0, type.fieldTypes().size())
                .allMatch(i -> names.contains(type.fieldName(i)));
    }

    private StructValue newInstance(Object[] arguments) {
        if (arguments.length == 0
                || !(arguments[0] instanceof DataType type)
                || !type.isConcrete()
                || type.fieldTypes().size() < arguments.length - 1) {
            throw errors.argument(
                    "new: no concrete type with "
                            + (arguments.length - 1)
                            + " fields: "
                            + (arguments.length == 0 ? "" : arguments[0]));
        }
        for (int i = 1; i < arguments.length; i++) {
            if (!subtyping.isInstance(arguments[i], type.fieldTypes().get(i - 1))) {
                throw errors.type("new", "", type.fieldTypes().get(i - 1), arguments[i]);
            }
        }
        return type.instance()
                .map(StructValue.class::cast)
                .orElseGet(() ->
                        StructValue.of(type, Arrays.copyOfRange(arguments, 1, arguments.length)));
    }
}
