package dev.backedge.compile;

import dev.backedge.jvm.CompiledCode;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.MethodShape;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a call runs: a code instance, in the forms in which it was run so far.
final class Target {
    private final CodeInstance code;
    private final List<Object> staticParameters;
    private final int argumentCount;
    private final Last last;
    private volatile @Nullable PreparedBody body;
    private volatile @Nullable CompiledCode compiled;
    private int calls;

    /// How the last argument is passed.
    enum Last {
        /// As it is.
        PLAIN,
        /// In a tuple of all values that are left.
        REST
    }

    Target(CodeInstance code) {
        this.code = code;
        MethodShape shape = code.instance().method().shape();
        staticParameters = code.instance().staticParameters();
        argumentCount = shape.argumentCount();
        last = shape.isVararg() ? Last.REST : Last.PLAIN;
    }

    CodeInstance code() {
        return code;
    }

    List<Object> staticParameters() {
        return staticParameters;
    }

    /// {@return arguments with the function itself, a vararg counted once}
    int argumentCount() {
        return argumentCount;
    }

    Last last() {
        return last;
    }

    @Nullable PreparedBody body() {
        return body;
    }

    void prepare(PreparedBody prepared) {
        body = prepared;
    }

    @Nullable CompiledCode compiled() {
        return compiled;
    }

    void compile(CompiledCode code) {
        compiled = code;
    }

    /// {@return how often it was called before; calls of several threads at a time may count as
    /// one}
    int countCall() {
        return calls++;
    }
}
