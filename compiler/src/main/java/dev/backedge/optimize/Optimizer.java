package dev.backedge.optimize;

import dev.backedge.ir.Body;
import dev.backedge.lattice.LatticeOperations;
import dev.backedge.model.Builtin;
import dev.backedge.model.Effects;
import dev.backedge.model.MethodInstance;
import dev.backedge.types.Subtyping;

/// Optimizes code: slots become values; then callees are put in the place of their calls, and what
/// that makes known is computed and taken out, until nothing changes or enough was tried.
///
/// Counterpart: `run_passes`, Julia 1.9, `base/compiler/optimize.jl`.
public final class Optimizer {
    private static final int MAX_ROUNDS = 6;
    private static final int PASSES = 4;
    private static final int MAX_SIMPLIFICATIONS = 8;

    private final LatticeOperations operations;
    private final Subtyping subtyping;
    private final Knowledge knowledge;
    private final Builtin tuple;

    /// Makes an optimizer.
    ///
    /// @param operations of the lattice
    /// @param subtyping of types
    /// @param knowledge of those who inferred the code
    /// @param tuple the builtin function that makes tuples
    public Optimizer(
            LatticeOperations operations, Subtyping subtyping, Knowledge knowledge, Builtin tuple) {
        this.operations = operations;
        this.subtyping = subtyping;
        this.knowledge = knowledge;
        this.tuple = tuple;
    }

    /// {@return the body as inference wrote it, with types}
    ///
    /// @param code as inference wrote it; changed
    public Body asInferred(Code code) {
        return CodeBodies.body(code, operations);
    }

    /// {@return the optimized body, with types}
    ///
    /// @param code as inference wrote it; changed
    public Body optimize(Code code) {
        SlotPromotion.run(code, operations);
        simplify(code);
        // Round and round, until each pass in a row found nothing to do.
        int unchanged = 0;
        for (int i = 0; i < MAX_ROUNDS * PASSES && unchanged < PASSES; i++) {
            boolean changed =
                    switch (i % PASSES) {
                        case 0 -> Inlining.run(code, operations, knowledge, tuple);
                        case 1 -> JumpThreading.run(code, operations, subtyping, knowledge);
                        case 2 -> PhiSplitting.run(code, operations, subtyping, knowledge);
                        default -> CommonValues.run(code, operations, knowledge);
                    };
            unchanged = changed ? 0 : unchanged + 1;
            if (changed) {
                simplify(code);
            }
        }
        return CodeBodies.body(code, operations);
    }

    /// {@return what a call of optimized code promises}
    ///
    /// @param code optimized; [#relyOnEffects] notes on what this rests
    public Effects effectsOf(Code code) {
        return CodeEffects.of(code, new Purity(code, operations, subtyping, knowledge));
    }

    /// Notes that what code promises, if it promises something, rests on what its callees promise.
    ///
    /// @param code optimized
    /// @param effects that were found for it at last
    public void relyOnEffects(Code code, Effects effects) {
        if (!effects.equals(Effects.UNKNOWN)) {
            for (int block : code.reached()) {
                code.blocks()
                        .get(block)
                        .steps()
                        .forEach(step -> code.relyOnEffects(step.instruction()));
            }
        }
    }

    private void simplify(Code code) {
        for (int i = 0; i < MAX_SIMPLIFICATIONS; i++) {
            boolean changed = Simplification.run(code, operations, subtyping, knowledge);
            DeadCode.run(code, operations, subtyping, knowledge);
            BlockMerging.run(code);
            if (!changed) {
                return;
            }
        }
    }

    /// {@return whether a body is small enough, and of a kind, to stand in the place of its calls}
    ///
    /// @param callee whose body it is
    /// @param body optimized
    /// @param limit most instructions it may have
    public static boolean canBeInlined(MethodInstance callee, Body body, int limit) {
        return body.instructionCount() <= limit && Inlining.canBeInlined(callee, body);
    }
}
