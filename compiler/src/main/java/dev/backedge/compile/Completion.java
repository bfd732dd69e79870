package dev.backedge.compile;

import dev.backedge.ir.Body;
import dev.backedge.lattice.Lattice;
import dev.backedge.lattice.LatticeOperations;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.Edge;
import dev.backedge.model.Effects;
import dev.backedge.model.MethodInstance;
import dev.backedge.optimize.Optimizer;
import dev.backedge.world.WorldRange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the code instances of method instances whose inference ended together: one, or those of a
/// cycle. Their code is optimized one after the other. Then their effects are found: those of a
/// cycle are assumed to be the best but that they may not end, until what they call refutes it.
final class Completion {
    private static final Effects BEST = Effects.TOTAL.without(Effects.Promise.TERMINATES);

    private final LatticeOperations operations;
    private final Optimizer optimizer;
    private final long world;
    private final Map<MethodInstance, Finished> finished = new LinkedHashMap<>();
    private final Map<MethodInstance, Effects> assumed = new HashMap<>();

    /// What one inference found.
    private record Finished(Inferred inferred, Lattice result, Optional<Body> body) {}

    Completion(LatticeOperations operations, Optimizer optimizer, long world) {
        this.operations = operations;
        this.optimizer = optimizer;
        this.world = world;
    }

    /// Optimizes the code of an inference that ended. It may take in the code of those before.
    void add(MethodInstance instance, Inferred inferred, Lattice result) {
        Optional<Body> body = inferred.code().map(optimizer::optimize);
        finished.put(instance, new Finished(inferred, result, body));
    }

    /// What counts as promised by an instance whose code is not published.
    Effects effectsOf(MethodInstance instance) {
        return assumed.getOrDefault(instance, Effects.UNKNOWN);
    }

    /// The optimized code of an instance whose code is not published; empty where there is none.
    Optional<Body> bodyOf(MethodInstance instance) {
        return Optional.ofNullable(finished.get(instance)).flatMap(Finished::body);
    }

    /// The code instances of all that was added since this was last asked for.
    List<CodeInstance> code() {
        findEffects();
        List<CodeInstance> made = new ArrayList<>();
        finished.forEach((instance, found) -> made.add(code(instance, found)));
        finished.clear();
        assumed.clear();
        return made;
    }

    private void findEffects() {
        finished.keySet().forEach(instance -> assumed.put(instance, BEST));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Map.Entry<MethodInstance, Finished> entry : finished.entrySet()) {
                Effects effects =
                        entry.getValue()
                                .inferred()
                                .code()
                                .map(optimizer::effectsOf)
                                .orElse(Effects.UNKNOWN);
                Effects before = assumed.put(entry.getKey(), effects);
                changed |= finished.size() > 1 && !effects.equals(before);
            }
        }
    }

    /// What inference relied on, and what the optimizer did.
    private List<Edge> edges(MethodInstance instance, Inferred inferred) {
        EdgeCollector edges = new EdgeCollector();
        edges.addAll(inferred.edges());
        inferred.code()
                .ifPresent(code -> {
                    optimizer.relyOnEffects(code, effectsOf(instance));
                    code.reliedOn().forEach(edges::add);
                });
        return edges.edges();
    }

    private CodeInstance code(MethodInstance instance, Finished found) {
        Optional<Object> constant =
                found.result() instanceof Lattice.Constant(Object value)
                        ? Optional.of(value)
                        : Optional.empty();
        Optional<Body> body = found.body();
        return new CodeInstance(
                instance,
                new WorldRange(world, Math.max(world, found.inferred().last())),
                operations.callType(found.result()),
                constant,
                effectsOf(instance),
                edges(instance, found.inferred()),
                () -> body);
    }
}
