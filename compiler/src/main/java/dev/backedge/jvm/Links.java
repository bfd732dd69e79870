package dev.backedge.jvm;

import dev.backedge.ir.CharValue;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.UnsignedValue;
import dev.backedge.model.Builtin;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a generated class mentions: its links, a static field each, filled when the class is
/// initialized; and the classes that it names.
final class Links {
    private static final String UNIT = "dev/backedge/jvm/CodeUnit";

    /// As many as one initializer can fill, with 11 bytes of code each.
    private static final int MOST_LINKS = 5_000;

    private final String className;
    private final List<Link> links = new ArrayList<>();
    private final List<String> descriptors = new ArrayList<>();
    private final Map<Class<?>, Map<Object, Integer>> known = new HashMap<>();
    private final Map<Class<?>, Map<Object, Integer>> identities = new HashMap<>();
    private final Set<CodeUnit> callees = new LinkedHashSet<>();

    Links(String className) {
        this.className = className;
    }

    /// Pushes an object.
    ///
    /// @param held what the field is declared to hold
    void push(MethodVisitor code, Object value, Class<?> held) {
        Map<Object, Integer> alike =
                isComparedByContent(value)
                        ? known.computeIfAbsent(held, _ -> new HashMap<>())
                        : identities.computeIfAbsent(held, _ -> new IdentityHashMap<>());
        push(code, alike.computeIfAbsent(value, _ -> added(new Link.Constant(value), held)));
    }

    /// Whether equal values are one constant, so that the class does not depend on which of them
    /// are one object.
    private static boolean isComparedByContent(Object value) {
        return switch (value) {
            case Long _, Integer _, Short _, Byte _, Boolean _, Float _, Double _ -> true;
            case UnsignedValue _, CharValue _, Symbol _ -> true;
            default -> false;
        };
    }

    /// Pushes an operation; one that remembers what it did last is this place's own.
    void pushCode(MethodVisitor code, Link link) {
        push(
                code,
                switch (link) {
                    case Link.Call _, Link.CallByOne _ -> added(link, CompiledCode.class);
                    case Link.GetField _ -> added(link, FieldReader.class);
                    case Link.SetField _, Link.NewInstance _ -> added(link, Builtin.Code.class);
                    case Link.Constant _,
                            Link.Code _,
                            Link.Invoke _,
                            Link.Interpret _,
                            Link.Global _,
                            Link.SetGlobal _,
                            Link.GlobalIsDefined _ ->
                            known.computeIfAbsent(Builtin.Code.class, _ -> new HashMap<>())
                                    .computeIfAbsent(link, _ -> added(link, Builtin.Code.class));
                });
    }

    private void push(MethodVisitor code, int index) {
        code.visitFieldInsn(Opcodes.GETSTATIC, className, "k" + index, descriptors.get(index));
    }

    private int added(Link link, Class<?> held) {
        links.add(link);
        descriptors.add("L" + held.getName().replace('.', '/') + ";");
        return links.size() - 1;
    }

    /// Notes that the class names another one.
    void name(CodeUnit callee) {
        callees.add(callee);
    }

    List<Link> inOrder() {
        return List.copyOf(links);
    }

    List<CodeUnit> callees() {
        return List.copyOf(callees);
    }

    /// Writes the fields, and the initializer that fills them and hands over the way into the
    /// class.
    ///
    /// @return whether they are not too many for a class
    boolean write(ClassWriter writer) {
        if (links.size() > MOST_LINKS) {
            return false;
        }
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
        return true;
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
