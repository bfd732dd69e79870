package dev.backedge.ir;

/// Names a root of a method portably.
///
/// @param key which image added it: 0 for the image that holds the code, n for its n-th dependency
/// @param index among the roots that this image added to the method, from 0
public record RootReference(int key, int index) {}
