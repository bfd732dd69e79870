package dev.backedge.compile;

import dev.backedge.ir.Block;
import dev.backedge.ir.Body;
import dev.backedge.ir.Successors;
import dev.backedge.jvm.CompiledCode;
import dev.backedge.jvm.GeneratedClasses;
import dev.backedge.model.CodeInstance;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Decides which code is compiled, and when.
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
                        : null;
            }
        };
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
                && target.code().body().map(body -> hasLoop(body.blocks())).orElse(false);
    }

    private static boolean hasLoop(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            for (int next : Successors.of(blocks.get(i).terminator())) {
                if (next <= i) {
                    return true;
                }
            }
        }
        return false;
    }
}
