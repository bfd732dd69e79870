package dev.backedge.jvm;

import dev.backedge.model.CodeInstance;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The generated class of one code instance: named when a caller first mentions it, made when it is
/// first called.
public final class CodeUnit {
    private final CodeInstance code;
    private final String className;
    private final String methodName;
    private final CallForm form;
    private final OutOfLine outOfLine;
    private volatile UnitWriter.@Nullable Written written;
    private volatile List<CodeUnit> callees = List.of();
    private volatile @Nullable CompiledCode entry;

    CodeUnit(CodeInstance code, String className, String methodName, OutOfLine outOfLine) {
        this.code = code;
        this.outOfLine = outOfLine;
        this.className = className;
        this.methodName = methodName;
        form = CallForm.of(code);
    }

    CodeInstance code() {
        return code;
    }

    /// {@return the internal name of the class}
    String className() {
        return className;
    }

    String methodName() {
        return methodName;
    }

    CallForm form() {
        return form;
    }

    /// Keeps what its class was made of, for when that is initialized.
    void linkWith(UnitWriter.Written made) {
        written = made;
        callees = made.callees();
    }

    /// {@return the units that its class names; none before the class was made}
    List<CodeUnit> callees() {
        return callees;
    }

    CompiledCode entry() {
        CompiledCode known = entry;
        if (known == null) {
            throw new IllegalStateException(className + " was not initialized");
        }
        return known;
    }

    /// {@return the unit of a generated class; called when the class is initialized}
    ///
    /// @param generated class
    public static CodeUnit of(Class<?> generated) {
        return ((GeneratedClasses) generated.getClassLoader()).unitNamed(generated.getName());
    }

    /// Takes the way into the class; called when the class is initialized, once: links are resolved
    /// when code is first used.
    ///
    /// @param way into the class
    /// @return what its static fields are to hold
    public Object[] link(CompiledCode way) {
        UnitWriter.Written made = written;
        if (made == null) {
            throw new IllegalStateException(className + " was linked before");
        }
        entry = way;
        written = null;
        return made.links().stream().map(link -> link.resolve(outOfLine)).toArray();
    }
}
