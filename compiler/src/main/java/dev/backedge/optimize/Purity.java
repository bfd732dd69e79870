package dev.backedge.optimize;

import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Symbol;
import dev.backedge.lattice.Lattice;
import dev.backedge.lattice.LatticeOperations;
import dev.backedge.model.Builtin;
import dev.backedge.model.DataType;
import dev.backedge.model.Effects;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.Type;
import dev.backedge.types.Subtyping;

import java.util.BitSet;
import java.util.List;

/// What the steps of code promise; and so which need not run if nothing uses their result. What
/// calls promise, [Knowledge] says.
final class Purity {
    private final Code code;
    private final LatticeOperations operations;
    private final Subtyping subtyping;
    private final Knowledge knowledge;
    private final BitSet written;

    Purity(Code code, LatticeOperations operations, Subtyping subtyping, Knowledge knowledge) {
        this.code = code;
        this.operations = operations;
        this.subtyping = subtyping;
        this.knowledge = knowledge;
        written = code.writtenSlots();
    }

    /// Whether a step need not run if its result is not used.
    boolean isNeedless(Instruction instruction) {
        return switch (instruction) {
            case Instruction.Phi _, Instruction.IsDefined _ -> true;
            case Instruction.SetSlot _, Instruction.Caught _ -> false;
            case Instruction.Refine _,
                    Instruction.New _,
                    Instruction.GetField _,
                    Instruction.Call _,
                    Instruction.Invoke _,
                    Instruction.SetField _,
                    Instruction.SetGlobal _ ->
                    effectsOf(instruction).include(Effects.REMOVABLE);
        };
    }

    /// What a step promises to those outside of the code.
    Effects effectsOf(Instruction instruction) {
        return switch (instruction) {
            case Instruction.Phi _, Instruction.SetSlot _, Instruction.Caught _ -> Effects.TOTAL;
            case Instruction.IsDefined(Operand asked) ->
                    asked instanceof Operand.Global ? Effects.REMOVABLE : Effects.TOTAL;
            case Instruction.Refine(Operand value, Operand.Constant _) -> ofReading(value);
            case Instruction.New(Operand type, List<Operand> fields) -> ofMaking(type, fields);
            case Instruction.GetField(Operand object, Symbol field) ->
                    code.known(object, operations) instanceof Lattice.Constant(RuntimeModule _)
                            ? Effects.READING
                            : knowledge.effectsOfReading(code.known(object, operations), field);
            case Instruction.Call(Operand.Constant(Builtin function), List<Operand> arguments) ->
                    knowledge.effectsOf(function, known(arguments));
            case Instruction.Invoke(Operand.Constant(Object callee), Operand _, List<Operand> _) ->
                    knowledge.effectsOf((MethodInstance) callee);
            case Instruction.Call _, Instruction.SetField _, Instruction.SetGlobal _ ->
                    Effects.UNKNOWN;
        };
    }

    private List<Lattice> known(List<Operand> operands) {
        return code.known(operands, operations);
    }

    /// A local variable and a static parameter may be undefined; a global variable may change, too.
    private Effects ofReading(Operand operand) {
        return switch (operand) {
            case Operand.Value _, Operand.Constant _ -> Effects.TOTAL;
            case Operand.Slot(int slot) ->
                    slot < code.argumentCount() && !written.get(slot)
                            ? Effects.TOTAL
                            : Effects.FOLDABLE;
            case Operand.StaticParameter _ -> Effects.FOLDABLE;
            case Operand.Global _ -> Effects.READING;
        };
    }

    private Effects ofMaking(Operand type, List<Operand> fields) {
        if (!(code.current(type) instanceof Operand.Constant(DataType made))) {
            return Effects.READING;
        }
        Effects making = made.isMutable() ? Effects.READING : Effects.FOLDABLE;
        return fits(type, fields) ? making.with(Effects.Promise.NO_THROW) : making;
    }

    Type typeOf(Operand operand) {
        return operations.widened(code.known(operand, operations));
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
}
