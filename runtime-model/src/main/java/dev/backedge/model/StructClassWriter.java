package dev.backedge.model;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

import java.util.stream.IntStream;

/// Writes the class of a shape: a variable a field, and the methods of [StructValue].
final class StructClassWriter {
    private static final String STRUCT = "dev/backedge/model/StructValue";
    private static final String TYPE = "Ldev/backedge/model/DataType;";
    private static final String OBJECT = "Ljava/lang/Object;";

    private final String kinds;
    private final String name;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);

    StructClassWriter(String kinds) {
        this.kinds = kinds;
        name = nameOf(kinds).replace('.', '/');
    }

    /// {@return the name of the class of a shape}
    static String nameOf(String kinds) {
        return "dev.backedge.model.Struct" + kinds;
    }

    byte[] write() {
        writer.visit(
                Opcodes.V25,
                Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER,
                name,
                null,
                STRUCT,
                null);
        for (int i = 0; i < kinds.length(); i++) {
            writer.visitField(Opcodes.ACC_PUBLIC, "f" + i, descriptor(i), null, null).visitEnd();
        }
        constructor();
        fullConstructor();
        getter("bits", "(I)J", primitives());
        setter("setBits", "(IJ)V", primitives());
        getter("reference", "(I)" + OBJECT, references());
        setter("setReference", "(I" + OBJECT + ")V", references());
        fresh();
        writer.visitEnd();
        return writer.toByteArray();
    }

    private int[] primitives() {
        return IntStream.range(0, kinds.length()).filter(i -> kinds.charAt(i) != 'L').toArray();
    }

    private int[] references() {
        return IntStream.range(0, kinds.length()).filter(i -> kinds.charAt(i) == 'L').toArray();
    }

    private String descriptor(int field) {
        return kinds.charAt(field) == 'L' ? OBJECT : String.valueOf(kinds.charAt(field));
    }

    private MethodVisitor begin(int access, String method, String descriptor) {
        MethodVisitor code = writer.visitMethod(access, method, descriptor, null, null);
        code.visitCode();
        return code;
    }

    private static void end(MethodVisitor code) {
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private static void callSuper(MethodVisitor code) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, STRUCT, "<init>", "(" + TYPE + ")V", false);
    }

    private void constructor() {
        MethodVisitor code = begin(Opcodes.ACC_PUBLIC, "<init>", "(" + TYPE + ")V");
        callSuper(code);
        code.visitInsn(Opcodes.RETURN);
        end(code);
    }

    private void fullConstructor() {
        StringBuilder descriptor = new StringBuilder("(").append(TYPE);
        for (int i = 0; i < kinds.length(); i++) {
            descriptor.append(descriptor(i));
        }
        MethodVisitor code =
                begin(Opcodes.ACC_PUBLIC, "<init>", descriptor.append(")V").toString());
        callSuper(code);
        int local = 2;
        for (int i = 0; i < kinds.length(); i++) {
            org.objectweb.asm.Type type = org.objectweb.asm.Type.getType(descriptor(i));
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
            code.visitFieldInsn(Opcodes.PUTFIELD, name, "f" + i, descriptor(i));
            local += type.getSize();
        }
        code.visitInsn(Opcodes.RETURN);
        end(code);
    }

    private void fresh() {
        MethodVisitor code =
                begin(Opcodes.ACC_PROTECTED, "fresh", "(" + TYPE + ")L" + STRUCT + ";");
        code.visitTypeInsn(Opcodes.NEW, name);
        code.visitInsn(Opcodes.DUP);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", "(" + TYPE + ")V", false);
        code.visitInsn(Opcodes.ARETURN);
        end(code);
    }

    private void getter(String method, String descriptor, int[] fields) {
        MethodVisitor code = begin(Opcodes.ACC_PROTECTED, method, descriptor);
        Label[] cases = choose(code, fields);
        for (int i = 0; i < fields.length; i++) {
            int field = fields[i];
            code.visitLabel(cases[i]);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, name, "f" + field, descriptor(field));
            toBits(code, kinds.charAt(field));
            code.visitInsn(kinds.charAt(field) == 'L' ? Opcodes.ARETURN : Opcodes.LRETURN);
        }
        end(code);
    }

    private void setter(String method, String descriptor, int[] fields) {
        MethodVisitor code = begin(Opcodes.ACC_PROTECTED, method, descriptor);
        Label[] cases = choose(code, fields);
        for (int i = 0; i < fields.length; i++) {
            int field = fields[i];
            boolean reference = kinds.charAt(field) == 'L';
            code.visitLabel(cases[i]);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(reference ? Opcodes.ALOAD : Opcodes.LLOAD, 2);
            fromBits(code, kinds.charAt(field));
            code.visitFieldInsn(Opcodes.PUTFIELD, name, "f" + field, descriptor(field));
            code.visitInsn(Opcodes.RETURN);
        }
        end(code);
    }

    /// A switch over the number of a field; other numbers are an error.
    private static Label[] choose(MethodVisitor code, int[] fields) {
        Label missing = new Label();
        Label[] cases = new Label[fields.length];
        for (int i = 0; i < cases.length; i++) {
            cases[i] = new Label();
        }
        if (fields.length > 0) {
            code.visitVarInsn(Opcodes.ILOAD, 1);
            code.visitLookupSwitchInsn(missing, fields, cases);
        }
        code.visitLabel(missing);
        code.visitVarInsn(Opcodes.ILOAD, 1);
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                STRUCT,
                "noField",
                "(I)Ljava/lang/IndexOutOfBoundsException;",
                false);
        code.visitInsn(Opcodes.ATHROW);
        return cases;
    }

    private static void toBits(MethodVisitor code, char kind) {
        switch (kind) {
            case 'D' -> convert(code, "Double", "doubleToRawLongBits", "(D)J");
            case 'F' -> {
                convert(code, "Float", "floatToRawIntBits", "(F)I");
                code.visitInsn(Opcodes.I2L);
            }
            case 'I', 'S', 'B', 'Z' -> code.visitInsn(Opcodes.I2L);
            default -> {}
        }
    }

    private static void fromBits(MethodVisitor code, char kind) {
        switch (kind) {
            case 'D' -> convert(code, "Double", "longBitsToDouble", "(J)D");
            case 'F' -> {
                code.visitInsn(Opcodes.L2I);
                convert(code, "Float", "intBitsToFloat", "(I)F");
            }
            case 'I' -> code.visitInsn(Opcodes.L2I);
            case 'S' -> narrow(code, Opcodes.I2S);
            case 'B' -> narrow(code, Opcodes.I2B);
            case 'Z' -> {
                code.visitInsn(Opcodes.L2I);
                code.visitInsn(Opcodes.ICONST_1);
                code.visitInsn(Opcodes.IAND);
            }
            default -> {}
        }
    }

    private static void narrow(MethodVisitor code, int opcode) {
        code.visitInsn(Opcodes.L2I);
        code.visitInsn(opcode);
    }

    private static void convert(MethodVisitor code, String owner, String method, String type) {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/" + owner, method, type, false);
    }
}
