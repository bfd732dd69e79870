package dev.backedge.compile;

import dev.backedge.ir.Body;
import dev.backedge.lattice.Lattice;
import dev.backedge.model.Builtin;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.MethodShape;
import dev.backedge.optimize.Knowledge;
import dev.backedge.optimize.Optimizer;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the optimizer may use of what was inferred in one world.
final class InferredKnowledge implements Knowledge {
    /// Most instructions of a callee that takes the place of its calls. Larger ones gain little:
    /// the JVM inlines them, too, where they are hot, and unboxed values are passed to them as they
    /// are.
    private static final int MAX_INLINED = 40;

    /// Most instructions where the program asks for it.
    private static final int MAX_WANTED = 400;

    private final InferenceContext context;
    private final BuiltinInference builtins;
    private final long world;

    InferredKnowledge(InferenceContext context, Compiler.InferenceSession session) {
        this.context = context;
        world = session.world();
        builtins = new BuiltinInference(context, new CallInference(context, session), world);
    }

    @Override
    public Lattice resultOf(Builtin function, List<Lattice> arguments) {
        return builtins.call(function, arguments);
    }

    @Override
    public boolean isPure(Builtin function) {
        return context.builtinTypes().isFoldable(function);
    }

    @Override
    public Optional<Body> bodyToInline(MethodInstance callee) {
        return callee.codeAt(world)
                .flatMap(CodeInstance::body)
                .filter(body ->
                        Optimizer.canBeInlined(
                                callee, body, mostInlined(callee.method().shape().traits())));
    }

    private static int mostInlined(Set<MethodShape.Trait> wishes) {
        if (wishes.contains(MethodShape.Trait.NO_INLINE)) {
            return 0;
        }
        return wishes.contains(MethodShape.Trait.INLINE) ? MAX_WANTED : MAX_INLINED;
    }
}
