package dev.backedge.jvm;

import dev.backedge.ir.Body;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.Method;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

import java.util.List;
import java.util.Optional;

/// Writes the class of a unit.
final class UnitWriter {

    /// As far as a jump reaches, in bytes. ASM would write longer jumps, but for these it works out
    /// the frames of the whole method anew, within limits of its own.
    private static final int MOST_CODE = Short.MAX_VALUE;

    private final CodeUnit unit;
    private final Environment environment;

    UnitWriter(CodeUnit unit, Environment environment) {
        this.unit = unit;
        this.environment = environment;
    }

    /// A class.
    ///
    /// @param bytes as the Java machine reads them
    /// @param links what its static fields are to hold
    /// @param callees the units that it names
    record Written(byte[] bytes, List<Link> links, List<CodeUnit> callees) {}

    /// Code that the Java machine does not take, or whose types are not known, is left to the
    /// interpreter.
    Written write() {
        CodeInstance code = unit.code();
        Optional<Body> body =
                code.instance().method().implementation().isPresent()
                        ? Optional.empty()
                        : code.body();
        if (body.isPresent() && body.get().types().isPresent()) {
            return written((method, links) ->
                            BodyWriter.write(
                                    method,
                                    unit,
                                    body.get(),
                                    body.get().types().get(),
                                    links,
                                    environment))
                    .orElseGet(this::interpreted);
        }
        return interpreted();
    }

    private Written interpreted() {
        return written(this::interpret)
                .orElseThrow(
                        () -> new IllegalStateException("too large: the call of " + unit.code()));
    }

    private interface Content {
        void write(MethodVisitor method, Links links);
    }

    /// Empty where the code is too large.
    private Optional<Written> written(Content content) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(
                Opcodes.V25,
                Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER,
                unit.className(),
                null,
                CompiledCode.NAME,
                null);
        Method source = unit.code().instance().method();
        if (!source.location().file().isEmpty()) {
            writer.visitSource(source.location().file(), null);
        }
        Links links = new Links(unit.className());
        MethodVisitor method =
                writer.visitMethod(
                        Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC,
                        unit.methodName(),
                        unit.form().descriptor(),
                        null,
                        null);
        method.visitCode();
        content.write(method, links);
        Label codeEnd = new Label();
        method.visitLabel(codeEnd);
        end(method);
        if (codeEnd.getOffset() > MOST_CODE) {
            return Optional.empty();
        }
        entry(writer, links);
        constructor(writer);
        if (!links.write(writer)) {
            return Optional.empty();
        }
        writer.visitEnd();
        return Optional.of(new Written(writer.toByteArray(), links.inOrder(), links.callees()));
    }

    private static void end(MethodVisitor method) {
        method.visitMaxs(0, 0);
        method.visitEnd();
    }

    private static void constructor(ClassWriter writer) {
        MethodVisitor method = writer.visitMethod(0, "<init>", "()V", null, null);
        method.visitCode();
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitMethodInsn(Opcodes.INVOKESPECIAL, CompiledCode.NAME, "<init>", "()V", false);
        method.visitInsn(Opcodes.RETURN);
        end(method);
    }

    /// The way in for callers that know no types.
    private void entry(ClassWriter writer, Links links) {
        CallForm form = unit.form();
        boolean isPlain = !form.isVararg() && CompiledCode.isPlain(form.arguments().size());
        int counted = isPlain ? form.arguments().size() : -1;
        MethodVisitor method =
                writer.visitMethod(
                        Opcodes.ACC_PUBLIC,
                        CompiledCode.method(counted),
                        CompiledCode.descriptor(counted),
                        null,
                        null);
        method.visitCode();
        int plain = form.isVararg() ? form.arguments().size() - 1 : form.arguments().size();
        method.visitVarInsn(Opcodes.ALOAD, 1);
        method.visitVarInsn(Opcodes.ALOAD, 2);
        for (int i = 0; i < plain; i++) {
            method.visitVarInsn(Opcodes.ALOAD, isPlain ? 3 + i : 3);
            if (!isPlain) {
                method.visitLdcInsn(i);
                method.visitInsn(Opcodes.AALOAD);
            }
            JavaForm.ANY.convert(method, form.arguments().get(i));
        }
        if (form.isVararg()) {
            links.pushCode(method, new Link.Code(environment.tuple()));
            method.visitVarInsn(Opcodes.ALOAD, 1);
            method.visitVarInsn(Opcodes.ALOAD, 3);
            method.visitLdcInsn(plain);
            method.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    Storage.NAME,
                    "rest",
                    "([Ljava/lang/Object;I)[Ljava/lang/Object;",
                    false);
            callCode(method);
        }
        method.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                unit.className(),
                unit.methodName(),
                form.descriptor(),
                false);
        form.result().convert(method, JavaForm.ANY);
        method.visitInsn(Opcodes.ARETURN);
        end(method);
    }

    private static void callCode(MethodVisitor method) {
        method.visitMethodInsn(
                Opcodes.INVOKEINTERFACE,
                "dev/backedge/model/Builtin$Code",
                "call",
                "(L" + CallForm.TASK + ";[Ljava/lang/Object;)Ljava/lang/Object;",
                true);
    }

    /// Hands all arguments to the interpreter, a vararg's tuple as one.
    private void interpret(MethodVisitor method, Links links) {
        CallForm form = unit.form();
        links.pushCode(method, new Link.Interpret(unit.code()));
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitLdcInsn(form.arguments().size() + 1);
        method.visitTypeInsn(Opcodes.ANEWARRAY, JavaForm.OBJECT);
        int local = 1;
        for (int i = 0; i <= form.arguments().size(); i++) {
            JavaForm argument = i == 0 ? JavaForm.ANY : form.arguments().get(i - 1);
            method.visitInsn(Opcodes.DUP);
            method.visitLdcInsn(i);
            argument.load(method, local);
            argument.convert(method, JavaForm.ANY);
            method.visitInsn(Opcodes.AASTORE);
            local += argument.size();
        }
        callCode(method);
        JavaForm.ANY.convert(method, form.result());
        form.result().giveBack(method);
    }
}
