package dev.backedge.compile;

import dev.backedge.ir.Body;
import dev.backedge.ir.Successors;
import dev.backedge.jvm.CompiledCode;
import dev.backedge.jvm.GeneratedClasses;
import dev.backedge.model.CallFrame;
import dev.backedge.model.CodeInstance;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Decides which code is compiled, and when.
///
/// What compiled code calls directly is compiled with the first such call, whatever the policy
/// says: the Java machine links it then. Otherwise, with [Execution#MIXED]:
///
/// 1. Code with a loop is compiled when it is first called, so that no loop is interpreted for
///    ever; code of top-level forms, which runs once, likewise.
/// 2. Code without a loop is compiled when it was interpreted [#INTERPRETED_CALLS] times. The calls
///    of a recursion count, too: what is called next is compiled, although its callers still run.
/// 3. Code that a program asks to precompile is compiled at once.
///
/// Code that cannot be compiled stays interpreted: methods written in Java, and code without types.
final class Tiers {
    /// In how many calls code without a loop is interpreted.
    private static final int INTERPRETED_CALLS = 10;

    private final Execution execution;
    private final GeneratedClasses classes;

    Tiers(Execution execution, GeneratedClasses classes) {
        this.execution = execution;
        this.classes = classes;
    }

    /// {@return the class to run a call by; null where it is to be interpreted}
    @Nullable CompiledCode forCall(Target target) {
        CompiledCode known = target.compiled();
        if (known != null) {
            return known;
        }
        return switch (execution) {
            case AS_WRITTEN, INTERPRET -> null;
            case COMPILE -> compiled(target);
            case MIXED -> {
                int calls = target.countCall();
                yield calls == 0 && hasLoop(target) || calls == INTERPRETED_CALLS
                        ? compiled(target)
                        : target.compiled();
            }
        };
    }

    /// Whether the body of a top-level form is worth being inferred and compiled.
    boolean compilesTopLevel(Body body) {
        return compilesAnything() && Successors.jumpBackwards(body.blocks());
    }

    /// {@return the class to run a top-level form by; null where it is to be interpreted}
    @Nullable CompiledCode forTopLevel(Target target) {
        return compiled(target);
    }

    /// Compiles code and all that it calls directly, if anything is compiled at all.
    void precompile(CodeInstance code) {
        if (compilesAnything()) {
            classes.compileAll(code);
        }
    }

    private boolean compilesAnything() {
        return execution == Execution.COMPILE || execution == Execution.MIXED;
    }

    /// {@return times of inference, with those of the classes}
    CompileTimes times(CompileTimes inference) {
        return new CompileTimes(
                inference.inferred(),
                inference.inferenceNanos(),
                inference.optimizationNanos(),
                classes.classes(),
                classes.nanos());
    }

    /// {@return the calls that a frame of the Java machine stands for, if it is one of compiled
    /// code}
    List<CallFrame> framesOf(StackTraceElement element) {
        return classes.framesOf(element);
    }

    byte[] classOf(CodeInstance code) {
        return classes.bytesOf(code);
    }

    private static boolean isCompilable(Target target) {
        return target.code().instance().method().implementation().isEmpty()
                && target.code().body().flatMap(Body::types).isPresent();
    }

    private @Nullable CompiledCode compiled(Target target) {
        if (!isCompilable(target)) {
            return null;
        }
        classes.compile(target.code()).ifPresent(target::compile);
        return target.compiled();
    }

    private static boolean hasLoop(Target target) {
        return isCompilable(target)
                && target.code()
                        .body()
                        .map(body -> Successors.jumpBackwards(body.blocks()))
                        .orElse(false);
    }
}
