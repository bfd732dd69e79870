package dev.backedge.optimize;

import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Symbol;
import dev.backedge.lattice.LatticeOperations;
import dev.backedge.model.Bottom;
import dev.backedge.model.Builtin;
import dev.backedge.model.DataType;
import dev.backedge.model.Type;
import dev.backedge.model.TypeKind;
import dev.backedge.types.Subtyping;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// Which steps need not run if nothing uses their result: they have no effect and surely do not
/// throw.
final class Purity {
    /// Builtin functions that take any value of a primitive type, both of one type if there are
    /// two.
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

    /// Builtin functions that take a primitive type and a value of another.
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

    /// Builtin functions that take anything.
    private static final Set<String> ON_ANYTHING = Set.of("===", "typeof", "tuple", "nfields");

    private static final Set<String> INTEGERS =
            Set.of("Int8", "Int16", "Int32", "Int64", "UInt8", "UInt16", "UInt32", "UInt64");
    private static final Set<String> FLOATS = Set.of("Float32", "Float64");
    private static final Set<String> BOOL = Set.of("Bool");
    private static final Set<String> ON_BOOL =
            Set.of("and_int", "or_int", "xor_int", "not_int", "eq_int");

    private final Code code;
    private final LatticeOperations operations;
    private final Subtyping subtyping;
    private final BitSet written;

    Purity(Code code, LatticeOperations operations, Subtyping subtyping) {
        this.code = code;
        this.operations = operations;
        this.subtyping = subtyping;
        written = code.writtenSlots();
    }

    /// Whether a step need not run if its result is not used.
    boolean isNeedless(Instruction instruction) {
        return switch (instruction) {
            case Instruction.Phi _, Instruction.IsDefined _ -> true;
            case Instruction.Refine(Operand value, Operand.Constant _) -> isPlain(value);
            case Instruction.New(Operand type, List<Operand> fields) -> fits(type, fields);
            case Instruction.GetField(Operand object, Symbol field) ->
                    hasField(typeOf(object), field);
            case Instruction.Call(Operand.Constant(Builtin function), List<Operand> arguments) ->
                    isTotal(function.name().name(), arguments);
            case Instruction.Call _,
                    Instruction.Invoke _,
                    Instruction.SetField _,
                    Instruction.SetGlobal _,
                    Instruction.SetSlot _,
                    Instruction.Caught _ ->
                    false;
        };
    }

    /// Whether reading an operand does not depend on when it is read.
    private boolean isPlain(Operand operand) {
        return switch (operand) {
            case Operand.Value _, Operand.Constant _ -> true;
            case Operand.Slot(int slot) -> slot < code.argumentCount() && !written.get(slot);
            case Operand.Global _, Operand.StaticParameter _ -> false;
        };
    }

    Type typeOf(Operand operand) {
        return operations.widened(code.known(operand, operations));
    }

    private boolean isTotal(String function, List<Operand> arguments) {
        List<Type> types = arguments.stream().map(this::typeOf).toList();
        if (types.contains(Bottom.BOTTOM)) {
            return false;
        }
        if (ON_ANYTHING.contains(function)) {
            return function.equals("tuple") || arguments.size() == (function.equals("===") ? 2 : 1);
        }
        if (ON_PRIMITIVES.contains(function)) {
            return !types.isEmpty()
                    && types.stream().allMatch(Purity::isPrimitive)
                    && types.stream().distinct().count() == 1
                    && fitsKind(function, (DataType) types.getFirst());
        }
        return switch (function) {
            case "isa", "result_type" ->
                    arguments.size() == 2 && arguments.get(1) instanceof Operand.Constant(Type _);
            case "isdefined" ->
                    arguments.size() == 2
                            && types.getFirst() instanceof DataType type
                            && type.isConcrete()
                            && (type.typeName().isTuple() || type.typeName().isNamedTuple());
            case "ifelse_value" ->
                    arguments.size() == 3
                            && types.getFirst() instanceof DataType type
                            && isCore(type, BOOL);
            case "getfield" ->
                    arguments.size() == 2
                            && code.current(arguments.get(1))
                                    instanceof Operand.Constant(Object field)
                            && hasField(types.getFirst(), field);
            default ->
                    CONVERSIONS.contains(function)
                            && arguments.size() == 2
                            && code.current(arguments.getFirst())
                                    instanceof Operand.Constant(DataType to)
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
    private boolean fitsKind(String function, DataType type) {
        if (function.equals("char_codepoint")) {
            return isCore(type, Set.of("Char"));
        }
        boolean wantsInteger = function.endsWith("_int");
        return wantsInteger
                ? isCore(type, INTEGERS) || isCore(type, BOOL) && ON_BOOL.contains(function)
                : isCore(type, FLOATS);
    }

    private boolean convertsKind(String function, DataType to, DataType from) {
        return switch (function) {
            case "sitofp", "uitofp" -> isCore(to, FLOATS) && isCore(from, INTEGERS);
            case "fptosi", "fptoui" -> isCore(to, INTEGERS) && isCore(from, FLOATS);
            case "fptrunc", "fpext" -> isCore(to, FLOATS) && isCore(from, FLOATS);
            default -> isCore(to, INTEGERS) && isCore(from, INTEGERS);
        };
    }

    /// Whether an instance of a struct is surely made of these fields.
    boolean fits(Operand type, List<Operand> fields) {
        if (!(code.current(type) instanceof Operand.Constant(DataType made))
                || !made.isConcrete()
                || !isStruct(made)
                || fields.size() > made.fieldTypes().size()) {
            return false;
        }
        for (int i = 0; i < fields.size(); i++) {
            if (!subtyping.isSubtype(typeOf(fields.get(i)), made.fieldTypes().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStruct(DataType type) {
        return switch (type.typeName().kind()) {
            case STRUCT, MUTABLE_STRUCT -> true;
            case BUILTIN -> type.typeName().isTuple() || type.typeName().isNamedTuple();
            case ABSTRACT, PRIMITIVE -> false;
        };
    }

    /// Whether an instance of a type surely has a value in a field: one of a primitive type, or of
    /// a tuple.
    private static boolean hasField(Type type, Object field) {
        if (!(type instanceof DataType data) || !data.isConcrete()) {
            return false;
        }
        OptionalInt index = FieldIndex.of(data, field);
        if (index.isEmpty()) {
            return false;
        }
        return data.typeName().isTuple()
                || data.typeName().isNamedTuple()
                || isPrimitive(data.fieldTypes().get(index.getAsInt()));
    }
}
