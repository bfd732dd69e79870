package dev.backedge.compile;

import dev.backedge.ir.Body;
import dev.backedge.lattice.Lattice;
import dev.backedge.model.Builtin;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.Effects;
import dev.backedge.model.MethodInstance;
import dev.backedge.optimize.Knowledge;

import java.util.List;
import java.util.Optional;

/// What the optimizer may use of what was inferred in one world.
final class InferredKnowledge implements Knowledge {
    private final InferenceContext context;
    private final BuiltinInference builtins;
    private final Compiler.InferenceSession session;
    private final long world;

    InferredKnowledge(InferenceContext context, Compiler.InferenceSession session) {
        this.context = context;
        this.session = session;
        world = session.world();
        builtins = new BuiltinInference(context, new CallInference(context, session), world);
    }

    @Override
    public Lattice resultOf(Builtin function, List<Lattice> arguments) {
        return builtins.call(function, arguments);
    }

    @Override
    public Effects effectsOf(Builtin function, List<Lattice> arguments) {
        return context.builtinEffects().of(function, arguments);
    }

    @Override
    public Effects effectsOfReading(Lattice object, Object field) {
        return context.builtinEffects().ofField(object, field);
    }

    @Override
    public Effects effectsOf(MethodInstance callee) {
        return callee.codeAt(world)
                .map(CodeInstance::effects)
                .orElseGet(() -> session.completion().effectsOf(callee));
    }

    @Override
    public Optional<Body> bodyToInline(MethodInstance callee) {
        return callee.codeAt(world)
                .map(CodeInstance::body)
                .orElseGet(() -> session.completion().bodyOf(callee))
                .filter(body -> InlinedBody.isFit(callee, body));
    }
}
