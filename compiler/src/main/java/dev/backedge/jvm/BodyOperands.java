package dev.backedge.jvm;

import dev.backedge.ir.Body;
import dev.backedge.ir.BodyTypes;
import dev.backedge.ir.CharValue;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.UnsignedValue;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.Representation;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.types.Subtyping;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

import java.util.List;
import java.util.Optional;

/// Pushes the operands of a body.
final class BodyOperands implements OperandWriter {
    private static final int MOST_NESTED = 12;

    private final MethodVisitor code;
    private final CodeInstance instance;
    private final Body body;
    private final BodyTypes types;
    private final MethodLocals locals;
    private final CountedLoops loops;
    private final Links links;
    private final Environment environment;
    private final Deferred[] deferred;
    private int block;

    /// A value that is computed where it is used.
    private record Deferred(InlineCode code, int depth) {
        static final Deferred NOT = new Deferred(InlineCode.inPlace(JavaForm.ANY, _ -> {}), -1);
    }

    BodyOperands(
            MethodVisitor code,
            CodeInstance instance,
            Body body,
            BodyTypes types,
            MethodLocals locals,
            CountedLoops loops,
            Links links,
            Environment environment) {
        this.code = code;
        this.instance = instance;
        this.body = body;
        this.types = types;
        this.locals = locals;
        this.loops = loops;
        this.links = links;
        this.environment = environment;
        deferred = new Deferred[types.values().size()];
        java.util.Arrays.fill(deferred, Deferred.NOT);
    }

    /// Leaves a value to be computed where it is used, unless that would nest too deep.
    boolean defer(int value, InlineCode found, List<Operand> operands) {
        int depth = 0;
        for (Operand operand : operands) {
            if (operand instanceof Operand.Value(int other)) {
                depth = Math.max(depth, deferred[other].depth() + 1);
            }
        }
        if (depth > MOST_NESTED) {
            return false;
        }
        deferred[value] = new Deferred(found, depth);
        return true;
    }

    /// Says which block is written from now on.
    void beginBlock(int number) {
        block = number;
    }

    @Override
    public boolean isForeseen(Operand index) {
        return loops.isForeseen(block, index);
    }

    private boolean isDeferred(int value) {
        return deferred[value] != Deferred.NOT;
    }

    @Override
    public MethodVisitor code() {
        return code;
    }

    @Override
    public CoreTypes core() {
        return environment.core();
    }

    @Override
    public Subtyping subtyping() {
        return environment.subtyping();
    }

    @Override
    public Type typeOf(Operand operand) {
        return switch (operand) {
            case Operand.Value(int number) -> BodyWriter.typeIn(types.values(), number);
            case Operand.Slot(int slot) -> BodyWriter.typeIn(types.slots(), slot);
            case Operand.Constant(Object value) -> core().typeOf(value);
            case Operand.Global _, Operand.StaticParameter _ -> core().any();
        };
    }

    @Override
    public JavaForm formOf(Operand operand) {
        return switch (operand) {
            case Operand.Value(int number) -> locals.form(number);
            case Operand.Slot(int slot) -> locals.slotForm(slot);
            case Operand.Constant(Object value) -> formOf(value);
            case Operand.Global _, Operand.StaticParameter _ -> JavaForm.ANY;
        };
    }

    private JavaForm formOf(Object value) {
        return switch (value) {
            case Long _, Integer _, Short _, Byte _, Boolean _, Float _, Double _ ->
                    JavaForm.of(core().typeOf(value));
            case UnsignedValue _, CharValue _ -> JavaForm.of(core().typeOf(value));
            default -> JavaForm.ANY;
        };
    }

    @Override
    public void push(Operand operand, JavaForm form) {
        switch (operand) {
            case Operand.Value(int number) -> {
                if (isDeferred(number)) {
                    deferred[number].code().instructions().accept(this);
                    deferred[number].code().result().convert(code, locals.form(number));
                } else {
                    locals.load(code, number);
                }
                locals.form(number).convert(code, form);
            }
            case Operand.Slot(int slot) -> pushSlot(slot, form);
            case Operand.Constant(Object value) -> pushConstant(value, form);
            case Operand.Global(Symbol name) -> {
                pushCode(new Link.Global(instance.instance().method().module(), name));
                pushTask();
                pushArray(List.of());
                callCode();
                JavaForm.ANY.convert(code, form);
            }
            case Operand.StaticParameter(int index) ->
                    pushParameter(instance.instance().staticParameters().get(index), form);
        }
    }

    private void pushSlot(int slot, JavaForm form) {
        JavaForm held = locals.slotForm(slot);
        if (slot >= body.argumentCount() && locals.isFlagged(slot)) {
            JavaForm.BOOL.load(code, locals.flag(slot));
            pushLink(body.slotNames().get(slot), Object.class);
            pushTask();
            callStatic(
                    Failures.NAME, "checkDefined", "(ZLjava/lang/Object;L" + CallForm.TASK + ";)V");
        }
        held.load(code, locals.slot(slot));
        if (slot >= body.argumentCount() && !locals.isFlagged(slot)) {
            checkDefined(body.slotNames().get(slot));
            JavaForm.ANY.convert(code, form);
        } else {
            held.convert(code, form);
        }
    }

    private void checkDefined(Symbol name) {
        pushLink(name, Object.class);
        pushTask();
        callStatic(
                Failures.NAME,
                "defined",
                "(Ljava/lang/Object;Ljava/lang/Object;L" + CallForm.TASK + ";)Ljava/lang/Object;");
    }

    private void pushParameter(Object value, JavaForm form) {
        if (value instanceof TypeVar variable) {
            code.visitInsn(Opcodes.ACONST_NULL);
            checkDefined(variable.name());
            JavaForm.ANY.convert(code, form);
        } else {
            pushConstant(value, form);
        }
    }

    private void pushConstant(Object value, JavaForm form) {
        JavaForm known = formOf(value);
        if (form.isReference() || !known.equals(form)) {
            pushLink(value, Object.class);
            JavaForm.ANY.convert(code, form);
            return;
        }
        Representation representation = form.representation();
        long bits = representation.bits(value);
        switch (form.stackKind()) {
            case 'J' -> pushLong(bits);
            case 'D' -> code.visitLdcInsn(Double.longBitsToDouble(bits));
            case 'F' -> code.visitLdcInsn(Float.intBitsToFloat((int) bits));
            default -> pushInt(narrowed(representation, (int) bits));
        }
    }

    private static int narrowed(Representation representation, int bits) {
        return switch (representation.kind()) {
            case 'S' -> (short) bits;
            case 'B' -> (byte) bits;
            default -> bits;
        };
    }

    private void pushLong(long number) {
        if (number == 0 || number == 1) {
            code.visitInsn(Opcodes.LCONST_0 + (int) number);
        } else {
            code.visitLdcInsn(number);
        }
    }

    void pushInt(int number) {
        if (number >= -1 && number <= 5) {
            code.visitInsn(Opcodes.ICONST_0 + number);
        } else if (number == (short) number) {
            code.visitIntInsn(Opcodes.SIPUSH, number);
        } else {
            code.visitLdcInsn(number);
        }
    }

    @Override
    public void pushTask() {
        code.visitVarInsn(Opcodes.ALOAD, 0);
    }

    @Override
    public void pushLink(Object value, Class<?> held) {
        links.push(code, value, held);
    }

    void pushCode(Link link) {
        links.pushCode(code, link);
    }

    @Override
    public void pushArray(List<Operand> operands) {
        pushInt(operands.size());
        code.visitTypeInsn(Opcodes.ANEWARRAY, JavaForm.OBJECT);
        for (int i = 0; i < operands.size(); i++) {
            code.visitInsn(Opcodes.DUP);
            pushInt(i);
            push(operands.get(i), JavaForm.ANY);
            code.visitInsn(Opcodes.AASTORE);
        }
    }

    /// Pushes the tuple of operands.
    void pushTuple(List<Operand> elements) {
        Optional<InlineCode> made = StructCode.find("tuple", elements, this);
        if (made.isPresent()) {
            made.get().instructions().accept(this);
            return;
        }
        pushCode(new Link.Code(environment.tuple()));
        pushTask();
        pushArray(elements);
        callCode();
    }

    /// Calls the way into code on the stack, with the task and the callee there.
    void call(List<Operand> arguments) {
        if (CompiledCode.isPlain(arguments.size())) {
            arguments.forEach(argument -> push(argument, JavaForm.ANY));
        } else {
            pushArray(arguments);
        }
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL,
                CompiledCode.NAME,
                CompiledCode.method(arguments.size()),
                CompiledCode.descriptor(arguments.size()),
                false);
    }

    /// Calls the code, the task and the array on the stack.
    void callCode() {
        code.visitMethodInsn(
                Opcodes.INVOKEINTERFACE,
                "dev/backedge/model/Builtin$Code",
                "call",
                "(L" + CallForm.TASK + ";[Ljava/lang/Object;)Ljava/lang/Object;",
                true);
    }

    @Override
    public void callStatic(String owner, String method, String descriptor) {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, method, descriptor, false);
    }

    /// Jumps if a condition is false.
    void jumpUnless(Operand condition, Label target) {
        if (condition instanceof Operand.Value(int number)
                && isDeferred(number)
                && deferred[number].code().jump().isPresent()) {
            InlineCode.Jump jump = deferred[number].code().jump().get();
            jump.operands().accept(this);
            code.visitJumpInsn(jump.whenFalse(), target);
            return;
        }
        if (formOf(condition).equals(JavaForm.BOOL)) {
            push(condition, JavaForm.BOOL);
        } else {
            push(condition, JavaForm.ANY);
            pushTask();
            callStatic(Failures.NAME, "truth", "(Ljava/lang/Object;L" + CallForm.TASK + ";)Z");
        }
        code.visitJumpInsn(Opcodes.IFEQ, target);
    }
}
