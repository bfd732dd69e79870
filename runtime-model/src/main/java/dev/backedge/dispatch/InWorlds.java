package dev.backedge.dispatch;

import dev.backedge.world.WorldRange;

/// An answer with the worlds around the one asked about in which it holds. A range without an end
/// ends with the next change of a method that has calls in common with those asked about.
///
/// @param answer what was asked for
/// @param worlds in which it holds
/// @param <T> what was asked for
public record InWorlds<T>(T answer, WorldRange worlds) {}
