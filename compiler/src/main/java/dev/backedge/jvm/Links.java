package dev.backedge.jvm;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// The objects that a generated class mentions: a static field each, filled when the class is
/// initialized.
final class Links {
    private static final String UNIT = "dev/backedge/jvm/CodeUnit";

    private final String className;
    private final List<Object> values = new ArrayList<>();
    private final List<String> descriptors = new ArrayList<>();
    private final Map<Class<?>, Map<Object, Integer>> known = new HashMap<>();

    Links(String className) {
        this.className = className;
    }

    /// Pushes an object.
    ///
    /// @param held what the field is declared to hold
    void push(MethodVisitor code, Object value, Class<?> held) {
        int index =
                known.computeIfAbsent(held, _ -> new IdentityHashMap<>())
                        .computeIfAbsent(value, _ -> added(value, held));
        code.visitFieldInsn(Opcodes.GETSTATIC, className, "k" + index, descriptors.get(index));
    }

    private int added(Object value, Class<?> held) {
        values.add(value);
        descriptors.add("L" + held.getName().replace('.', '/') + ";");
        return values.size() - 1;
    }

    Object[] values() {
        return values.toArray();
    }

    /// Writes the fields, and the initializer that fills them and hands over the way into the
    /// class.
    void write(ClassWriter writer) {
        for (int i = 0; i < descriptors.size(); i++) {
            writer.visitField(
                            Opcodes.ACC_STATIC | Opcodes.ACC_FINAL,
                            "k" + i,
                            descriptors.get(i),
                            null,
                            null)
                    .visitEnd();
        }
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        code.visitCode();
        code.visitLdcInsn(org.objectweb.asm.Type.getObjectType(className));
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC, UNIT, "of", "(Ljava/lang/Class;)L" + UNIT + ";", false);
        code.visitTypeInsn(Opcodes.NEW, className);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, className, "<init>", "()V", false);
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL,
                UNIT,
                "link",
                "(Ldev/backedge/jvm/CompiledCode;)[Ljava/lang/Object;",
                false);
        code.visitVarInsn(Opcodes.ASTORE, 0);
        for (int i = 0; i < descriptors.size(); i++) {
            fill(code, i);
        }
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(4, 1);
        code.visitEnd();
    }

    private void fill(MethodVisitor code, int index) {
        String descriptor = descriptors.get(index);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitLdcInsn(index);
        code.visitInsn(Opcodes.AALOAD);
        code.visitTypeInsn(Opcodes.CHECKCAST, descriptor.substring(1, descriptor.length() - 1));
        code.visitFieldInsn(Opcodes.PUTSTATIC, className, "k" + index, descriptor);
    }
}
