package dev.backedge.compile;

import dev.backedge.ir.Body;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.MethodShape;
import dev.backedge.optimize.Optimizer;

import java.util.Optional;
import java.util.Set;

/// The bodies that take the place of calls.
final class InlinedBody {
    /// Most instructions of a callee that takes the place of its calls. Larger ones gain little:
    /// the JVM inlines them, too, where they are hot, and unboxed values are passed to them as they
    /// are.
    private static final int MAX_INLINED = 40;

    /// Most instructions where the program asks for it.
    private static final int MAX_WANTED = 400;

    private InlinedBody() {}

    /// The optimized body of a method instance; empty where there is none yet, or it is too large
    /// or of a kind that stays apart.
    static Optional<Body> find(MethodInstance callee, long world) {
        return callee.codeAt(world).flatMap(CodeInstance::body).filter(body -> isFit(callee, body));
    }

    /// Whether an optimized body is small enough, and of a kind, to take the place of calls.
    static boolean isFit(MethodInstance callee, Body body) {
        return Optimizer.canBeInlined(callee, body, mostInlined(callee.method().shape().traits()));
    }

    private static int mostInlined(Set<MethodShape.Trait> wishes) {
        if (wishes.contains(MethodShape.Trait.NO_INLINE)) {
            return 0;
        }
        return wishes.contains(MethodShape.Trait.INLINE) ? MAX_WANTED : MAX_INLINED;
    }
}
