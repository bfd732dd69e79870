/// What an embedder starts with. Read [dev.backedge.engine.Engine] first, then
/// [dev.backedge.engine.Session]: a session is one running program, with its modules, its world and
/// the packages it loaded.
///
/// A package is required by name: its image is taken from a depot when it is fresh, made anew in a
/// process of its own when it is stale, and its source is evaluated where no image may be had.
/// Staleness is a value with reasons ([dev.backedge.engine.Staleness]). How languages are read is
/// left to front ends (`dev.backedge.ir`), what is in an image to `dev.backedge.image`.
@NullMarked
package dev.backedge.engine;

import org.jspecify.annotations.NullMarked;
