package dev.backedge.compile;

import dev.backedge.ir.Body;
import dev.backedge.model.Edge;

import java.util.List;
import java.util.Optional;

/// What the inference of one body found.
///
/// @param result of the body
/// @param edges what it relied on
/// @param body with what is known written into it
record Inferred(Lattice result, List<Edge> edges, Optional<Body> body) {}
