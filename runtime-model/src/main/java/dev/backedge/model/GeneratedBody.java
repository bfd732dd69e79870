package dev.backedge.model;

import dev.backedge.ir.Body;
import dev.backedge.world.WorldRange;

import java.util.List;

/// What a [Generator] made for one specialization.
///
/// @param body the code
/// @param edges what the generator relied on; the calls in the body need none
/// @param worlds in which the body may be used
public record GeneratedBody(Body body, List<Edge> edges, WorldRange worlds) {
    /// Rejects a body that claims to begin late and never to end, although it says nothing that
    /// could end it.
    ///
    /// @throws IllegalArgumentException if it relies on nothing, has no end and begins after world
    ///   1
    public GeneratedBody {
        edges = List.copyOf(edges);
        if (edges.isEmpty() && worlds.isOpen() && worlds.first() != 1) {
            throw new IllegalArgumentException(
                    "Generated function result with `edges == nothing` and"
                            + " `max_world == typemax(UInt)` must have `min_world == 1`; found "
                            + worlds);
        }
    }

    /// {@return a body that relies on nothing and may be used in all worlds}
    ///
    /// @param body the code
    public static GeneratedBody everywhere(Body body) {
        return new GeneratedBody(body, List.of(), WorldRange.from(1));
    }
}
