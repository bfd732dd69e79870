package dev.backedge.compile;

import dev.backedge.compile.builtin.BuiltinTypes;
import dev.backedge.lattice.Lattice;
import dev.backedge.lattice.LatticeOperations;
import dev.backedge.model.Builtin;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Effects;
import dev.backedge.model.Type;
import dev.backedge.model.TypeKind;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// What calls of builtin functions promise: what any call of them does ([BuiltinTypes]), and more
/// for certain arguments: that they do not throw, and that what they read cannot change.
final class BuiltinEffects {
    /// Functions that take any value of a primitive type, both of one type if there are two.
    private static final Set<String> ON_PRIMITIVES =
            Set.of(
                    "add_int",
                    "sub_int",
                    "mul_int",
                    "and_int",
                    "or_int",
                    "xor_int",
                    "neg_int",
                    "not_int",
                    "eq_int",
                    "ne_int",
                    "slt_int",
                    "sle_int",
                    "ult_int",
                    "ule_int",
                    "ctpop_int",
                    "ctlz_int",
                    "cttz_int",
                    "add_float",
                    "sub_float",
                    "mul_float",
                    "div_float",
                    "neg_float",
                    "abs_float",
                    "eq_float",
                    "ne_float",
                    "lt_float",
                    "le_float",
                    "sqrt_llvm",
                    "floor_llvm",
                    "ceil_llvm",
                    "trunc_llvm",
                    "rint_llvm",
                    "char_codepoint");

    /// Functions that take a primitive type and a value of another.
    private static final Set<String> CONVERSIONS =
            Set.of(
                    "sext_int",
                    "zext_int",
                    "trunc_int",
                    "sitofp",
                    "uitofp",
                    "fptosi",
                    "fptoui",
                    "fptrunc",
                    "fpext");

    private static final Set<String> INTEGERS =
            Set.of("Int8", "Int16", "Int32", "Int64", "UInt8", "UInt16", "UInt32", "UInt64");
    private static final Set<String> FLOATS = Set.of("Float32", "Float64");
    private static final Set<String> BOOL = Set.of("Bool");
    private static final Set<String> ON_BOOL =
            Set.of("and_int", "or_int", "xor_int", "not_int", "eq_int");

    private final CoreTypes core;
    private final BuiltinTypes builtins;
    private final LatticeOperations operations;

    BuiltinEffects(CoreTypes core, BuiltinTypes builtins) {
        this.core = core;
        this.builtins = builtins;
        operations = new LatticeOperations(core);
    }

    Effects of(Builtin builtin, List<Lattice> arguments) {
        Effects always = builtins.effectsOf(builtin);
        String function = builtin.name().name();
        if (arguments.stream().anyMatch(Lattice::isNever)) {
            return always;
        }
        if (function.equals("getfield")) {
            return arguments.size() == 2
                            && arguments.get(1) instanceof Lattice.Constant(Object field)
                    ? ofField(arguments.getFirst(), field)
                    : always;
        }
        Effects fixed =
                function.equals("arraysize") && hasFixedSize(arguments)
                                || function.equals("isdefined")
                                        && !arguments.isEmpty()
                                        && isTuple(operations.widened(arguments.getFirst()))
                        ? always.with(Effects.Promise.CONSISTENT)
                        : always;
        List<Type> types = arguments.stream().map(operations::widened).toList();
        return returns(function, arguments, types) ? fixed.with(Effects.Promise.NO_THROW) : fixed;
    }

    /// A field of what cannot change is always the same; one that every constructor sets can always
    /// be read.
    Effects ofField(Lattice object, Object field) {
        if (!(operations.widened(object) instanceof DataType type) || !type.hasFixedFields()) {
            return Effects.READING;
        }
        OptionalInt index = type.fieldIndex(field);
        if (index.isEmpty()) {
            return Effects.READING;
        }
        Effects reading = type.isMutable() ? Effects.READING : Effects.FOLDABLE;
        boolean defined =
                type.typeName().isTuple()
                        || type.typeName().isNamedTuple()
                        || isPrimitive(type.fieldTypes().get(index.getAsInt()))
                        || index.getAsInt() < type.typeName().initializedFields();
        return defined ? reading.with(Effects.Promise.NO_THROW) : reading;
    }

    /// Only arrays of one dimension grow.
    private boolean hasFixedSize(List<Lattice> arguments) {
        return !arguments.isEmpty()
                && isArray(operations.widened(arguments.getFirst()))
                && operations.widened(arguments.getFirst()) instanceof DataType type
                && type.parameter(1) instanceof Long dimensions
                && dimensions > 1;
    }

    private boolean isArray(Type type) {
        return type instanceof DataType data
                && data.typeName() == core.arrayName()
                && data.isConcrete();
    }

    private static boolean isTuple(Type type) {
        return type instanceof DataType data
                && data.isConcrete()
                && (data.typeName().isTuple() || data.typeName().isNamedTuple());
    }

    private boolean returns(String function, List<Lattice> arguments, List<Type> types) {
        if (ON_PRIMITIVES.contains(function)) {
            return !types.isEmpty()
                    && types.stream().allMatch(BuiltinEffects::isPrimitive)
                    && types.stream().distinct().count() == 1
                    && fitsKind(function, (DataType) types.getFirst());
        }
        return switch (function) {
            case "tuple" -> true;
            case "typeof", "nfields" -> types.size() == 1;
            case "===" -> types.size() == 2;
            case "isa", "result_type" ->
                    types.size() == 2 && arguments.get(1) instanceof Lattice.Constant(Type _);
            case "isdefined" -> types.size() == 2 && isTuple(types.getFirst());
            case "ifelse_value" ->
                    types.size() == 3
                            && types.getFirst() instanceof DataType type
                            && isCore(type, BOOL);
            case "arraylen" -> types.size() == 1 && isArray(types.getFirst());
            case "arraysize" ->
                    types.size() == 2
                            && isArray(types.getFirst())
                            && arguments.get(1) instanceof Lattice.Constant(Long dimension)
                            && dimension > 0;
            default ->
                    CONVERSIONS.contains(function)
                            && types.size() == 2
                            && arguments.getFirst() instanceof Lattice.Constant(DataType to)
                            && isPrimitive(to)
                            && isPrimitive(types.get(1))
                            && convertsKind(function, to, (DataType) types.get(1));
        };
    }

    private static boolean isCore(DataType type, Set<String> names) {
        return type.typeName().module().isCore() && names.contains(type.typeName().name().name());
    }

    private static boolean isPrimitive(Type type) {
        return type instanceof DataType data
                && data.isConcrete()
                && data.typeName().kind() == TypeKind.PRIMITIVE;
    }

    /// Integers for functions on integers, floating point numbers for functions on those.
    private static boolean fitsKind(String function, DataType type) {
        if (function.equals("char_codepoint")) {
            return isCore(type, Set.of("Char"));
        }
        boolean wantsInteger = function.endsWith("_int");
        return wantsInteger
                ? isCore(type, INTEGERS) || isCore(type, BOOL) && ON_BOOL.contains(function)
                : isCore(type, FLOATS);
    }

    private static boolean convertsKind(String function, DataType to, DataType from) {
        return switch (function) {
            case "sitofp", "uitofp" -> isCore(to, FLOATS) && isCore(from, INTEGERS);
            case "fptosi", "fptoui" -> isCore(to, INTEGERS) && isCore(from, FLOATS);
            case "fptrunc", "fpext" -> isCore(to, FLOATS) && isCore(from, FLOATS);
            default -> isCore(to, INTEGERS) && isCore(from, INTEGERS);
        };
    }
}
