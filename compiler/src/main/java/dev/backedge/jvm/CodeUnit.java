package dev.backedge.jvm;

import dev.backedge.model.CodeInstance;

import org.jspecify.annotations.Nullable;

/// The generated class of one code instance: named when a caller first mentions it, made when it is
/// first called.
public final class CodeUnit {
    private final CodeInstance code;
    private final String className;
    private final String methodName;
    private final CallForm form;
    private volatile Object @Nullable [] links;
    private volatile @Nullable CompiledCode entry;

    CodeUnit(CodeInstance code, String className, String methodName) {
        this.code = code;
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

    void linkWith(Object[] objects) {
        links = objects;
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

    /// Takes the way into the class; called when the class is initialized, once.
    ///
    /// @param way into the class
    /// @return what its static fields are to hold
    public Object[] link(CompiledCode way) {
        Object[] objects = links;
        if (objects == null) {
            throw new IllegalStateException(className + " was linked before");
        }
        entry = way;
        links = null;
        return objects;
    }
}
