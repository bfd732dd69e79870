package dev.backedge.compile;

import dev.backedge.lattice.Lattice;
import dev.backedge.model.Edge;
import dev.backedge.model.GeneratedBody;
import dev.backedge.optimize.Code;
import dev.backedge.world.WorldRange;

import java.util.List;
import java.util.Optional;

/// What the inference of one body found.
///
/// @param result of the body
/// @param edges what it relied on
/// @param code with what is known written into it
/// @param last the last world in which this may be used, whatever holds
record Inferred(Lattice result, List<Edge> edges, Optional<Code> code, long last) {
    Inferred(Lattice result, List<Edge> edges, Optional<Code> code) {
        this(result, edges, code, WorldRange.OPEN);
    }

    /// The same with what the generator of the body relied on.
    Inferred relyingOn(GeneratedBody generated) {
        EdgeCollector all = new EdgeCollector();
        all.addAll(generated.edges());
        all.addAll(edges);
        return new Inferred(result, all.edges(), code, generated.worlds().last());
    }
}
