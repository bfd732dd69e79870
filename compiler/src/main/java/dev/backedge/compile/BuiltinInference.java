package dev.backedge.compile;

import dev.backedge.ir.Symbol;
import dev.backedge.lattice.Lattice;
import dev.backedge.lattice.LatticeOperations;
import dev.backedge.model.Bottom;
import dev.backedge.model.Builtin;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Effects;
import dev.backedge.model.Raised;
import dev.backedge.model.StructValue;
import dev.backedge.model.Task;
import dev.backedge.model.Type;
import dev.backedge.model.TypeKind;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Union;
import dev.backedge.model.UnionAll;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Infers calls of builtin functions: folds those of known values that have no effect, knows what
/// tests decide, and looks through the ones that call others.
final class BuiltinInference {
    private final InferenceContext context;
    private final CoreTypes core;
    private final LatticeOperations operations;
    private final CallInference calls;
    private final Task task;

    BuiltinInference(InferenceContext context, CallInference calls, long world) {
        this.context = context;
        core = context.core();
        operations = context.operations();
        this.calls = calls;
        Task.Caller nobody =
                (_, callee, _) -> {
                    throw new IllegalStateException(
                            "a builtin function without effects called " + callee);
                };
        task =
                new Task(
                        context.universe(),
                        nobody,
                        new PrintStream(OutputStream.nullOutputStream()),
                        world);
    }

    Lattice call(Builtin builtin, List<Lattice> arguments) {
        if (context.builtinTypes().effectsOf(builtin).include(Effects.FOLDABLE)
                && arguments.stream().allMatch(Lattice.Constant.class::isInstance)) {
            return folded(builtin, arguments);
        }
        return switch (builtin.name().name()) {
            case "isa" -> isa(builtin, arguments);
            case "typeassert" -> typeAssert(builtin, arguments);
            case "typeof" -> typeOf(builtin, arguments);
            case "===" -> identical(builtin, arguments);
            case "getfield" -> field(builtin, arguments);
            case "nfields" -> fieldCount(builtin, arguments);
            case "isdefined" -> isDefined(builtin, arguments);
            case "invoke" -> invoke(builtin, arguments);
            case "result_type" -> resultType(builtin, arguments);
            case "named_tuple" -> namedTuple(builtin, arguments);
            default -> byRule(builtin, arguments);
        };
    }

    private Lattice byRule(Builtin builtin, List<Lattice> arguments) {
        List<Type> types = new ArrayList<>(arguments.size());
        for (Lattice argument : arguments) {
            types.add(operations.callType(argument));
        }
        return operations.ofType(context.builtinTypes().resultType(builtin, types));
    }

    private Lattice folded(Builtin builtin, List<Lattice> arguments) {
        Object[] values =
                arguments.stream().map(argument -> ((Lattice.Constant) argument).value()).toArray();
        try {
            return new Lattice.Constant(run(builtin, values));
        } catch (Raised _) {
            return Lattice.NEVER;
        }
    }

    /// The result of a function without effects.
    Object run(Builtin builtin, Object... values) {
        return builtin.code().call(task, values);
    }

    private Lattice isa(Builtin builtin, List<Lattice> arguments) {
        if (arguments.size() != 2 || !(arguments.get(1) instanceof Lattice.Constant(Type tested))) {
            return byRule(builtin, arguments);
        }
        Type type = operations.callType(arguments.getFirst());
        if (context.subtyping().isSubtype(type, tested)) {
            return new Lattice.Constant(true);
        }
        return context.intersection().isEmpty(type, tested)
                ? new Lattice.Constant(false)
                : byRule(builtin, arguments);
    }

    private Lattice typeAssert(Builtin builtin, List<Lattice> arguments) {
        if (arguments.size() != 2
                || !(arguments.get(1) instanceof Lattice.Constant(Type asserted))) {
            return byRule(builtin, arguments);
        }
        Lattice value = arguments.getFirst();
        if (context.subtyping().isSubtype(operations.callType(value), asserted)) {
            return value;
        }
        return operations.ofType(
                context.intersection().intersect(operations.callType(value), asserted));
    }

    private Lattice typeOf(Builtin builtin, List<Lattice> arguments) {
        boolean known =
                arguments.size() == 1
                        && operations.widened(arguments.getFirst()) instanceof DataType type
                        && type.isConcrete();
        return known
                ? new Lattice.Constant(operations.widened(arguments.getFirst()))
                : byRule(builtin, arguments);
    }

    /// Values of types without common instances are never identical. Types are left out: equal ones
    /// may be written in several ways.
    private Lattice identical(Builtin builtin, List<Lattice> arguments) {
        boolean differ =
                arguments.size() == 2
                        && isNoType(operations.widened(arguments.get(0)))
                        && isNoType(operations.widened(arguments.get(1)))
                        && context.intersection()
                                .isEmpty(
                                        operations.widened(arguments.get(0)),
                                        operations.widened(arguments.get(1)));
        return differ ? new Lattice.Constant(false) : byRule(builtin, arguments);
    }

    private boolean isNoType(Type type) {
        return context.intersection().isEmpty(type, core.typeNamed("Type").wrapper());
    }

    private Lattice field(Builtin builtin, List<Lattice> arguments) {
        if (arguments.size() != 2) {
            return byRule(builtin, arguments);
        }
        if (operations.widened(arguments.getFirst()) instanceof Union union) {
            Lattice result = Lattice.NEVER;
            for (Type member : union.members()) {
                result = operations.join(result, fieldOf(builtin, member, arguments));
            }
            return result;
        }
        return fieldOf(builtin, operations.widened(arguments.getFirst()), arguments);
    }

    private Lattice fieldOf(Builtin builtin, Type object, List<Lattice> arguments) {
        boolean known =
                object instanceof DataType data
                        && (data.typeName().isTuple()
                                || data.isConcrete() && data.typeName().isNamedTuple()
                                || data.isConcrete() && !data.typeName().module().isCore());
        if (!known) {
            return byRule(builtin, arguments);
        }
        DataType type = (DataType) object;
        return switch (arguments.get(1)) {
            case Lattice.Constant(Long number)
                    when number >= 1 && number <= type.fieldTypes().size() ->
                    operations.ofType(type.fieldTypes().get((int) (number - 1)));
            case Lattice.Constant(Symbol name) -> {
                OptionalInt index = FieldSteps.indexOf(type, name);
                yield index.isPresent()
                        ? operations.ofType(type.fieldTypes().get(index.getAsInt()))
                        : byRule(builtin, arguments);
            }
            default -> someField(builtin, type, arguments);
        };
    }

    private boolean isStruct(Type type) {
        return type instanceof DataType data
                && data.isConcrete()
                && (isTuple(data)
                        || !data.typeName().module().isCore()
                                && (data.typeName().kind() == TypeKind.STRUCT
                                        || data.typeName().kind() == TypeKind.MUTABLE_STRUCT));
    }

    private static boolean isTuple(DataType type) {
        return type.typeName().isTuple() || type.typeName().isNamedTuple();
    }

    private Lattice fieldCount(Builtin builtin, List<Lattice> arguments) {
        return arguments.size() == 1
                        && operations.widened(arguments.getFirst()) instanceof DataType type
                        && isStruct(type)
                ? new Lattice.Constant((long) type.fieldTypes().size())
                : byRule(builtin, arguments);
    }

    /// All fields of tuples have values.
    private Lattice isDefined(Builtin builtin, List<Lattice> arguments) {
        return arguments.size() == 2
                        && operations.widened(arguments.getFirst()) instanceof DataType type
                        && type.isConcrete()
                        && isTuple(type)
                        && arguments.get(1) instanceof Lattice.Constant(Object field)
                        && (field instanceof Long || field instanceof Symbol)
                ? new Lattice.Constant(hasField(type, field))
                : byRule(builtin, arguments);
    }

    private static boolean hasField(DataType type, Object field) {
        return field instanceof Long number
                ? number >= 1 && number <= type.fieldTypes().size()
                : FieldSteps.indexOf(type, (Symbol) field).isPresent();
    }

    /// A field of which only is known that it is a number's: one of all.
    private Lattice someField(Builtin builtin, DataType type, List<Lattice> arguments) {
        if (!type.isConcrete() || !isTuple(type) || type.fieldTypes().isEmpty()) {
            return byRule(builtin, arguments);
        }
        Lattice result = Lattice.NEVER;
        for (Type field : type.fieldTypes()) {
            result = operations.join(result, operations.ofType(field));
        }
        return result;
    }

    /// What inference finds for a call: known where one method takes it, and its inference is done.
    /// Counterpart: `return_type_tfunc`, Julia 1.9, `base/compiler/tfuncs.jl`.
    private Lattice resultType(Builtin builtin, List<Lattice> arguments) {
        if (arguments.size() != 2 || !(arguments.get(1) instanceof Lattice.Constant(Type types))) {
            return byRule(builtin, arguments);
        }
        return Spread.elements(types, operations)
                .flatMap(elements -> calls.finalResult(arguments.getFirst(), elements))
                .<Lattice>map(Lattice.Constant::new)
                .orElseGet(() -> byRule(builtin, arguments));
    }

    private Lattice namedTuple(Builtin builtin, List<Lattice> arguments) {
        if (arguments.isEmpty()
                || !(arguments.getFirst() instanceof Lattice.Constant(StructValue names))
                || names.size() != arguments.size() - 1) {
            return byRule(builtin, arguments);
        }
        List<Type> types =
                arguments.subList(1, arguments.size()).stream().map(operations::widened).toList();
        DataType tuple = core.tuple(types.toArray());
        if (types.stream().allMatch(BuiltinInference::isExact)) {
            return operations.ofType(core.namedTupleName().instance(names, tuple));
        }
        TypeVar variable = new TypeVar(Symbol.of("T"), Bottom.BOTTOM, tuple);
        return operations.ofType(
                new UnionAll(variable, core.namedTupleName().instance(names, variable)));
    }

    /// Whether all instances of a type have just that type: where it is a parameter, no other
    /// stands.
    private static boolean isExact(Type type) {
        return type instanceof DataType data && data.isConcrete() && !data.isTypeType();
    }

    private Lattice invoke(Builtin builtin, List<Lattice> arguments) {
        boolean known =
                arguments.size() >= 2
                        && arguments.get(1) instanceof Lattice.Constant(Type types)
                        && UnionAll.unwrap(types) instanceof DataType tuple
                        && tuple.typeName().isTuple();
        if (!known) {
            return byRule(builtin, arguments);
        }
        Type callee = operations.callType(arguments.getFirst());
        List<Object> actual = new ArrayList<>(List.of(callee));
        arguments
                .subList(2, arguments.size())
                .forEach(argument -> actual.add(operations.callType(argument)));
        DataType call = core.tuple(actual.toArray());
        if (!call.isDispatchTuple()) {
            return byRule(builtin, arguments);
        }
        return calls.invoked(
                SignatureTypes.withCallee(
                        core, callee, (Type) ((Lattice.Constant) arguments.get(1)).value()),
                call);
    }
}
