package dev.backedge.jvm;

import dev.backedge.ir.Body;
import dev.backedge.ir.BodyTypes;
import dev.backedge.ir.Operand;
import dev.backedge.model.Representation;
import dev.backedge.model.Type;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

import java.util.ArrayList;
import java.util.List;

/// The local variables of a method. Those that more than one block needs, and slots, have a value
/// from the beginning, so that all blocks begin with the same variables; the others begin behind
/// them, anew in each block.
final class MethodLocals {
    private static final int NONE = -1;

    private static final JavaForm INT32 = JavaForm.primitive(Representation.INT32);

    private final LocalPlan plan;
    private final JavaForm[] forms;
    private final JavaForm[] slotForms;
    private final int[] locals;
    private final int[] slots;
    private final int[] flags;
    private final List<Object> frame = new ArrayList<>();
    private final int[] chunkEnds;
    private int patience = NONE;
    private int shared;
    private int next;

    private MethodLocals(BodyTypes types, LocalPlan plan, int blocks) {
        this.plan = plan;
        chunkEnds = new int[blocks];
        forms = forms(types.values());
        slotForms = forms(types.slots());
        locals = new int[forms.length];
        slots = new int[slotForms.length];
        flags = new int[slotForms.length];
    }

    private static JavaForm[] forms(List<Operand.Constant> types) {
        return types.stream()
                .map(type -> JavaForm.of((Type) type.value()))
                .toArray(JavaForm[]::new);
    }

    /// Gives the variables places, and writes what fills them.
    static MethodLocals begin(
            MethodVisitor code,
            Body body,
            BodyTypes types,
            LocalPlan plan,
            CountedLoops loops,
            CallForm form) {
        MethodLocals locals = new MethodLocals(types, plan, body.blocks().size());
        locals.parameters(code, body, form);
        for (CountedLoops.Loop loop : loops.all()) {
            locals.chunkEnds[loop.header()] = locals.zeroed(code, JavaForm.INT64);
        }
        if (plan.hasLoop()) {
            locals.patience = locals.add(INT32);
            code.visitLdcInsn(Interruption.PATIENCE);
            INT32.store(code, locals.patience);
        }
        for (int slot = body.argumentCount(); slot < locals.slots.length; slot++) {
            locals.slots[slot] = locals.zeroed(code, locals.slotForms[slot]);
            locals.flags[slot] =
                    locals.slotForms[slot].isReference()
                            ? NONE
                            : locals.zeroed(code, JavaForm.BOOL);
        }
        for (int value = 0; value < locals.forms.length; value++) {
            if (plan.isCrossing(value) && plan.uses(value) > 0) {
                locals.locals[value] = locals.zeroed(code, locals.forms[value]);
            }
        }
        locals.shared = locals.next;
        return locals;
    }

    private void parameters(MethodVisitor code, Body body, CallForm form) {
        add(JavaForm.reference(dev.backedge.model.Task.class));
        List<JavaForm> passed = new ArrayList<>();
        passed.add(JavaForm.ANY);
        passed.addAll(form.arguments());
        int[] places = passed.stream().mapToInt(this::add).toArray();
        for (int slot = 0; slot < body.argumentCount(); slot++) {
            slots[slot] = places[slot];
            flags[slot] = NONE;
            if (!slotForms[slot].equals(passed.get(slot))) {
                passed.get(slot).load(code, places[slot]);
                passed.get(slot).convert(code, slotForms[slot]);
                slots[slot] = add(slotForms[slot]);
                slotForms[slot].store(code, slots[slot]);
            }
        }
    }

    private int add(JavaForm form) {
        frame.add(form.frameEntry());
        int local = next;
        next += form.size();
        return local;
    }

    private int zeroed(MethodVisitor code, JavaForm form) {
        int local = add(form);
        form.zero(code);
        form.store(code, local);
        return local;
    }

    /// Forgets the variables of the block before.
    void beginBlock() {
        next = shared;
    }

    /// Writes that all variables that blocks share are there, and nothing else.
    ///
    /// @param stack what is on the stack
    void frame(MethodVisitor code, Object... stack) {
        code.visitFrame(Opcodes.F_NEW, frame.size(), frame.toArray(), stack.length, stack);
    }

    /// {@return the variable that counts jumps backwards; there is one where there are such jumps}
    int patience() {
        return patience;
    }

    /// {@return the variable that says where a counted loop asks for interrupts next}
    int chunkEnd(CountedLoops.Loop loop) {
        return chunkEnds[loop.header()];
    }

    JavaForm form(int value) {
        return forms[value];
    }

    JavaForm slotForm(int slot) {
        return slotForms[slot];
    }

    int slot(int slot) {
        return slots[slot];
    }

    /// {@return whether a slot has a variable of its own that says whether it was written}
    boolean isFlagged(int slot) {
        return flags[slot] != NONE;
    }

    int flag(int slot) {
        return flags[slot];
    }

    void load(MethodVisitor code, int value) {
        forms[value].load(code, locals[value]);
    }

    /// Takes a value from the stack, where it has its own form.
    void define(MethodVisitor code, int value) {
        if (plan.uses(value) == 0) {
            forms[value].pop(code);
            return;
        }
        if (!plan.isCrossing(value)) {
            locals[value] = next;
            next += forms[value].size();
        }
        forms[value].store(code, locals[value]);
    }
}
