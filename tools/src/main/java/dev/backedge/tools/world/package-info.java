/// Real data as objects of the model: the world of a running Julia, read from a directory of
/// records.
///
/// Begin with [dev.backedge.tools.world.WorldBuilder], which makes the objects, and
/// [dev.backedge.tools.world.WorldDigest], which proves that an image kept all of them. What the
/// records mean is said in the README of `examples/julia-world`.
@NullMarked
package dev.backedge.tools.world;

import org.jspecify.annotations.NullMarked;
