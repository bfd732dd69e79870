package dev.backedge.ir;

/// Finds the constant that a root stands for while code is decompressed.
@FunctionalInterface
public interface RootLookup {
    /// {@return the constant}
    ///
    /// @param key which image added it, as [RootReference#key]
    /// @param index among that image's roots, from 0
    /// @throws IndexOutOfBoundsException if there is no such root
    Object root(int key, int index);
}
