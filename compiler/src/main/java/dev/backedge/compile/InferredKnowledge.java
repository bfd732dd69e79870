package dev.backedge.compile;

import dev.backedge.ir.Body;
import dev.backedge.lattice.Lattice;
import dev.backedge.model.Builtin;
import dev.backedge.model.MethodInstance;
import dev.backedge.optimize.Knowledge;

import java.util.List;
import java.util.Optional;

/// What the optimizer may use of what was inferred in one world.
final class InferredKnowledge implements Knowledge {
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
        return InlinedBody.find(callee, world);
    }
}
