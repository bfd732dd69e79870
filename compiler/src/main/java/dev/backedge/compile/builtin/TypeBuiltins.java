package dev.backedge.compile.builtin;

import dev.backedge.ir.Symbol;
import dev.backedge.model.Bottom;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Raised;
import dev.backedge.model.StructValue;
import dev.backedge.model.Type;
import dev.backedge.model.TypeKind;
import dev.backedge.model.TypeText;
import dev.backedge.model.TypeVar;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Vararg;
import dev.backedge.types.IllegalTypeException;
import dev.backedge.types.Intersection;
import dev.backedge.types.Subtyping;
import dev.backedge.types.TypeApplication;
import dev.backedge.types.TypeJoin;

import java.util.Arrays;
import java.util.List;

/// Questions about types, and types made of others.
final class TypeBuiltins {
    private final BuiltinTable table;
    private final CoreTypes core;
    private final LanguageErrors errors;
    private final Subtyping subtyping;

    TypeBuiltins(BuiltinTable table) {
        this.table = table;
        core = table.core();
        errors = table.errors();
        subtyping = new Subtyping(core);
    }

    void add() {
        TypeApplication application = new TypeApplication(core);
        TypeJoin join = new TypeJoin(core);
        Intersection intersection = new Intersection(core);
        table.pure(
                "isa",
                2,
                ResultRules.BOOL,
                (_, arguments) -> subtyping.isInstance(arguments[0], type("isa", arguments[1])));
        table.pure(
                "<:",
                2,
                ResultRules.BOOL,
                (_, arguments) ->
                        subtyping.isSubtype(type("<:", arguments[0]), type("<:", arguments[1])));
        table.pure(
                "types_equal",
                2,
                ResultRules.BOOL,
                (_, arguments) ->
                        subtyping.areEqual(type("==", arguments[0]), type("==", arguments[1])));
        table.pure(
                "typeassert",
                2,
                (core, arguments) -> asserted(arguments),
                (_, arguments) -> {
                    if (!subtyping.isInstance(arguments[0], type("typeassert", arguments[1]))) {
                        throw errors.type("typeassert", "", (Type) arguments[1], arguments[0]);
                    }
                    return arguments[0];
                });
        table.pureRest(
                "apply_type", ResultRules.ANY, (_, arguments) -> applied(application, arguments));
        table.pure(
                "typejoin",
                2,
                ResultRules.ANY,
                (_, arguments) ->
                        join.join(type("typejoin", arguments[0]), type("typejoin", arguments[1])));
        table.pure(
                "typeintersect",
                2,
                ResultRules.ANY,
                (_, arguments) ->
                        intersection.intersect(
                                type("typeintersect", arguments[0]),
                                type("typeintersect", arguments[1])));
        table.effect(
                "make_typevar",
                3,
                ResultRules.of("TypeVar"),
                (_, arguments) -> variable(arguments));
        table.pure("make_unionall", 2, ResultRules.ANY, (_, arguments) -> bound(arguments));
        table.pure("supertype", 1, ResultRules.ANY, (_, arguments) -> supertype(arguments[0]));
        addQuestions();
    }

    private void addQuestions() {
        table.pure(
                "isconcretetype",
                1,
                ResultRules.BOOL,
                (_, arguments) -> arguments[0] instanceof DataType type && type.isConcrete());
        table.pure(
                "isabstracttype",
                1,
                ResultRules.BOOL,
                (_, arguments) ->
                        arguments[0] instanceof Type type
                                && UnionAll.unwrap(type) instanceof DataType data
                                && data.typeName().kind() == TypeKind.ABSTRACT);
        table.pure(
                "isbitstype",
                1,
                ResultRules.BOOL,
                (_, arguments) -> arguments[0] instanceof DataType type && isBits(type));
        table.pure(
                "ismutabletype",
                1,
                ResultRules.BOOL,
                (_, arguments) ->
                        arguments[0] instanceof Type type
                                && UnionAll.unwrap(type) instanceof DataType data
                                && (data.isMutable() || data.typeName() == core.arrayName()));
        table.pure(
                "issingletontype",
                1,
                ResultRules.BOOL,
                (_, arguments) -> arguments[0] instanceof DataType type && type.isSingleton());
        table.pure(
                "type_string",
                1,
                ResultRules.STRING,
                (_, arguments) -> TypeText.print(arguments[0]));
        table.pure(
                "type_name",
                1,
                ResultRules.of("Symbol"),
                (_, arguments) -> data("nameof", arguments[0]).typeName().name());
        table.pure(
                "type_module",
                1,
                ResultRules.of("Module"),
                (_, arguments) -> data("parentmodule", arguments[0]).typeName().module());
        table.pure(
                "type_parameters",
                1,
                ResultRules.TUPLE,
                (_, arguments) -> tuple(data("parameters", arguments[0]).parameters().toArray()));
        table.pure(
                "type_wrapper",
                1,
                ResultRules.ANY,
                (_, arguments) -> data("wrapper", arguments[0]).typeName().wrapper());
        table.pure(
                "type_size",
                1,
                ResultRules.INT,
                (_, arguments) ->
                        (long)
                                data("sizeof", arguments[0])
                                        .layout()
                                        .orElseThrow(() ->
                                                errors.argument(
                                                        "argument is an abstract type; size is"
                                                                + " indeterminate"))
                                        .sizeBytes());
        table.pure(
                "is_same_type_name",
                2,
                ResultRules.BOOL,
                (_, arguments) ->
                        data("typename", arguments[0]).typeName()
                                == data("typename", arguments[1]).typeName());
    }

    private static boolean isBits(DataType type) {
        return type.isConcrete()
                && !type.isMutable()
                && type.layout().map(layout -> layout.isPointerFree()).orElse(false);
    }

    private Type asserted(List<Type> arguments) {
        boolean known =
                arguments.size() == 2
                        && arguments.get(1) instanceof DataType type
                        && type.isTypeType()
                        && type.parameter(0) instanceof Type;
        if (!known) {
            return arguments.isEmpty() ? core.any() : arguments.getFirst();
        }
        Type named = (Type) ((DataType) arguments.get(1)).parameter(0);
        return subtyping.isSubtype(arguments.getFirst(), named) ? arguments.getFirst() : named;
    }

    private Object applied(TypeApplication application, Object[] arguments) {
        if (arguments.length == 0) {
            throw errors.argument("apply_type: too few arguments (expected 1)");
        }
        try {
            return application.apply(
                    arguments[0], Arrays.asList(arguments).subList(1, arguments.length));
        } catch (IllegalTypeException e) {
            throw e.mismatch()
                    .map(this::mismatch)
                    .orElseGet(() -> errors.failure(String.valueOf(e.getMessage())));
        }
    }

    private Raised mismatch(IllegalTypeException.Mismatch facts) {
        Object[] fields = {facts.where(), facts.parameter(), facts.expected(), facts.found()};
        boolean typed = facts.expected() instanceof Type && !(facts.expected() instanceof TypeVar);
        String message =
                "in "
                        + facts.where()
                        + ", in "
                        + facts.parameter()
                        + ", expected "
                        + facts.expected()
                        + ", got "
                        + facts.found();
        return typed
                ? errors.error("TypeError", message, fields)
                : errors.failure("TypeError: " + message);
    }

    private TypeVar variable(Object[] arguments) {
        if (!(arguments[0] instanceof Symbol name)) {
            throw errors.type("TypeVar", "", core.named("Symbol"), arguments[0]);
        }
        return new TypeVar(name, type("TypeVar", arguments[1]), type("TypeVar", arguments[2]));
    }

    private Type bound(Object[] arguments) {
        if (!(arguments[0] instanceof TypeVar variable)) {
            throw errors.type("UnionAll", "", core.named("TypeVar"), arguments[0]);
        }
        return new UnionAll(variable, type("UnionAll", arguments[1]));
    }

    private Object supertype(Object value) {
        return switch (value) {
            case DataType type -> type.supertype();
            case UnionAll unionAll when unionAll.innermostBody() instanceof DataType data ->
                    UnionAll.rewrap(data.supertype(), unionAll);
            default -> throw errors.type("supertype", "", core.named("DataType"), value);
        };
    }

    private StructValue tuple(Object[] elements) {
        return TupleBuiltins.tuple(core, elements);
    }

    private DataType data(String function, Object value) {
        if (value instanceof Type type && UnionAll.unwrap(type) instanceof DataType data) {
            return data;
        }
        throw errors.type(function, "", core.named("DataType"), value);
    }

    private Type type(String function, Object value) {
        if (value instanceof Type type && !(value instanceof Vararg)) {
            return type;
        }
        throw errors.type(
                function,
                "",
                core.typeNamed("Type").wrapper(),
                value == null ? Bottom.BOTTOM : value);
    }
}
