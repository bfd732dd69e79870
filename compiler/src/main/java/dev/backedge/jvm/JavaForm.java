package dev.backedge.jvm;

import dev.backedge.model.DataType;
import dev.backedge.model.Representation;
import dev.backedge.model.Type;
import dev.backedge.model.TypeKind;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/// How generated code holds the values of a type: as a Java primitive, or as a reference to a class
/// that they surely have.
///
/// @param representation of the values
/// @param className internal name of the class of references; empty for primitives
record JavaForm(Representation representation, String className) {
    static final String OBJECT = "java/lang/Object";

    /// References to anything.
    static final JavaForm ANY = new JavaForm(Representation.REFERENCE, OBJECT);

    /// Truth values.
    static final JavaForm BOOL = new JavaForm(Representation.BOOL, "");

    /// `Int64`.
    static final JavaForm INT64 = new JavaForm(Representation.INT64, "");

    static JavaForm primitive(Representation representation) {
        return new JavaForm(representation, "");
    }

    static JavaForm reference(Class<?> held) {
        return new JavaForm(Representation.REFERENCE, held.getName().replace('.', '/'));
    }

    static JavaForm of(Type type) {
        Representation representation = Representation.of(type);
        if (!representation.isReference()) {
            return primitive(representation);
        }
        return type instanceof DataType data && data.isConcrete() ? ofConcrete(data) : ANY;
    }

    private static JavaForm ofConcrete(DataType type) {
        if (isArray(type)) {
            return reference(ArrayForm.of(type).arrayClass());
        }
        return isTypedStruct(type) ? reference(type.shape().instanceClass()) : ANY;
    }

    /// Whether the instances of a type are arrays.
    static boolean isArray(DataType type) {
        return type.isConcrete()
                && type.typeName().module().isCore()
                && type.typeName().name().name().equals("Array");
    }

    /// Whether the instances of a type have a variable for each field.
    static boolean isTypedStruct(DataType type) {
        return isStruct(type) && !type.fieldTypes().isEmpty() && type.shape().isTyped();
    }

    /// Whether the instances of a type are struct values: most of what the runtime itself is made
    /// of has types of the same kinds.
    private static boolean isStruct(DataType type) {
        if (!type.isConcrete()) {
            return false;
        }
        if (type.typeName().isTuple() || type.typeName().isNamedTuple()) {
            return true;
        }
        return (type.typeName().kind() == TypeKind.STRUCT
                        || type.typeName().kind() == TypeKind.MUTABLE_STRUCT)
                && !type.typeName().module().isCore();
    }

    boolean isReference() {
        return representation.isReference();
    }

    /// {@return `I` for all that the Java machine computes with as `int`, else the kind}
    char stackKind() {
        return switch (representation.kind()) {
            case 'I', 'S', 'B', 'Z' -> 'I';
            default -> representation.kind();
        };
    }

    String descriptor() {
        return isReference() ? "L" + className + ";" : String.valueOf(representation.kind());
    }

    int size() {
        return stackKind() == 'J' || stackKind() == 'D' ? 2 : 1;
    }

    /// {@return what a frame says of a variable that holds it}
    Object frameEntry() {
        return switch (stackKind()) {
            case 'I' -> Opcodes.INTEGER;
            case 'J' -> Opcodes.LONG;
            case 'F' -> Opcodes.FLOAT;
            case 'D' -> Opcodes.DOUBLE;
            default -> className;
        };
    }

    private int offset() {
        return switch (stackKind()) {
            case 'I' -> 0;
            case 'J' -> 1;
            case 'F' -> 2;
            case 'D' -> 3;
            default -> 4;
        };
    }

    void load(MethodVisitor code, int local) {
        code.visitVarInsn(Opcodes.ILOAD + offset(), local);
    }

    void store(MethodVisitor code, int local) {
        code.visitVarInsn(Opcodes.ISTORE + offset(), local);
    }

    void giveBack(MethodVisitor code) {
        code.visitInsn(Opcodes.IRETURN + offset());
    }

    void pop(MethodVisitor code) {
        code.visitInsn(size() == 2 ? Opcodes.POP2 : Opcodes.POP);
    }

    void zero(MethodVisitor code) {
        code.visitInsn(
                switch (stackKind()) {
                    case 'I' -> Opcodes.ICONST_0;
                    case 'J' -> Opcodes.LCONST_0;
                    case 'F' -> Opcodes.FCONST_0;
                    case 'D' -> Opcodes.DCONST_0;
                    default -> Opcodes.ACONST_NULL;
                });
    }

    /// Turns the value on the stack from this form into another one.
    void convert(MethodVisitor code, JavaForm wanted) {
        if (representation == wanted.representation) {
            if (isReference()
                    && !wanted.className.equals(OBJECT)
                    && !wanted.className.equals(className)) {
                code.visitTypeInsn(Opcodes.CHECKCAST, wanted.className);
            }
            return;
        }
        if (!isReference()) {
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    Boxes.NAME,
                    "box" + representation.name(),
                    "(" + descriptor() + ")L" + OBJECT + ";",
                    false);
        }
        if (!wanted.isReference()) {
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    Boxes.NAME,
                    "unbox" + wanted.representation.name(),
                    "(L" + OBJECT + ";)" + wanted.descriptor(),
                    false);
        } else if (!wanted.className.equals(OBJECT)) {
            code.visitTypeInsn(Opcodes.CHECKCAST, wanted.className);
        }
    }
}
